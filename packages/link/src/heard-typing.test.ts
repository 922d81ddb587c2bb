import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HeardTyping, NOT_TYPING } from './heard-typing.ts';

let changes: number;
let heard: HeardTyping;

beforeEach(() => {
  vi.useFakeTimers();
  changes = 0;
  heard = new HeardTyping(() => (changes += 1));
});
afterEach(() => vi.useRealTimers());

it('L13 believes that somebody types for six seconds, and longer when it is told again', () => {
  heard.hear({ from: 'agent', isTyping: true, text: null });
  vi.advanceTimersByTime(5_999);
  expect(heard.seen).toEqual({ isTyping: true, text: null });
  heard.hear({ from: 'agent', isTyping: true, text: null });
  vi.advanceTimersByTime(5_999);
  expect(heard.seen.isTyping).toBe(true);
  vi.advanceTimersByTime(1);
  expect(heard.seen).toEqual(NOT_TYPING);
  expect(changes).toBe(2);
});

it('L13 shows the words as they change, and lets go of them with the line', () => {
  heard.hear({ from: 'freelancer', isTyping: true, text: 'My na' });
  heard.hear({ from: 'freelancer', isTyping: true, text: 'My name' });
  expect(heard.seen).toEqual({ isTyping: true, text: 'My name' });
  heard.forget();
  expect(heard.seen).toEqual(NOT_TYPING);
  vi.advanceTimersByTime(60_000);
  expect(changes).toBe(3);
});
