import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GRACE_MS, LIGHT_MS } from './grace-times.ts';
import { Grace } from './grace.ts';

let told: string[];
let grace: Grace;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  grace = new Grace(
    () => told.push('rest'),
    () => told.push('end'),
  );
});
afterEach(() => void vi.useRealTimers());

it('W64 says nothing of an element that is only moved', () => {
  grace.went();
  vi.advanceTimersByTime(LIGHT_MS - 1);
  grace.came();
  vi.advanceTimersByTime(2 * GRACE_MS);
  expect(told).toEqual([]);
});

it('W64 turns the light off within 200 ms, and ends after a second', () => {
  grace.went();
  vi.advanceTimersByTime(200);
  expect(told).toEqual(['rest']);
  vi.advanceTimersByTime(GRACE_MS);
  expect(told).toEqual(['rest', 'end']);
});

it('W64 does not end what came back between', () => {
  grace.went();
  vi.advanceTimersByTime(GRACE_MS - 1);
  grace.came();
  vi.advanceTimersByTime(GRACE_MS);
  expect(told).toEqual(['rest']);
});
