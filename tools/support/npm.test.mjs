import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withoutNpmRun } from './npm.mjs';

test('what npm sets for its own script goes, what a person set stays', () => {
  const env = {
    PATH: '/bin',
    npm_config_registry: 'kept',
    npm_config_userconfig: 'kept',
    npm_config_local_prefix: 'this checkout',
    npm_config_loglevel: 'silent',
    npm_lifecycle_event: 'start',
    npm_package_name: 'visavis',
    npm_command: 'run-script',
  };
  assert.deepEqual(Object.keys(withoutNpmRun(env)), ['PATH', 'npm_config_registry', 'npm_config_userconfig']);
});
