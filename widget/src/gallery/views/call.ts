import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { ShownCall } from '../../call/views/call-view.ts';
import '../../call/views/call-view.ts';
import type { ShownDevices } from '../../chat/views/device-view.ts';
import '../../chat/views/device-view.ts';
import { aPicture, now } from '../fixtures.ts';

const FAILURES = [
  'dismissed',
  'denied',
  'blocked-by-page',
  'blocked-by-system',
  'not-found',
  'in-use',
  'constraints',
  'no-signal',
  'unsupported',
];
const cameras = [
  { deviceId: 'a', label: 'Built in' },
  { deviceId: 'b', label: 'A camera with a name that is rather long for a small panel (046d:0825)' },
];

const devices = (shown: ShownDevices) => html`<vv-device-view .devices=${shown}></vv-device-view>`;
const ready = (over: Partial<Extract<ShownDevices, { step: 'ready' }>> = {}) =>
  devices({
    step: 'ready',
    camera: aPicture(),
    microphone: null,
    microphoneFailure: null,
    isDark: false,
    cameras,
    microphones: cameras,
    ...over,
  });

export const deviceView: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    explained: () => devices({ step: 'explained' }),
    asking: () => devices({ step: 'asking' }),
    ready: () => ready(),
    'dark picture': () => ready({ isDark: true }),
    'microphone failed': () => ready({ microphoneFailure: { kind: 'denied', device: 'microphone' } }),
    without: () => devices({ step: 'without' }),
    'closed, without': () =>
      html`<vv-device-view
        .devices=${{ step: 'without' }}
        .service=${{ state: 'closed', opensAt: MONDAY_9AM + 86_400_000 }}
        .now=${now}
      ></vv-device-view>`,
    'nobody at a desk': () =>
      html`<vv-device-view .devices=${{ step: 'without' }} .service=${{ state: 'unattended' }}></vv-device-view>`,
    ...Object.fromEntries(
      FAILURES.map((kind) => [
        `camera ${kind}`,
        () => devices({ step: 'failed', failure: { kind, device: 'camera' } }),
      ]),
    ),
  },
};

const call = (over: Partial<ShownCall> | null, agentGone = false) => {
  const track = aPicture();
  const going: ShownCall = {
    media: 'connected',
    camera: { state: 'on', track },
    microphone: { state: 'on', track },
    agent: 'heard',
    isTroubled: false,
    cameras,
    microphones: [],
  };
  return html`<vv-call-view
    .agent=${'Ada'}
    .agentGone=${agentGone}
    .call=${over === null ? null : { ...going, ...over }}
    .since=${MONDAY_9AM}
    .now=${now}
  ></vv-call-view>`;
};

export const callView: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    preparing: () => call(null),
    connecting: () => call({ media: 'connecting', agent: 'silent' }),
    'in call': () => call({}),
    muted: () => call({ microphone: { state: 'muted' } }),
    'camera off': () => call({ camera: { state: 'off' } }),
    'camera failed': () => call({ camera: { state: 'failed', failure: { kind: 'in-use' } } }),
    'agent muted': () => call({ agent: 'muted' }),
    'agent lost': () => call({}, true),
    'no sound': () => call({ agent: 'soundless' }),
    'poor line': () => call({ isTroubled: true }),
    reconnecting: () => call({ media: 'reconnecting' }),
    failed: () => call({ media: 'failed' }),
  },
};
