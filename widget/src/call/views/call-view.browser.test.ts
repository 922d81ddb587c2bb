import { beforeEach, expect, it } from 'vitest';
import { allText, button, find, inside, place, wantsOf } from '../../../test/place.ts';
import { VvCallView, type ShownCall } from './call-view.ts';

const [track] = document.createElement('canvas').captureStream().getVideoTracks();
const going: ShownCall = {
  media: 'connected',
  camera: { state: 'on', track: track! },
  microphone: { state: 'on', track: track! },
  agent: 'heard',
  isTroubled: false,
  cameras: [
    { deviceId: 'a', label: 'Built in' },
    { deviceId: 'b', label: 'Desk camera' },
  ],
  microphones: [],
};

let view: VvCallView;
const show = (over: Partial<ShownCall>) => place(view, { call: { ...going, ...over } });

beforeEach(async () => {
  view = await place(new VvCallView(), { agent: 'Ada', call: going, since: 0, now: () => 65_000 });
});

it('says who is heard and seen, and for how long', () => {
  expect(allText(view)).toContain('You hear Ada. Ada sees and hears you.');
  expect(allText(view)).toContain('1:05');
});

it.each<[Partial<ShownCall>, string]>([
  [{ camera: { state: 'off' } }, 'Ada hears you, but does not see you.'],
  [{ microphone: { state: 'muted', track: track! } }, 'Ada sees you, but does not hear you.'],
  [{ camera: { state: 'off' }, microphone: { state: 'opening' } }, 'Ada neither sees nor hears you.'],
  [{ agent: 'muted' }, 'Ada has muted the microphone. Ada sees and hears you.'],
])('W8 never says that somebody is seen or heard who is not: %o', async (over, said) => {
  await show(over);
  expect(allText(view)).toContain(said);
});

it('wants what its buttons say, whatever the state of the devices', async () => {
  const wants = wantsOf(view);
  button(view, 'Mute').click();
  button(view, 'Camera off').click();
  button(view, 'End call').click();
  await show({ camera: { state: 'off' }, microphone: { state: 'muted' } });
  button(view, 'Unmute').click();
  button(view, 'Camera on').click();
  expect(wants.map(({ what }) => what)).toEqual([
    'toggle-microphone',
    'toggle-camera',
    'end-call',
    'toggle-microphone',
    'toggle-camera',
  ]);
  expect(allText(view)).toContain('Your camera is off');
  expect(allText(view)).toContain('Microphone off');
});

it('lets another device be chosen, and closes the choice again', async () => {
  const wants = wantsOf(view);
  button(view, 'Devices').click();
  await view.updateComplete;
  const select = inside(view, 'select') as HTMLSelectElement;
  select.value = 'b';
  select.dispatchEvent(new Event('change'));
  button(view, 'Done').click();
  await view.updateComplete;
  expect(wants).toEqual([{ what: 'choose-camera', deviceId: 'b' }]);
  expect(find(view, 'select')).toBeNull();
});

it('W10 puts the choice of devices away with Escape, keeps it from the panel, and gives the focus back', async () => {
  await show({});
  button(view, 'Devices').click();
  await view.updateComplete;
  button(view, 'Done').focus();
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  button(view, 'Done').dispatchEvent(escape);
  await view.updateComplete;
  expect(escape.defaultPrevented).toBe(true);
  expect(find(view, '.pickers')).toBeNull();
  expect(view.shadowRoot!.activeElement).toBe(button(view, 'Devices'));
});

it.each<[string, Partial<ShownCall>, string, string, string]>([
  ['sound that needs a press', { agent: 'soundless' }, 'you do not hear Ada yet', 'Turn on the sound', 'play-sound'],
  ['no connection', { media: 'failed', isTroubled: true }, 'The call has no connection', 'Try again', 'retry-call'],
  [
    'no microphone',
    { microphone: { state: 'failed', failure: { kind: 'denied' } } },
    'cannot hear you',
    'Try again',
    'toggle-microphone',
  ],
  ['a lost microphone', { microphone: { state: 'failed' } }, 'stopped working', 'Try again', 'toggle-microphone'],
  [
    'no camera',
    { camera: { state: 'failed', failure: { kind: 'in-use' } } },
    'cannot see you',
    'Try again',
    'toggle-camera',
  ],
])('W11 says of %s what is wrong, with a way on', async (_, over, said, action, what) => {
  await show(over);
  expect(allText(view)).toContain(said);
  const wants = wantsOf(view);
  button(view, action).click();
  expect(wants).toEqual([{ what }]);
});

it.each<[Partial<ShownCall>, string]>([
  [{ media: 'connecting' }, 'Connecting the call…'],
  [{ media: 'reconnecting' }, 'Reconnecting…'],
  [{ media: 'failed', isTroubled: true }, 'The connection was lost'],
  [{ media: 'connecting', isTroubled: true }, 'Reconnecting…'],
])('W11 says how the connection is: %o', async (over, said) => {
  await show(over);
  expect(allText(inside(view, 'vv-video-tile'))).not.toBe('');
  expect(inside(view, 'vv-connection-pill').textContent).toBe(said);
});

it('W27 never says that an agent hears or sees whose line is lost', async () => {
  await place(view, { agentGone: true, call: { ...going, agent: 'soundless' } });
  expect(allText(view)).toContain('neither sees nor hears you just now');
  expect(allText(view)).not.toContain('You hear Ada');
});

it('W27 leaves room for the conversation while the agent is gone', async () => {
  const before = view.getBoundingClientRect().height;
  await place(view, { agentGone: true, call: going });
  expect(view.getBoundingClientRect().height).toBeLessThan(before);
});
