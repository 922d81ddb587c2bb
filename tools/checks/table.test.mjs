import assert from 'node:assert/strict';
import { test } from 'node:test';

import { table } from './table.mjs';

test('the table lines up and ends each row with its note', () => {
  const results = [
    { title: 'types', ms: 4200, passed: 11, failed: 0, skipped: 0 },
    { title: 'end to end', ms: 63_000, passed: 0, failed: 1, skipped: 0, note: 'no test ran' },
  ];
  assert.equal(
    table(results),
    [
      'check            time  passed  failed  skipped',
      'types           4.2 s      11       0        0',
      'end to end  1 min 3 s       0       1        0  no test ran',
    ].join('\n'),
  );
});
