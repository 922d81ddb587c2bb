import assert from 'node:assert/strict';
import { test } from 'node:test';

import { seconds } from './log.mjs';
import { Progress } from './progress.mjs';

function recorder(isTTY) {
  const written = [];
  return { isTTY, written, write: (text) => written.push(text) };
}

test('a line tells what, how many of how many, and for how long', () => {
  let now = 1000;
  const progress = new Progress('building', 258, { out: recorder(true), now: () => now });
  progress.add(12);
  now += 83_400;
  assert.equal(progress.line(), 'building: 12/258, 1 min 23 s');
});

test('on a terminal one line is rewritten', () => {
  const out = recorder(true);
  const progress = new Progress('building', 2, { out, now: () => 0 });
  progress.add();
  progress.add();
  assert.equal(out.written.length, 2);
  assert.ok(out.written.every((text) => text.startsWith('\r') && !text.includes('\n')));
});

test('elsewhere a line is written every ten seconds', () => {
  const out = recorder(false);
  let now = 0;
  const progress = new Progress('building', 100, { out, now: () => now });
  for (; now < 35_000; now += 500) progress.add();
  assert.deepEqual(out.written, [
    'visavis: building: 21/100, 10.0 s\n',
    'visavis: building: 41/100, 20.0 s\n',
    'visavis: building: 61/100, 30.0 s\n',
  ]);
});

test('durations read well on both sides of a minute', () => {
  assert.equal(seconds(940), '0.9 s');
  assert.equal(seconds(59_940), '59.9 s');
  assert.equal(seconds(119_900), '2 min 0 s');
});
