import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readArguments } from './arguments.mjs';

const names = ['types', 'lint', 'unit'];

test('without arguments everything is run', () => {
  assert.deepEqual(readArguments([], names), { list: false, only: names });
});

test('--only takes names in any order, as one word or two', () => {
  assert.deepEqual(readArguments(['--only', 'unit,types'], names).only, ['types', 'unit']);
  assert.deepEqual(readArguments(['--only=lint'], names).only, ['lint']);
});

test('an unknown flag or name is refused in a sentence that names what there is', () => {
  assert.throws(() => readArguments(['--fast'], names), /does not know --fast; it takes --only/);
  assert.throws(() => readArguments(['unit'], names), /does not know unit/);
  assert.throws(() => readArguments(['--only', 'units'], names), /no check named units; there are types, lint, unit/);
  assert.throws(() => readArguments(['--only'], names), /needs one or more names/);
});

test('--list is told apart', () => {
  assert.equal(readArguments(['--list'], names).list, true);
});
