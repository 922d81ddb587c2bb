import { expect, it } from 'vitest';
import { framesTold, type Frame } from './frames.ts';

const look = (value: number) => new Uint8ClampedArray([value, value]);
const every = (ms: (index: number) => number, looks: (index: number) => number, count = 100): Frame[] =>
  Array.from({ length: count }, (_, index) => ({ at: ms(index), presented: index + 1, look: look(looks(index)) }));

it('W100 tells rate, jitter and gaps of frames, and how many repeat', () => {
  expect(
    framesTold(
      every(
        (index) => index * 40,
        (index) => index,
      ),
      3_960,
    ),
  ).toEqual({
    count: 100,
    fps: 25,
    jitterMs: 0,
    longestGapMs: 40,
    repeatedPercent: 0,
  });
  const uneven = framesTold(
    every(
      (index) => index * 40 + (index % 2) * 4,
      () => 7,
    ),
    3_964,
  );
  expect(uneven.jitterMs).toBeGreaterThan(3);
  expect(uneven.repeatedPercent).toBe(100);
});

it('W100 compares only frames that nothing was left out between, and counts what was left out', () => {
  const halved = every(
    (index) => index * 80,
    () => 7,
  ).map((frame, index) => ({ ...frame, presented: index * 2 + 1 }));
  expect(framesTold(halved, 7_920)).toMatchObject({ fps: 25, jitterMs: null, repeatedPercent: 0 });
});

it('W100 tells that frames stopped, or that none came', () => {
  expect(
    framesTold(
      every(
        (index) => index * 40,
        (index) => index,
        26,
      ),
      6_000,
    ).longestGapMs,
  ).toBe(5_000);
  expect(framesTold([], 6_000)).toEqual({ count: 0, fps: 0, jitterMs: null, longestGapMs: 6_000, repeatedPercent: 0 });
});
