import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CalmVoice } from './calm-voice.ts';

let said: string[];
let voice: CalmVoice;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  voice = new CalmVoice((text) => said.push(text));
});
afterEach(() => {
  voice.close();
  vi.useRealTimers();
});

it('W23 says a change at once, and clears it after a second', () => {
  voice.say('You are number 3');
  expect(said).toEqual(['You are number 3']);
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['You are number 3', '']);
});

it('W23 says only the latest of many changes, ten seconds later', () => {
  for (const place of [5, 4, 3, 2]) voice.say(`You are number ${place}`);
  vi.advanceTimersByTime(9_999);
  expect(said).toEqual(['You are number 5', '']);
  vi.advanceTimersByTime(1);
  expect(said.at(-1)).toBe('You are number 2');
});

it('W23 says nothing of what came and went', () => {
  voice.say('You are number 2');
  voice.say('You are number 3');
  voice.say('You are number 2');
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['You are number 2', '']);
});

it('W23 says nothing any more once it is closed', () => {
  voice.say('You are number 2');
  voice.say('You are next');
  voice.close();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['You are number 2']);
});
