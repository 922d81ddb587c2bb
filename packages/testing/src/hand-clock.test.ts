import { expect, it } from 'vitest';
import { HandClock } from './hand-clock.ts';

it('stands still until it is moved', () => {
  const clock = new HandClock(1_000);
  expect([clock.now(), clock.now()]).toEqual([1_000, 1_000]);
  clock.advance(250);
  expect(clock.now()).toBe(1_250);
});

it('runs a timer at the instant it falls due, not before', () => {
  const clock = new HandClock(0);
  const seen: number[] = [];
  clock.after(100, () => seen.push(clock.now()));
  clock.advance(99);
  expect(seen).toEqual([]);
  clock.advance(1);
  clock.advance(1_000);
  expect(seen).toEqual([100]);
});

it('runs timers in the order they fall due, also one that was set by another', () => {
  const clock = new HandClock(0);
  const seen: string[] = [];
  clock.after(30, () => seen.push(`last at ${clock.now()}`));
  clock.after(10, () => {
    seen.push(`first at ${clock.now()}`);
    clock.after(5, () => seen.push(`between at ${clock.now()}`));
  });
  clock.advance(50);
  expect(seen).toEqual(['first at 10', 'between at 15', 'last at 30']);
  expect(clock.now()).toBe(50);
});

it('forgets a timer that was cancelled', () => {
  const clock = new HandClock(0);
  const seen: string[] = [];
  const cancel = clock.after(10, () => seen.push('rang'));
  cancel();
  clock.advance(10);
  expect(seen).toEqual([]);
});
