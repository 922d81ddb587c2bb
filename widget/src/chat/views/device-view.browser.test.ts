import type { MediaFailureKind } from '@visavis/media-client/media-failure';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvDeviceView, type ShownDevices } from './device-view.ts';
import type { Want } from './want-event.ts';

const KINDS: Record<MediaFailureKind, true> = {
  dismissed: true,
  denied: true,
  'blocked-by-page': true,
  'blocked-by-system': true,
  'not-found': true,
  'in-use': true,
  constraints: true,
  'no-signal': true,
  unsupported: true,
};
const failed = (kind: string, because?: string): ShownDevices => ({
  step: 'failed',
  failure: { kind, device: 'camera', ...(because === undefined ? {} : { because }) },
});

function ready(over: Partial<Extract<ShownDevices, { step: 'ready' }>> = {}): ShownDevices {
  const [camera] = document.createElement('canvas').captureStream().getVideoTracks();
  return {
    step: 'ready',
    camera: camera!,
    microphone: null,
    microphoneFailure: null,
    picture: { hint: null, isBlurred: false, isCoarse: false },
    cameras: [
      { deviceId: 'a', label: 'Built in' },
      { deviceId: 'b', label: '' },
    ],
    microphones: [{ deviceId: 'c', label: 'Only one' }],
    speakers: [],
    speakerId: '',
    ...over,
  };
}

let view: VvDeviceView;
const inShadow = (host: string, selector: string) => [
  ...(find(view, host)?.shadowRoot?.querySelectorAll(selector) ?? []),
];

beforeEach(async () => {
  view = await place(new VvDeviceView(), { asksItself: false, server: 'https://verify.example' });
});

describe.each<[string, ShownDevices]>([
  ['explained', { step: 'explained' }],
  ['asking', { step: 'asking' }],
  ['ready', ready()],
  ...Object.keys(KINDS).map((kind): [string, ShownDevices] => [kind, failed(kind)]),
])('while %s', (_, devices) => {
  it('W9 W38 offers to go on without a camera', async () => {
    await place(view, { devices });
    const wants = wantsOf(view);
    button(view, 'I cannot use a camera').click();
    expect(wants).toEqual([{ what: 'go-without-camera' }]);
  });
});

it('W33 W38 has the browser’s own button where there is one, for the first question and for one that was refused', async () => {
  for (const devices of [{ step: 'explained' } as const, failed('denied'), failed('dismissed')]) {
    await place(view, { devices, asksItself: true });
    expect(find(view, 'usermedia')).not.toBeNull();
    expect(() => button(view, 'I cannot use a camera')).not.toThrow();
  }
  await place(view, { devices: failed('in-use') });
  expect(find(view, 'usermedia')).toBeNull();
});

it('W9 asks the browser only after it explained why', async () => {
  expect(allText(view)).toContain('Your browser will now ask');
  const wants = wantsOf(view);
  button(view, 'Allow camera and microphone').click();
  await place(view, { devices: { step: 'asking' } });
  button(view, 'Waiting for your answer…').click();
  expect(wants).toEqual([{ what: 'allow-devices' }]);
});

it.each<[string, string, string | undefined, Want | string]>([
  ['dismissed', 'Ask again', undefined, { what: 'allow-devices' }],
  ['denied', 'Try again', undefined, { what: 'allow-devices' }],
  ['blocked-by-page', 'Open our own page', undefined, 'https://verify.example/verify'],
  ['blocked-by-system', 'Try again', undefined, { what: 'allow-devices' }],
  ['not-found', 'Try again', undefined, { what: 'allow-devices' }],
  ['in-use', 'Try again', undefined, { what: 'allow-devices' }],
  ['constraints', 'Use any camera there is', undefined, { what: 'allow-any-device' }],
  ['no-signal', 'Try again', undefined, { what: 'allow-devices' }],
  ['unsupported', 'Open our own page', 'insecure-page', 'https://verify.example/verify'],
  ['unsupported', 'I cannot use a camera', 'browser', { what: 'go-without-camera' }],
])('W11 W37 has words, one main action and another way: %s, %s', async (kind, action, because, expected) => {
  await place(view, { devices: failed(kind, because) });
  expect(textOf(inside(view, 'h3'))).not.toBe('');
  expect(allText(view)).toContain('Another way:');
  const main = [...view.renderRoot.querySelectorAll('.primary'), ...inShadow('vv-allow-devices', '.primary')];
  expect(main.map(textOf)).toEqual([action]);
  const wants = wantsOf(view);
  if (typeof expected === 'string') expect((main[0] as HTMLAnchorElement).href).toBe(expected);
  else (main[0] as HTMLElement).click();
  expect(wants).toEqual(typeof expected === 'string' ? [] : [expected]);
});

it('W36 says that a camera came while none was found', async () => {
  const news = { what: 'connected', kind: 'cameras', label: '' } as const;
  await place(view, { devices: { ...(failed('not-found') as object), news } as ShownDevices });
  expect(textOf(inside(view, '.news'))).toBe('A camera was connected.');
  expect(inside(view, '.news').getAttribute('role')).toBe('status');
});

it('shows the camera as a mirror and lets another one be chosen', async () => {
  await place(view, { devices: ready() });
  const tile = inside(view, 'vv-video-tile');
  expect(tile.hasAttribute('mirrored')).toBe(true);
  const wants = wantsOf(view);
  const select = inside(view, 'select') as HTMLSelectElement;
  expect([...select.options].map(textOf)).toEqual(['Built in', 'Camera 2']);
  select.value = 'b';
  select.dispatchEvent(new Event('change'));
  expect(wants).toEqual([{ what: 'choose-camera', deviceId: 'b' }]);
});

it('offers no choice where there is none', async () => {
  await place(view, { devices: ready({ cameras: [] }) });
  expect(find(view, 'select')).toBeNull();
});

it.each([
  [{ level: 0, isHeard: false, isSilent: false }, 'Say something'],
  [{ level: 0.4, isHeard: true, isSilent: false }, 'We can hear you.'],
  [{ level: 0, isHeard: false, isSilent: true }, 'We hear nothing yet'],
  [{ level: 0, isHeard: false, isSilent: true, isMuted: true }, 'switched off, by a key or by your system'],
])('W34 says in words whether the microphone works', async (loudness, said) => {
  await place(view, { devices: ready(), loudness });
  expect(allText(view)).toContain(said);
});

it.each<[Partial<Extract<ShownDevices, { step: 'ready' }>['picture']>, string]>([
  [{ hint: 'dark' }, 'Is there a cover over the camera'],
  [{ hint: 'dim' }, 'Turn on a light'],
  [{ hint: 'frozen' }, 'Your picture stands still'],
  [{ isBlurred: true }, 'Your background is blurred. Please switch that off'],
  [{ isCoarse: true }, 'That is all right'],
])('W9 W35 says what is wrong with a picture, politely, and lets the person go on: %o', async (seen, said) => {
  const picture = { hint: null, isBlurred: false, isCoarse: false, ...seen };
  await place(view, { devices: ready({ picture }) });
  expect(allText(view)).toContain(said);
  expect(inside(view, 'vv-notice').getAttribute('announce')).toBe('polite');
  const wants = wantsOf(view);
  button(view, 'Join the queue').click();
  expect(wants).toEqual([{ what: 'join' }]);
});

it('W34 lets a speaker be chosen where there are some', async () => {
  const speakers = [
    { deviceId: 'default', label: 'Default' },
    { deviceId: 'h', label: 'Headset' },
  ];
  await place(view, { devices: ready({ speakers, speakerId: 'h' }) });
  const select = inside(view, '#choose-speaker') as HTMLSelectElement;
  expect(select.value).toBe('h');
  const wants = wantsOf(view);
  select.value = 'default';
  select.dispatchEvent(new Event('change'));
  expect(wants).toEqual([{ what: 'choose-speaker', deviceId: 'default' }]);
});

it('W9 goes on when only the microphone fails, and says what to do', async () => {
  await place(view, { devices: ready({ microphoneFailure: { kind: 'not-found', device: 'microphone' } }) });
  expect(allText(view)).toContain('No microphone was found');
  const wants = wantsOf(view);
  button(view, 'Join the queue').click();
  expect(wants).toEqual([{ what: 'join' }]);
});

it('W38 joins once, with a reason or without, and says when the queue refused', async () => {
  await place(view, { devices: { step: 'without' }, refused: true });
  expect(allText(view)).toContain('We could not add you to the queue');
  const wants = wantsOf(view);
  button(view, 'Join the queue without saying why').click();
  await place(view, { devices: { step: 'without', said: { reason: 'rather-not', words: null } } });
  button(view, 'Join the queue').click();
  await place(view, { busy: true });
  button(view, 'Joining…').click();
  expect(wants).toEqual([{ what: 'join' }, { what: 'join' }]);
});

describe('the way to the media node', () => {
  const NO_WAY = { udp: 'failed', tcp: 'failed', relay: 'not-tried', rttMs: null } as const;
  const look = async (connection: VvDeviceView['connection']) =>
    place(new VvDeviceView(), { devices: ready(), connection });

  it.each([{ step: 'unknown' }, { step: 'trying' }] as const)(
    'W90 is no news while it is $step',
    async (connection) => {
      const view = await look(connection);
      expect(allText(view)).toContain('Join the queue');
      expect(allText(view)).not.toContain('connection');
      expect(allText(view)).not.toContain('network');
    },
  );

  it.each([
    [{ ...NO_WAY, udp: 'reached' }, 'Your connection to us works.'],
    [{ ...NO_WAY, tcp: 'reached' }, 'by a detour'],
    [{ ...NO_WAY, relay: 'reached' }, 'by a detour'],
  ] as const)('W90 is said where there is one, and joining stays', async (reach, said) => {
    const view = await look({ step: 'known', reach });
    expect(allText(view)).toContain(said);
    expect(allText(view)).toContain('Join the queue');
  });

  it('W90 leaves the chat where there is none, and another try', async () => {
    const view = await look({ step: 'known', reach: NO_WAY });
    const wants = wantsOf(view);
    expect(allText(view)).not.toContain('Join the queue');
    button(view, 'Try again').click();
    button(view, 'Go on in the chat only').click();
    expect(wants).toEqual([{ what: 'try-connection' }, { what: 'go-without-camera' }]);
    view.connection = { step: 'again', reach: NO_WAY };
    await view.updateComplete;
    button(view, 'Trying…').click();
    expect(wants).toHaveLength(2);
  });
});
