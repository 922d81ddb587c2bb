import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { VvRecordingTrial } from '../../chat/green-room/recording-trial.ts';
import '../../chat/green-room/recording-trial.ts';
import type { VvSpeakerTrial } from '../../chat/green-room/speaker-trial.ts';
import '../../chat/green-room/speaker-trial.ts';
import type { ShownDevices, VvDeviceView } from '../../chat/views/device-view.ts';
import '../../chat/views/device-view.ts';
import { aPicture, now, press } from '../fixtures.ts';

const FAILURES = [
  'dismissed',
  'denied',
  'blocked-by-page',
  'blocked-by-system',
  'not-found',
  'in-use',
  'constraints',
  'no-signal',
];
const cameras = [
  { deviceId: 'a', label: 'Built in' },
  { deviceId: 'b', label: 'A camera with a name that is rather long for a small panel (046d:0825)' },
];
const NO_WAY = { udp: 'failed', tcp: 'failed', relay: 'not-tried', rttMs: null } as const;
const SERVER = 'https://verify.example';

const devices = (shown: ShownDevices, over: Partial<VvDeviceView> = {}) =>
  html`<vv-device-view
    .devices=${shown}
    .server=${SERVER}
    .asksItself=${over.asksItself ?? false}
    .connection=${over.connection ?? { step: 'unknown' }}
    .loudness=${over.loudness ?? { level: 0, isHeard: false, isSilent: false }}
    .service=${over.service ?? { state: 'open' }}
    .now=${now}
  ></vv-device-view>`;

type Ready = Extract<ShownDevices, { step: 'ready' }>;
const fine = { hint: null, isBlurred: false, isCoarse: false };
const ready = (given: Partial<Ready> = {}, over: Partial<VvDeviceView> = {}) =>
  devices(
    {
      step: 'ready',
      camera: aPicture(),
      microphone: null,
      microphoneFailure: null,
      picture: fine,
      cameras,
      microphones: cameras,
      speakers: cameras,
      speakerId: '',
      ...given,
    },
    over,
  );
const seen = (picture: Partial<Ready['picture']>) => () => ready({ picture: { ...fine, ...picture } });
const heard = (loudness: VvDeviceView['loudness']) => () => ready({}, { loudness });
const without = { step: 'without' } as const;

export const deviceView: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    explained: () => devices({ step: 'explained' }),
    'explained, the browser asks itself': () => devices({ step: 'explained' }, { asksItself: true }),
    asking: () => devices({ step: 'asking' }),
    ready: () => ready({}, { connection: { step: 'known', reach: { ...NO_WAY, udp: 'reached' } } }),
    heard: heard({ level: 0.6, isHeard: true, isSilent: false }),
    silent: heard({ level: 0, isHeard: false, isSilent: true }),
    'muted by a key': heard({ level: 0, isHeard: false, isSilent: true, isMuted: true }),
    'dark picture': seen({ hint: 'dark' }),
    'little light': seen({ hint: 'dim' }),
    'frozen picture': seen({ hint: 'frozen' }),
    'blurred background': seen({ isBlurred: true }),
    'small picture': seen({ isCoarse: true }),
    'everything at once': () =>
      ready({
        picture: { hint: 'dim', isBlurred: true, isCoarse: true },
        microphoneFailure: { kind: 'not-found', device: 'microphone' },
        news: { what: 'disconnected', kind: 'microphones', label: 'A headset with a rather long name' },
      }),
    'connected by a detour': () => ready({}, { connection: { step: 'known', reach: { ...NO_WAY, tcp: 'reached' } } }),
    'no way to us': () => ready({}, { connection: { step: 'known', reach: NO_WAY } }),
    'no way to us, trying again': () => ready({}, { connection: { step: 'again', reach: NO_WAY } }),
    'microphone failed': () => ready({ microphoneFailure: { kind: 'denied', device: 'microphone' } }),
    'camera connected': () => ready({ news: { what: 'connected', kind: 'cameras', label: 'With a cable' } }),
    'more to try': () =>
      html`<vv-device-view
        .devices=${{
          step: 'ready',
          camera: aPicture(),
          microphone: null,
          microphoneFailure: null,
          picture: fine,
          cameras: [],
          microphones: [],
          speakers: cameras,
          speakerId: 'b',
        }}
        ${press('summary')}
      ></vv-device-view>`,
    without: () => devices(without),
    'without, and why': () => devices({ ...without, said: { reason: 'not-allowed-here', words: null } }),
    'closed, without': () => devices(without, { service: { state: 'closed', opensAt: MONDAY_9AM + 86_400_000 } }),
    'nobody at a desk': () => devices(without, { service: { state: 'unattended' } }),
    ...Object.fromEntries(
      FAILURES.map((kind) => [
        `camera ${kind}`,
        () => devices({ step: 'failed', failure: { kind, device: 'camera' } }),
      ]),
    ),
    'camera denied, the browser asks itself': () =>
      devices({ step: 'failed', failure: { kind: 'denied', device: 'camera' } }, { asksItself: true }),
    'camera unsupported': () =>
      devices({ step: 'failed', failure: { kind: 'unsupported', device: 'camera', because: 'browser' } }),
    'insecure page': () =>
      devices({ step: 'failed', failure: { kind: 'unsupported', device: 'camera', because: 'insecure-page' } }),
    'camera connected after none was found': () =>
      devices({
        step: 'failed',
        failure: { kind: 'not-found', device: 'camera' },
        news: { what: 'connected', kind: 'cameras', label: '' },
      }),
  },
};

const speaker = (step: VvSpeakerTrial['step']) => () => html`<vv-speaker-trial .step=${step}></vv-speaker-trial>`;

export const speakerTrial: View = {
  area: 'Widget',
  inlineSize: 400,
  states: {
    quiet: speaker('quiet'),
    playing: speaker('playing'),
    asked: speaker('asked'),
    heard: speaker('heard'),
    'not heard': speaker('not-heard'),
    impossible: speaker('impossible'),
  },
};

const recording = (step: VvRecordingTrial['step']) => () =>
  html`<vv-recording-trial .camera=${aPicture()} .step=${step}></vv-recording-trial>`;

export const recordingTrial: View = {
  area: 'Widget',
  inlineSize: 400,
  states: {
    empty: recording('empty'),
    recording: recording('recording'),
    recorded: recording('recorded'),
    playing: recording('playing'),
    impossible: recording('impossible'),
  },
};

export const allowDevices: View = {
  area: 'Widget',
  inlineSize: 400,
  states: {
    ours: () => html`<vv-allow-devices .asksItself=${false} label="Allow camera and microphone"></vv-allow-devices>`,
    'the browser’s': () => html`<vv-allow-devices .asksItself=${true}></vv-allow-devices>`,
    'the browser’s, pressed': () =>
      html`<vv-allow-devices .asksItself=${true} ${press('usermedia')}></vv-allow-devices>`,
  },
};

export const withoutForm: View = {
  area: 'Widget',
  inlineSize: 400,
  states: {
    'nothing said': () => html`<vv-without-form></vv-without-form>`,
    'something else': () => html`<vv-without-form .said=${{ reason: 'other', words: null }}></vv-without-form>`,
  },
};
