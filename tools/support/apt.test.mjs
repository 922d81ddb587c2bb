import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readOsRelease } from './apt.mjs';

test('os-release is read with and without quotes', () => {
  const text = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';
  assert.deepEqual(readOsRelease(text), { id: 'debian', version: '12' });
});

test('a system without os-release has no name', () => {
  assert.deepEqual(readOsRelease(''), { id: '', version: '' });
});
