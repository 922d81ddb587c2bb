import { createHook } from 'node:async_hooks';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { addStaff, staffNamed } from '../store/staff.ts';
import type { Store } from '../store/store.ts';
import { newStaffId } from '../secrets/ids.ts';
import { admitDemoStaff, dismissDemoStaff } from './admit.ts';

const ADA = { username: 'ada', password: 'ada-demo', name: 'Ada Okafor', role: 'vv_agent' } as const;
const BOB = { ...ADA, username: 'bob', name: 'Bob Lindqvist' };

let store: Store | null = null;
async function newStore(): Promise<Store> {
  store = await openStore({ kind: 'memory' });
  return store;
}
afterEach(() => store?.close());

/** How many passwords were hashed meanwhile. */
async function hashed(work: () => Promise<void>): Promise<number> {
  let times = 0;
  const hook = createHook({ init: (_id, type) => void (times += Number(/argon2/i.test(type))) }).enable();
  await work();
  hook.disable();
  return times;
}

it('S7 hashes the password of a demo account once, however often the demo starts', async () => {
  const opened = await newStore();
  expect(await hashed(() => admitDemoStaff(opened, ADA))).toBe(1);
  expect(await hashed(() => admitDemoStaff(opened, ADA))).toBe(0);
});

it('S7 dismisses who belongs to the demo, and nobody else of those names or others', async () => {
  const opened = await newStore();
  await addStaff(opened.db, { ...BOB, id: newStaffId(), passwordHash: 'his own' }, 0);
  for (const staff of [ADA, BOB]) await admitDemoStaff(opened, staff);
  await dismissDemoStaff(opened);
  expect(await staffNamed(opened.db, 'ada')).toBeNull();
  expect((await staffNamed(opened.db, 'bob'))?.passwordHash).toBe('his own');
});
