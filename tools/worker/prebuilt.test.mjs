import assert from 'node:assert/strict';
import { test } from 'node:test';

import { reasonIn } from './prebuilt.mjs';

const line = (level, text) => `npm-scripts.mjs \x1b[36m[${level}] [postinstall]\x1b[0m ${text}\n`;

test('the reason is the first error, without the colours and names before it', () => {
  const output =
    line('INFO', 'downloadPrebuiltWorker() [workerPrebuildTarUrl:…]') +
    line('ERROR', 'downloadPrebuiltWorker() | failed to download: 403 Forbidden') +
    line('ERROR', 'executeCmd() failed, exiting: no such python');
  assert.equal(reasonIn(output), 'failed to download: 403 Forbidden');
});

test('a system that no prebuilt worker is made for is a reason too', () => {
  const output = line('INFO', 'downloadPrebuiltWorker() | no available prebuilt binary for current architecture');
  assert.equal(reasonIn(output), 'no available prebuilt binary for current architecture');
});

test('an output that says nothing still gives a reason', () => {
  assert.equal(reasonIn(''), 'it left no binary');
});
