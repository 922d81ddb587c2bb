import assert from 'node:assert/strict';
import { test } from 'node:test';

import { run, tail } from './run.mjs';

test('a command answers with its code and everything it wrote', async () => {
  const { code, output, timedOut } = await run('sh', ['-c', 'echo out; echo err >&2; exit 3']);
  assert.equal(code, 3);
  assert.deepEqual(output.split('\n').sort(), ['', 'err', 'out']);
  assert.equal(timedOut, false);
});

test('a command that is not there is a failed one', async () => {
  const { code, output } = await run('no-such-command-anywhere', []);
  assert.equal(code, 127);
  assert.match(output, /ENOENT/);
});

test('a deadline ends the children of a command too', async () => {
  const { timedOut, ms } = await run('sh', ['-c', 'sleep 60 & sleep 60; true'], { deadlineMs: 50 });
  assert.equal(timedOut, true);
  assert.ok(ms < 5000, `took ${ms} ms`);
});

test('the tail of an output is its last lines', () => {
  assert.equal(tail('1\n2\n3\n4\n', 2), '3\n4');
});
