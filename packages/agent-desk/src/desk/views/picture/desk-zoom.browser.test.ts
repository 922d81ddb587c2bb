import { html, render } from 'lit';
import { userEvent } from 'vitest/browser';
import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, inside, place, textOf } from '../../../../test/place.ts';
import { DeskZoom } from './desk-zoom.ts';

let zoom: DeskZoom;
beforeEach(async () => {
  zoom = await place(new DeskZoom(), { label: 'Live picture' });
  zoom.style.inlineSize = '400px';
  zoom.style.blockSize = '200px';
  render(html`<span>A picture</span>`, zoom);
});

const spot = () => inside(zoom, '.place');
const level = () => textOf(inside(zoom, '.level'));
const drawn = () => new DOMMatrix(getComputedStyle(inside(zoom, '.content')).transform);
const press = async (keys: string) => {
  spot().focus();
  await userEvent.keyboard(keys);
  await zoom.updateComplete;
};

it('CQ5 zooms by its buttons, up to four times, and shows all again', async () => {
  expect([level(), drawn().a]).toEqual(['100 %', 1]);
  for (let time = 0; time < 10; time += 1) buttonSaying(zoom, 'Zoom in').click();
  await zoom.updateComplete;
  expect([level(), drawn().a]).toEqual(['400 %', 4]);
  expect(buttonSaying(zoom, 'Zoom in').getAttribute('aria-disabled')).toBe('true');
  buttonSaying(zoom, 'Show all').click();
  await zoom.updateComplete;
  expect([level(), drawn().a]).toEqual(['100 %', 1]);
});

it('CQ5 zooms and moves by keys that mean it, and keeps them from the page', async () => {
  await press('++++');
  const near = drawn();
  expect(near.a).toBeGreaterThan(2);
  await press('{ArrowLeft}{ArrowUp}');
  expect([drawn().e, drawn().f]).toEqual([40, 40]);
  await press('-');
  expect(drawn().a).toBeLessThan(near.a);
  await press('0');
  expect(drawn().a).toBe(1);
  await press('{ArrowRight}');
  expect(drawn().e).toBe(0);
});

it('CQ5 zooms at the pointer by the wheel, and lets the page scroll while all is shown', async () => {
  const { left, top } = spot().getBoundingClientRect();
  const turn = (deltaY: number) => {
    const wheel = new WheelEvent('wheel', { deltaY, clientX: left + 400, clientY: top + 100, cancelable: true });
    spot().dispatchEvent(wheel);
    return wheel.defaultPrevented;
  };
  expect(turn(300)).toBe(false);
  expect(turn(-300)).toBe(true);
  await zoom.updateComplete;
  expect(drawn().a).toBeGreaterThan(2);
  expect(drawn().e).toBeLessThan(0);
  expect(drawn().f).toBe(0);
});

it('CQ5 is moved by dragging once it is near', async () => {
  const drag = async (by: number) => {
    const at = { pointerId: 1, button: 0, bubbles: true };
    spot().setPointerCapture = () => {};
    spot().hasPointerCapture = () => zoom.shadowRoot!.querySelector('.near') !== null;
    spot().dispatchEvent(new PointerEvent('pointerdown', at));
    spot().dispatchEvent(new PointerEvent('pointermove', { ...at, movementX: by, movementY: 5 }));
    await zoom.updateComplete;
  };
  await drag(30);
  expect(drawn().e).toBe(0);
  await press('+++');
  await drag(30);
  expect([drawn().e, drawn().f]).toEqual([30, 5]);
});

it('CQ5 has no tools where there is nothing to look at', async () => {
  await press('++');
  await place(zoom, { still: true });
  expect(drawn().a).toBe(1);
  expect(zoom.shadowRoot!.querySelector('button')).toBeNull();
  expect(spot().hasAttribute('tabindex')).toBe(false);
});
