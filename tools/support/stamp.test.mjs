import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { filesBelow, stampOf } from './stamp.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  writeFileSync(join(folder, 'a.txt'), 'one');
  writeFileSync(join(folder, 'b.txt'), 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

const stamp = (facts) => stampOf(folder, filesBelow(folder), facts);

test('a stamp stays the same while nothing changes, in whatever order files are named', () => {
  const files = filesBelow(folder);
  assert.equal(stampOf(folder, files), stampOf(folder, files.toReversed()));
});

test('a stamp changes with a content, a name and a fact', () => {
  const before = stamp(['24.21.0']);
  assert.notEqual(stamp(['24.22.0']), before);
  writeFileSync(join(folder, 'a.txt'), 'other');
  const changed = stamp(['24.21.0']);
  assert.notEqual(changed, before);
  renameSync(join(folder, 'a.txt'), join(folder, 'c.txt'));
  assert.notEqual(stamp(['24.21.0']), changed);
});

test('a stamp tells where one file ends and the next begins', () => {
  const before = stamp();
  writeFileSync(join(folder, 'a.txt'), 'onet');
  writeFileSync(join(folder, 'b.txt'), 'wo');
  assert.notEqual(stamp(), before);
});

test('files below a folder leave out the folders and names that are not wanted', () => {
  mkdirSync(join(folder, 'node_modules/x'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/x/y.txt'), '');
  writeFileSync(join(folder, 'a.test.txt'), '');
  const found = filesBelow(folder, { skip: ['node_modules'], keep: (name) => !name.includes('.test.') });
  assert.deepEqual(found.sort(), [join(folder, 'a.txt'), join(folder, 'b.txt')]);
});
