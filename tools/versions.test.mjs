import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAtLeast } from './versions.mjs';

test('versions compare by number, part by part', () => {
  assert.ok(isAtLeast('24.7.0', '24.7.0'));
  assert.ok(isAtLeast('24.21.0', '24.7.0'));
  assert.ok(isAtLeast('26.0.0', '24.7.0'));
  assert.ok(!isAtLeast('24.6.9', '24.7.0'));
  assert.ok(!isAtLeast('20.20.2', '24.7.0'));
});

test('a leading v, a missing part and a pre-release do not disturb', () => {
  assert.ok(isAtLeast('v24.7', '24.7.0'));
  assert.ok(isAtLeast('15', '9.6'));
  assert.ok(isAtLeast('25.0.0-nightly2026', '24.7.0'));
});
