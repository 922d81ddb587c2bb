import assert from 'node:assert/strict';
import { test } from 'node:test';

import { packagesIn } from './unpacked.mjs';

test('the packages of a simulated installation are named once each, and those that are only configured are not', () => {
  const output = `Reading package lists...
Inst libevent-core-2.1-7 (2.1.12 Debian:12 [amd64])
Inst libnss3 [2:3.87] (2:3.87-deb12u4 Debian-Security:12 [amd64])
Conf libevent-core-2.1-7 (2.1.12 Debian:12 [amd64])`;
  assert.deepEqual(packagesIn(output), ['libevent-core-2.1-7', 'libnss3']);
});

test('a package that is not known brings nothing', () => {
  assert.deepEqual(packagesIn('E: Unable to locate package coturn'), []);
});
