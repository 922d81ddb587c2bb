import type { SayTyping } from '@visavis/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TypingSender } from './typing-sender.ts';

let told: SayTyping[];
let sender: TypingSender;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  sender = new TypingSender((said) => told.push(said));
});
afterEach(() => {
  sender.close();
  vi.useRealTimers();
});

const types = (text: string, isShown: boolean) => {
  for (let end = 1; end <= text.length; end += 1) {
    sender.draft(text.slice(0, end), isShown);
    vi.advanceTimersByTime(50);
  }
};

it('L12 says at once that somebody types, without their words, and seldom again', () => {
  types('Hello, this is about the picture', false);
  expect(told).toEqual([{ isTyping: true, text: null }]);
  types('and it goes on for some more time than that', false);
  expect(told).toHaveLength(2);
});

it('L12 says at once that they stopped, once', () => {
  sender.draft('Hello', false);
  sender.stop();
  sender.draft('', false);
  expect(told).toEqual([
    { isTyping: true, text: null },
    { isTyping: false, text: null },
  ]);
});

it('L12 tells a shown draft within half a second, at most once in 400 ms, and its last state', () => {
  const text = 'My portfolio has moved';
  types(text, true);
  vi.advanceTimersByTime(400);
  expect(told.at(-1)).toEqual({ isTyping: true, text });
  expect(told.length).toBeLessThanOrEqual(1 + Math.ceil((text.length * 50 + 400) / 400));
});

it('L12 tells a shown draft again while its writer thinks, and stops with the line', () => {
  sender.draft('Well', true);
  vi.advanceTimersByTime(9_000);
  expect(told).toHaveLength(3);
  sender.stop();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(4);
  expect(told.at(-1)).toEqual({ isTyping: false, text: null });
});

it('L12 takes the words back at once when they are no longer shown', () => {
  sender.draft('My number is', true);
  sender.draft('My number is', false);
  expect(told.at(-1)).toEqual({ isTyping: true, text: null });
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(2);
});

it('L12 says nothing after it was closed', () => {
  sender.draft('He', true);
  sender.draft('Hel', true);
  sender.close();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(1);
});
