import { expect, it } from 'vitest';
import type { SessionStore } from './resume.ts';
import { TabId } from './tab-id.ts';

function aStore(from = new Map<string, string>()): SessionStore & { readonly kept: Map<string, string> } {
  const kept = new Map(from);
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const open = (store: SessionStore, page = new EventTarget()) => ({
  page,
  id: new TabId(() => store, 'tab', page).value,
});

it('L16 a reloaded tab is the same tab', () => {
  const store = aStore();
  const first = open(store);
  first.page.dispatchEvent(new Event('pagehide'));
  const second = open(store);
  expect(second.id).toBe(first.id);
});

it('L16 a duplicate of a tab is another tab, also of one that came back from the history', () => {
  const store = aStore();
  const first = open(store);
  expect(open(aStore(store.kept)).id).not.toBe(first.id);
  first.page.dispatchEvent(new Event('pagehide'));
  first.page.dispatchEvent(new Event('pageshow'));
  expect(open(aStore(store.kept)).id).not.toBe(first.id);
});

it('L16 has an id where storage is forbidden, or holds something else', () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  expect(new TabId(forbidden, 'tab', new EventTarget()).value).toMatch(/^[\w-]{16,64}$/);
  expect(open(aStore(new Map([['tab', '<script>']]))).id).toMatch(/^[\w-]{16,64}$/);
});
