import { expect, it } from 'vitest';
import { moved, WHOLE, zoomed } from './zoom.ts';

const place = { width: 400, height: 200 };

it('CQ5 zooms from the whole picture to four times its size, and no further', () => {
  expect(zoomed(WHOLE, 2, place)).toEqual({ scale: 2, x: 0, y: 0 });
  expect(zoomed(zoomed(WHOLE, 3, place), 3, place).scale).toBe(4);
  expect(zoomed(zoomed(WHOLE, 2, place), 0.1, place)).toEqual(WHOLE);
});

it('CQ5 leaves what is under the pointer where it is', () => {
  const at = { x: 100, y: -50 };
  const near = zoomed(WHOLE, 2, place, at);
  expect(near).toEqual({ scale: 2, x: -100, y: 50 });
  // The point of the picture that was at 100 from the middle is now 200 from its own middle, which is at -100.
  expect(near.x + 100 * near.scale).toBe(at.x);
});

it('CQ5 moves a picture that is larger than its place, never past its edges', () => {
  const near = zoomed(WHOLE, 3, place);
  expect(moved(near, { x: 60, y: -10 }, place)).toEqual({ scale: 3, x: 60, y: -10 });
  expect(moved(near, { x: 9_999, y: -9_999 }, place)).toEqual({ scale: 3, x: 400, y: -200 });
  expect(moved(WHOLE, { x: 60, y: 10 }, place)).toEqual(WHOLE);
});

it('CQ5 brings a picture back within its edges as it gets smaller', () => {
  const corner = moved(zoomed(WHOLE, 4, place), { x: 9_999, y: 9_999 }, place);
  expect(zoomed(corner, 0.5, place)).toEqual({ scale: 2, x: 200, y: 100 });
});
