import { aCallId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { LiveTyping } from './live-typing.ts';
import type { SessionStore } from './resume.ts';

function aStore(): SessionStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
const forbidden = (): SessionStore => {
  throw new DOMException('no storage', 'SecurityError');
};

it('L14 is off until it is switched on, and off in the next call', () => {
  const [call, next] = [aCallId(), aCallId()];
  const live = new LiveTyping(aStore);
  expect(live.isOn(call)).toBe(false);
  live.switch(call, true);
  expect(live.isOn(call)).toBe(true);
  expect(live.isOn(next)).toBe(false);
  expect(live.isOn(null)).toBe(false);
});

it('L14 is remembered over a reload, and so is that it was switched off', () => {
  const store = aStore();
  const call = aCallId();
  new LiveTyping(() => store).switch(call, true);
  expect(new LiveTyping(() => store).isOn(call)).toBe(true);
  new LiveTyping(() => store).switch(call, false);
  expect(new LiveTyping(() => store).isOn(call)).toBe(false);
});

it('L14 works without storage', () => {
  const call = aCallId();
  const live = new LiveTyping(forbidden);
  live.switch(call, true);
  expect(live.isOn(call)).toBe(true);
});
