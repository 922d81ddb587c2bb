import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applyPatch } from './recipe.mjs';

const patch = { file: 'src/A.cpp', from: 'x == FLAG', to: 'x & FLAG' };

test('a patch changes its one line', () => {
  assert.equal(applyPatch('if (x == FLAG) {}', patch), 'if (x & FLAG) {}');
});

test('a source without the line, or with two of it, is refused loudly', () => {
  assert.throws(() => applyPatch('if (y) {}', patch), /src\/A\.cpp has the line to patch 0 times/);
  assert.throws(() => applyPatch('x == FLAG; x == FLAG;', patch), /2 times/);
});
