import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, button, inside, place } from '../../../test/place.ts';
import { VvSelfView } from './self-view.ts';

let view: VvSelfView;
const tile = () => inside(view, '.tile');
const settled = () => view.updateComplete;

async function shown(): Promise<VvSelfView> {
  const next = await place(new VvSelfView(), { agent: 'Ada', absent: 'Your camera is off', seen: true });
  document.body.style.cssText = 'position: relative; inline-size: 300px; block-size: 200px';
  return next;
}

beforeEach(async () => {
  sessionStorage.clear();
  document.dir = 'ltr';
  view = await shown();
});

it('W45 begins in a corner, and moves by the arrow keys of its button', async () => {
  expect(tile().classList).toContain('bottom-end');
  button(view, 'Move my picture').focus();
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  expect(tile().classList).toContain('top-start');
});

it('W45 moves from a list, which Escape puts away and nothing else', async () => {
  button(view, 'Move my picture').click();
  await settled();
  button(view, 'Top right').click();
  await settled();
  expect(tile().classList).toContain('top-end');
  expect(button(view, 'Top right').getAttribute('aria-pressed')).toBe('true');
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  button(view, 'Top right').dispatchEvent(escape);
  await settled();
  expect(escape.defaultPrevented).toBe(true);
  expect(view.shadowRoot!.querySelector('.choice')).toBeNull();
  await settled();
  expect(view.shadowRoot!.activeElement).toBe(button(view, 'Move my picture'));
});

it('W45 says left and right as they are seen, whichever way is written', async () => {
  document.dir = 'rtl';
  view = await shown();
  button(view, 'Move my picture').click();
  await settled();
  button(view, 'Bottom right').click();
  await settled();
  expect(tile().classList).toContain('bottom-start');
  document.dir = 'ltr';
});

it('W45 goes to the corner it is dropped next to, and stays where a press did not move it', async () => {
  const at = (type: string, clientX: number, clientY: number) =>
    tile().dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0, pointerId: 1, bubbles: true }));
  tile().setPointerCapture = () => undefined;
  const { x, y } = view.getBoundingClientRect();
  at('pointerdown', x + 250, y + 180);
  at('pointermove', x + 40, y + 30);
  expect(tile().style.getPropertyValue('--drag-x')).toBe('-210px');
  at('pointerup', x + 40, y + 30);
  await settled();
  expect(tile().classList).toContain('top-start');
  expect(tile().style.getPropertyValue('--drag-x')).toBe('');
  at('pointerdown', x + 40, y + 30);
  at('pointerup', x + 42, y + 31);
  await settled();
  expect(tile().classList).toContain('top-start');
});

it('W45 is hidden from oneself alone, says so, and is remembered by the tab', async () => {
  button(view, 'Move my picture').click();
  await settled();
  button(view, 'Hide my picture from me').click();
  await settled();
  expect(allText(view)).toContain('You do not see your picture; Ada still does.');
  view = await shown();
  expect(view.shadowRoot!.querySelector('.tile')).toBeNull();
  view.seen = false;
  await settled();
  expect(allText(view)).not.toContain('Ada still does');
  button(view, 'Show my picture').click();
  await settled();
  expect(tile()).toBeTruthy();
});

it('W45 takes a place that another script wrote only where it is one', async () => {
  sessionStorage.setItem('visavis:self-view', '{"corner":"<b>","isHidden":"yes"}');
  view = await shown();
  expect(tile().classList).toContain('bottom-end');
});
