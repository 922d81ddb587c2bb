import type { FreelancerSession } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { Resume, type SessionStore } from './resume.ts';

const session: FreelancerSession = { session: 'a-secret', expiresAt: '2026-03-01T10:00:00Z' };

function memoryStore(): SessionStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

it('L6 gives a session back after a reload, and none after it was forgotten', () => {
  const store = memoryStore();
  new Resume(() => store, 'vv').keep(session);
  const reloaded = new Resume(() => store, 'vv');
  expect(reloaded.read()).toEqual(session);
  reloaded.forget();
  expect(reloaded.read()).toBeNull();
  expect(store.kept.size).toBe(0);
});

it('L6 keeps the sessions of two keys apart', () => {
  const store = memoryStore();
  new Resume(() => store, 'vv:one').keep(session);
  expect(new Resume(() => store, 'vv:two').read()).toBeNull();
});

it('L6 throws away what is not a session', () => {
  for (const text of ['not json', '{"session":1}', '{"session":"a","expiresAt":"soon"}']) {
    const store = memoryStore();
    store.setItem('vv', text);
    expect(new Resume(() => store, 'vv').read()).toBeNull();
    expect(store.kept.size).toBe(0);
  }
});

it('L6 goes on in memory where storage is forbidden', () => {
  const resume = new Resume(() => {
    throw new Error('storage is forbidden');
  }, 'vv');
  expect(resume.read()).toBeNull();
  resume.keep(session);
  expect(resume.read()).toEqual(session);
  resume.forget();
  expect(resume.read()).toBeNull();
});
