import type { CaseId } from '@visavis/protocol';
import { aCaseId } from '@visavis/testing';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Presence } from './presence.ts';

const log = pino({ level: 'silent' });

it('writes what is true when its turn comes, so that a reload never ends as away', async () => {
  const cleo = aCaseId();
  const online = new Set<CaseId>([cleo]);
  const kept: boolean[] = [];
  const slowly = Promise.withResolvers<void>();
  const presence = new Presence(
    (caseId) => online.has(caseId),
    async (_caseId, isOnline) => {
      if (kept.length === 0) await slowly.promise;
      kept.push(isOnline);
    },
    log,
  );
  presence.changed(cleo);
  online.delete(cleo);
  presence.changed(cleo);
  online.add(cleo);
  presence.changed(cleo);
  slowly.resolve();
  await presence.settled();
  expect(kept.at(-1)).toBe(true);
});

it('goes on with the next change after one that could not be written', async () => {
  const kept: boolean[] = [];
  let isFirst = true;
  const presence = new Presence(
    () => true,
    async (_caseId, isOnline) => {
      if (isFirst) {
        isFirst = false;
        throw new Error('the database is away');
      }
      kept.push(isOnline);
    },
    log,
  );
  const cleo = aCaseId();
  presence.changed(cleo);
  presence.changed(cleo);
  await presence.settled();
  expect(kept).toEqual([true]);
});
