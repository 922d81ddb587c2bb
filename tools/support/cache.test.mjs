import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { cached, cacheFolder } from './cache.mjs';
import { Problem } from './problem.mjs';

let cache;
beforeEach(() => (cache = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(cache, { recursive: true }));

const write = (text) => async (folder) => writeFileSync(join(folder, 'file'), text);

test('the cache is where it is told to be, else where caches are', () => {
  assert.equal(cacheFolder({ VISAVIS_CACHE: '/own', XDG_CACHE_HOME: '/xdg' }), '/own');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/xdg' }), '/xdg/visavis');
  assert.equal(cacheFolder({}), join(homedir(), '.cache/visavis'));
});

test('what is there is not made again', async () => {
  await cached('a/b', write('first'), cache);
  const folder = await cached('a/b', write('second'), cache);
  assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'first');
});

test('a maker that fails leaves nothing', async () => {
  const failing = async (folder) => {
    writeFileSync(join(folder, 'file'), 'half');
    throw new Error('no registry');
  };
  await assert.rejects(cached('a', failing, cache), /no registry/);
  assert.ok(!existsSync(join(cache, 'a')));
  assert.deepEqual(readdirSync(join(cache, 'tmp')), []);
});

test('of two makers at once both get the same, whole', async () => {
  const [a, b] = await Promise.all([cached('x', write('one'), cache), cached('x', write('two'), cache)]);
  assert.equal(a, b);
  assert.match(readFileSync(join(a, 'file'), 'utf8'), /^(one|two)$/);
  assert.deepEqual(readdirSync(join(cache, 'tmp')), []);
});

test('a cache that cannot be written is a problem with a remedy', async () => {
  writeFileSync(join(cache, 'file'), '');
  await assert.rejects(cached('x', write(''), join(cache, 'file')), (error) => {
    assert.ok(error instanceof Problem);
    assert.match(error.message, /VISAVIS_CACHE/);
    return true;
  });
});
