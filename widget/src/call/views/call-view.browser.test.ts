import { beforeEach, expect, it } from 'vitest';
import { goingCall } from '../../../test/going-call.ts';
import { allText, button, find, inside, place, wantsOf } from '../../../test/place.ts';
import { VvCallView } from './call-view.ts';
import type { ShownCall } from './shown-call.ts';

const [track] = document.createElement('canvas').captureStream().getVideoTracks();
const going: ShownCall = {
  ...goingCall,
  camera: { state: 'on', track: track! },
  microphone: { state: 'on', track: track! },
  cameras: [
    { deviceId: 'a', label: 'Built in' },
    { deviceId: 'b', label: 'Desk camera' },
  ],
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

it.each<[Partial<ShownCall>, string]>([
  [{ media: 'connecting' }, 'Connecting the call…'],
  [{ media: 'reconnecting' }, 'Reconnecting…'],
  [{ media: 'failed', isTroubled: true }, 'The connection was lost'],
  [{ media: 'connecting', isTroubled: true }, 'Reconnecting…'],
  [{ media: 'closed' }, 'Call ended'],
  [{ quality: 'weak' }, 'Weak connection'],
  [{ quality: 'poor' }, 'Poor connection'],
])('W40 W42 says how the connection is: %o', async (over, said) => {
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

it('W42 has nothing to ask of somebody whose line is a little weak', async () => {
  await show({ quality: 'weak' });
  expect(allText(view)).toContain('There is nothing you need to do');
  expect(find(view, 'vv-notice')).toBeNull();
});

it('W43 shows that the picture is paused, not the picture', async () => {
  await show({ quality: 'poor', isPictureHeld: true });
  expect(allText(view)).toContain('Picture paused');
  expect((inside(view, 'video') as HTMLVideoElement).hidden).toBe(true);
});

it('W46 offers the camera of the other side where there is one', async () => {
  expect(() => button(view, 'Switch camera')).toThrow();
  await show({ canTurn: true });
  const wants = wantsOf(view);
  button(view, 'Switch camera').click();
  expect(wants).toEqual([{ what: 'turn-camera' }]);
});

it('W46 lets the speaker be chosen where the browser can', async () => {
  const speakers = ['default', 'a', 'b'].map((deviceId) => ({ deviceId, label: deviceId }));
  await show({ speakers });
  button(view, 'Devices').click();
  await view.updateComplete;
  const wants = wantsOf(view);
  const select = inside(view, '#choose-speaker') as HTMLSelectElement;
  expect([...select.options].map(({ value }) => value)).toEqual(['', 'a', 'b']);
  select.value = 'b';
  select.dispatchEvent(new Event('change'));
  expect(wants).toEqual([{ what: 'choose-speaker', deviceId: 'b' }]);
});

it('W47 offers nothing of a call that is over but its words', async () => {
  await show({ media: 'closed', camera: { state: 'off' }, microphone: { state: 'off' } });
  expect(allText(view)).toContain('your camera and microphone are off');
  expect(() => button(view, 'End call')).toThrow();
});
