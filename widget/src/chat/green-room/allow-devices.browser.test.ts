import { until } from '@visavis/testing';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, inside, place, wantsOf } from '../../../test/place.ts';
import { asksItself, VvAllowDevices } from './allow-devices.ts';

/** What the browser's button would come to, told by its own events. */
function answer(element: HTMLElement, name: string, found: { stream?: MediaStream; error?: unknown }): void {
  for (const [key, value] of Object.entries(found)) Object.defineProperty(element, key, { value });
  element.dispatchEvent(new Event(name));
}

it('W33 is our own button where the browser has none', async () => {
  const allow = await place(new VvAllowDevices(), { asksItself: false, label: 'Allow' });
  const wants = wantsOf(allow);
  button(allow, 'Allow').click();
  expect(wants).toEqual([{ what: 'allow-devices' }]);
});

it('W33 gives on what the browser’s own button came to', async () => {
  const allow = await place(new VvAllowDevices(), { asksItself: true });
  const wants = wantsOf(allow);
  const stream = new MediaStream();
  const error = new DOMException('Permission denied', 'NotAllowedError');
  answer(inside(allow, 'usermedia'), 'stream', { stream });
  answer(inside(allow, 'usermedia'), 'cancel', { error });
  inside(allow, 'usermedia').dispatchEvent(new Event('error'));
  expect(wants).toEqual([
    { what: 'use-devices', stream },
    { what: 'devices-refused', error },
    { what: 'allow-devices' },
  ]);
});

it('W33 has another way for a press that the browser takes no notice of', async () => {
  const allow = await place(new VvAllowDevices(), { asksItself: true });
  expect(() => button(allow, 'My browser asks nothing')).toThrow();
  inside(allow, 'usermedia').click();
  await allow.updateComplete;
  const wants = wantsOf(allow);
  button(allow, 'My browser asks nothing').click();
  expect(wants).toEqual([{ what: 'allow-devices' }]);
});

it('W8 W39 turns off what is given after the person went on', async () => {
  const allow = await place(new VvAllowDevices(), { asksItself: true });
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  const element = inside(allow, 'usermedia');
  allow.remove();
  answer(element, 'stream', { stream });
  expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

it('W8 W39 turns off what is given after the panel was closed', async () => {
  const allow = await place(new VvAllowDevices(), { asksItself: true });
  const wants = wantsOf(allow);
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  const panel = document.createElement('dialog');
  panel.append(allow);
  document.body.replaceChildren(panel);
  answer(inside(allow, 'usermedia'), 'stream', { stream });
  expect([wants, stream.getTracks().map(({ readyState }) => readyState)]).toEqual([[], ['ended', 'ended']]);
});

it.skipIf(!asksItself())('W33 opens camera and microphone by a real press on the browser’s button', async () => {
  const allow = await place(new VvAllowDevices());
  const wants = wantsOf(allow);
  await until('the camera', async () => {
    await userEvent.click(inside(allow, 'usermedia'));
    return wants.some(({ what }) => what === 'use-devices');
  });
  const given = wants.find((want) => want.what === 'use-devices');
  const tracks = given?.stream.getTracks() ?? [];
  expect(tracks.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
  for (const track of tracks) track.stop();
});
