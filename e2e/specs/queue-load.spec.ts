import { expect, test } from '@playwright/test';
import { startPostgres } from '@visavis/testing/node';
import { aCrowd } from '../load/crowd.ts';
import { problemsIn } from '../load/kept.ts';
import { runLoad } from '../load/queue-load.ts';
import { Stack } from '../support/stack.ts';

test('Q3 T11 a crowd joins, reloads and is taken, and what was acknowledged is kept, nobody in two places', async () => {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.newDatabase();
  const stack = await Stack.start({ DATABASE_URL: databaseUrl, VISAVIS_UNDO_SECONDS: '0' });
  try {
    const crowd = await aCrowd(databaseUrl, 81, 5);
    const seen = await runLoad({ origin: stack.origin, crowd, seconds: 8, contactMs: 300 });
    expect(await problemsIn(databaseUrl, seen)).toEqual([]);
    expect(seen.acknowledged.joined.size).toBe(80);
    expect(seen.acknowledged.decided.size).toBeGreaterThan(0);
    expect(seen.bare.count).toBeGreaterThan(0);
  } finally {
    await stack.stop();
    await postgres.stop();
  }
});
