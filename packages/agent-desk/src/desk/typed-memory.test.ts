import type { SessionStore } from '@visavis/link';
import { aClientId, aTicketId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { TypedMemory } from './typed-memory.ts';

function aStore(): SessionStore & { readonly size: number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}

const [mine, another] = [aTicketId(), aTicketId()];
const unsent = [{ clientId: aClientId(), text: 'Are you there?', state: 'sending' }] as const;
const nothing = { draft: '', unsent: [] };

it('DM1 brings draft and unsent lines back after a reload, the lines as ones to be tried again', () => {
  const store = aStore();
  new TypedMemory(() => store).keep(mine, { draft: 'Half a sent', unsent });
  const after = new TypedMemory(() => store).read(mine);
  expect(after).toEqual({ draft: 'Half a sent', unsent: [{ ...unsent[0], state: 'failed' }] });
});

it('DM1 brings nothing of one ticket into another', () => {
  const memory = new TypedMemory(aStore);
  const store = aStore();
  new TypedMemory(() => store).keep(mine, { draft: 'For Cleo only', unsent });
  expect(new TypedMemory(() => store).read(another)).toEqual(nothing);
  expect(memory.read(mine)).toEqual(nothing);
});

it('DM1 keeps nothing once everything was sent, or when told to forget', () => {
  const store = aStore();
  const memory = new TypedMemory(() => store);
  memory.keep(mine, { draft: 'x', unsent: [] });
  memory.keep(mine, nothing);
  expect(store.size).toBe(0);
  memory.keep(mine, { draft: 'x', unsent: [] });
  memory.forget();
  expect(store.size).toBe(0);
});

it('DM1 does without where storage is forbidden or holds something else', () => {
  const forbidden = new TypedMemory(() => {
    throw new DOMException('No', 'SecurityError');
  });
  forbidden.keep(mine, { draft: 'x', unsent: [] });
  expect(forbidden.read(mine)).toEqual(nothing);
  for (const text of ['{', 'null', '[]', '{"ticketId":1}', `{"ticketId":"${mine}","draft":"","unsent":[3]}`])
    expect(new TypedMemory(() => ({ ...aStore(), getItem: () => text })).read(mine)).toEqual(nothing);
});
