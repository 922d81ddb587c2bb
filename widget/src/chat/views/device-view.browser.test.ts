import type { MediaFailureKind } from '@visavis/media-client/media-failure';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvDeviceView, type ShownDevices } from './device-view.ts';

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
    isDark: false,
    cameras: [
      { deviceId: 'a', label: 'Built in' },
      { deviceId: 'b', label: '' },
    ],
    microphones: [{ deviceId: 'c', label: 'Only one' }],
    ...over,
  };
}

let view: VvDeviceView;

beforeEach(async () => {
  view = await place(new VvDeviceView());
});

describe.each<[string, ShownDevices]>([
  ['explained', { step: 'explained' }],
  ['asking', { step: 'asking' }],
  ['ready', ready()],
  ...Object.keys(KINDS).map((kind): [string, ShownDevices] => [kind, failed(kind)]),
])('while %s', (_, devices) => {
  it('W9 offers to go on without a camera', async () => {
    await place(view, { devices });
    const wants = wantsOf(view);
    button(view, 'I cannot use a camera').click();
    expect(wants).toEqual([{ what: 'go-without-camera' }]);
  });
});

it('W9 asks the browser only after it explained why', async () => {
  expect(allText(view)).toContain('Your browser will now ask');
  const wants = wantsOf(view);
  button(view, 'Allow camera and microphone').click();
  await place(view, { devices: { step: 'asking' } });
  button(view, 'Waiting for your answer…').click();
  expect(wants).toEqual([{ what: 'allow-devices' }]);
});

it('W11 has words of its own for each failure, and another try', async () => {
  const titles = new Set<string>();
  const all = [
    ...Object.keys(KINDS).map((kind) => failed(kind)),
    failed('unsupported', 'insecure-page'),
    failed('unsupported', 'browser'),
  ];
  for (const devices of all) {
    await place(view, { devices });
    titles.add(textOf(inside(view, 'h3')));
    const wants = wantsOf(view);
    button(view, 'Try again').click();
    expect(wants).toEqual([{ what: 'allow-devices' }]);
  }
  expect(titles.size).toBe(Object.keys(KINDS).length + 2);
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
])('says in words whether the microphone works', async (loudness, said) => {
  await place(view, { devices: ready(), loudness });
  expect(allText(view)).toContain(said);
});

it('W11 says that a picture is nothing but black, and still lets the person go on', async () => {
  await place(view, { devices: ready({ isDark: true }) });
  expect(allText(view)).toContain('We cannot see you yet');
  expect(allText(view)).toContain('Is there a cover');
  const wants = wantsOf(view);
  button(view, 'Join the queue').click();
  expect(wants).toEqual([{ what: 'join' }]);
});

it('W9 goes on when only the microphone fails, and says what to do', async () => {
  await place(view, { devices: ready({ microphoneFailure: { kind: 'not-found', device: 'microphone' } }) });
  expect(allText(view)).toContain('No microphone was found');
  const wants = wantsOf(view);
  button(view, 'Join the queue').click();
  expect(wants).toEqual([{ what: 'join' }]);
});

it('joins once, also without a camera, and says when the queue refused', async () => {
  await place(view, { devices: { step: 'without' }, refused: true });
  expect(allText(view)).toContain('We could not add you to the queue');
  const wants = wantsOf(view);
  button(view, 'Join the queue').click();
  await place(view, { busy: true });
  button(view, 'Joining…').click();
  expect(wants).toEqual([{ what: 'join' }]);
});
