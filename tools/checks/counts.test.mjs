import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countOne, countPlaywright, countTap, countVitest, plainLine, sum } from './counts.mjs';

const well = { code: 0, timedOut: false };
const badly = { code: 1, timedOut: false };
const late = { code: 1, timedOut: true };

const vitest = (counts, testResults = []) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults, ...counts });
const playwright = (stats) => JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

test('a command counts as one', () => {
  assert.deepEqual(countOne(well), { passed: 1, failed: 0, skipped: 0 });
  assert.deepEqual(countOne(badly), { passed: 0, failed: 1, skipped: 0 });
  assert.equal(countOne(late).failed, 1);
});

test('the plain line names skipped tests only when there are some', () => {
  assert.equal(plainLine({ passed: 3, failed: 1, skipped: 0 }), '3 passed, 1 failed');
  assert.equal(plainLine({ passed: 3, failed: 0, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
});

test('results add up', () => {
  const results = [
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 10, failed: 1, skipped: 0 },
  ];
  assert.deepEqual(sum(results), { passed: 11, failed: 1, skipped: 2 });
});

test('vitest: tests that passed, failed, were skipped or are still to do', () => {
  const text = vitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 });
  assert.deepEqual(countVitest(text, badly), { passed: 5, failed: 1, skipped: 2 });
});

test('vitest: a file that cannot be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const ordinary = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const text = vitest({ numPassedTests: 5, numFailedTests: 1 }, [broken, ordinary]);
  assert.equal(countVitest(text, badly).failed, 2);
});

test('an error outside of any test is a failure', () => {
  assert.equal(countVitest(vitest({ numPassedTests: 5 }), badly).failed, 1);
  assert.equal(countPlaywright(playwright({ expected: 5 }), badly).failed, 1);
});

test('a run of no test is a failure, even with only skipped ones', () => {
  assert.equal(countVitest(vitest({ numPendingTests: 3 }), well).failed, 1);
  assert.equal(countPlaywright(playwright({}), well).failed, 1);
});

test('a runner that leaves no report, or half of one, is a failure', () => {
  assert.deepEqual(countVitest(undefined, badly).failed, 1);
  assert.deepEqual(countVitest('{"numPassed', well).failed, 1);
  assert.deepEqual(countPlaywright('{}', well).failed, 1);
  assert.deepEqual(countTap('TAP version 13\n', well).failed, 1);
});

test('a runner that does not end is a failure beside what it counted', () => {
  assert.deepEqual(countVitest(vitest({ numPassedTests: 5 }), late).failed, 1);
  assert.match(countVitest(undefined, late).note, /in time/);
});

test('playwright: a test that needed a second try is a failed one', () => {
  const text = playwright({ expected: 4, unexpected: 1, flaky: 1, skipped: 2 });
  assert.deepEqual(countPlaywright(text, badly), { passed: 4, failed: 2, skipped: 2 });
});

test("node's own test runner: the closing lines of its TAP report", () => {
  const text = 'ok 1 - x\n1..1\n# tests 9\n# suites 0\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
  assert.deepEqual(countTap(text, badly), { passed: 5, failed: 2, skipped: 2 });
});
