import { expect, it } from 'vitest';
import { AlertChoice } from './alert-choice.ts';

function aStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

it('DO6 keeps in this browser whether an offer is heard', () => {
  const store = aStore();
  const choice = new AlertChoice(() => store);
  expect(choice.isMuted).toBe(false);
  choice.isMuted = true;
  expect(new AlertChoice(() => store).isMuted).toBe(true);
});

it('DO6 holds until the page goes where the browser forbids storage', () => {
  const choice = new AlertChoice(() => {
    throw new Error('storage is forbidden');
  });
  choice.isMuted = true;
  expect(choice.isMuted).toBe(true);
});
