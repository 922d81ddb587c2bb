import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';

import { withLock } from './lock.mjs';

let cache;
beforeEach(() => (cache = mkdtempSync(join(tmpdir(), 'lock-'))));
afterEach(() => rmSync(cache, { recursive: true }));

test('only one holds a lock at a time, and each gets its turn', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    for (let i = 0; i < 5; i++) await turn();
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock('x', work, cache)));
  assert.equal(most, 1);
  assert.deepEqual(readdirSync(join(cache, 'locks')), []);
});

test('work that fails releases the lock', async () => {
  await assert.rejects(
    withLock('x', async () => Promise.reject(new Error('broken')), cache),
    /broken/,
  );
  assert.equal(await withLock('x', async () => 'free', cache), 'free');
});

test('a lock whose holder has stopped touching it is taken over', async () => {
  const path = join(cache, 'locks/x');
  mkdirSync(join(cache, 'locks'));
  writeFileSync(path, '');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  assert.equal(await withLock('x', async () => existsSync(path), cache), true);
});
