import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import { goingCall } from '../../../test/going-call.ts';
import type { ShownCall } from '../../call/views/shown-call.ts';
import '../../call/views/call-view.ts';
import { aPicture, now, press } from '../fixtures.ts';
import { snapshotWords } from '../../strings/snapshot.ts';

const cameras = [
  { deviceId: 'a', label: 'Built in' },
  { deviceId: 'b', label: 'A camera with a name that is rather long for a small panel (046d:0825)' },
];

export const call = (
  over: Partial<ShownCall> | null,
  agentGone = false,
  act: unknown = nothing,
  slot: unknown = nothing,
) => {
  const track = aPicture();
  const going: ShownCall = {
    ...goingCall,
    camera: { state: 'on', track },
    microphone: { state: 'on', track },
    cameras,
  };
  return html`<vv-call-view
    slot=${slot}
    .agent=${'Ada'}
    .agentGone=${agentGone}
    .call=${over === null ? null : { ...going, ...over }}
    .since=${MONDAY_9AM}
    .now=${now}
    ${act}
  ></vv-call-view>`;
};

export const callView: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    preparing: () => call(null),
    joining: () => call({ media: 'connecting', agent: 'silent', camera: { state: 'opening' } }),
    'joining slowly': () => call({ media: 'connecting', agent: 'silent', lateness: 'slow' }),
    live: () => call({}),
    'live on a phone': () => call({ canTurn: true }),
    muted: () => call({ microphone: { state: 'muted' } }),
    'speaking while muted': () => call({ microphone: { state: 'muted' }, isSpeakingMuted: true }),
    'camera off': () => call({ camera: { state: 'off' } }),
    'camera in use': () => call({ camera: { state: 'failed', failure: { kind: 'in-use' } } }),
    'camera denied': () => call({ camera: { state: 'failed', failure: { kind: 'denied' } } }),
    'camera lost': () => call({ camera: { state: 'failed', failure: null } }),
    'microphone lost': () => call({ microphone: { state: 'failed', failure: null } }),
    'a sharper picture': () => call({ isSharp: true }),
    'a picture was taken': () => call({ says: (agent) => snapshotWords.taken(agent) }),
    weak: () => call({ quality: 'weak' }),
    poor: () => call({ quality: 'poor' }),
    'picture held by the line': () => call({ quality: 'poor', isPictureHeld: true }),
    'sound only': () => call({ isSoundOnly: true, camera: { state: 'off' } }),
    'agent muted': () => call({ agent: 'muted' }),
    'agent lost': () => call({}, true),
    'no sound': () => call({ agent: 'soundless' }),
    reconnecting: () => call({ media: 'reconnecting' }),
    'lost, tried again': () => call({ media: 'failed', isTroubled: true }),
    'lost for long': () => call({ media: 'failed', isTroubled: true, lateness: 'long' }),
    dropped: () => call({ media: 'closed', camera: { state: 'off' }, microphone: { state: 'off' }, agent: 'silent' }),
    'a headset connected': () =>
      call({ news: { what: 'found', slot: 'speaker', label: 'Headset with a long name (047f:c056)' } }),
    'another microphone': () => call({ news: { what: 'fell-back', slot: 'microphone', label: 'Built in' } }),
    devices: () => call({ microphones: cameras, speakers: cameras }, false, press('[aria-expanded]')),
  },
};
