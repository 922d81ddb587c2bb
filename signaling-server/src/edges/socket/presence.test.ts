import type { CaseId } from '@visavis/protocol';
import { aCaseId, until } from '@visavis/testing';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Presence } from './presence.ts';

const log = pino({ level: 'silent' });

it('writes what is true when its turn comes, so that a reload never ends as away', async () => {
  const cleo = aCaseId();
  const online = new Set<CaseId>([cleo]);
  const kept: boolean[] = [];
  const slowly = Promise.withResolvers<void>();
  const presence = new Presence<CaseId>(
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
  await presence.stop();
  expect(kept.at(-1)).toBe(true);
});

it('T6 tries again what could not be written, with what is true by then', async () => {
  const kept: boolean[] = [];
  let tries = 0;
  let isOnline = true;
  const presence = new Presence<CaseId>(
    () => isOnline,
    async (_caseId, online) => {
      tries += 1;
      if (tries < 3) throw new Error('the database is away');
      kept.push(online);
    },
    log,
  );
  presence.changed(aCaseId());
  await until('the first try', () => tries === 1);
  isOnline = false;
  await until('it to be written', () => kept.length > 0);
  expect(kept).toEqual([false]);
  await presence.stop();
});

it('tries once more when the server stops, and no longer', async () => {
  let tries = 0;
  const presence = new Presence<CaseId>(
    () => false,
    async () => {
      tries += 1;
      throw new Error('the database is away');
    },
    log,
  );
  presence.changed(aCaseId());
  await until('the first try', () => tries === 1);
  await presence.stop();
  expect(tries).toBe(2);
});

it('T6 writes what the store says otherwise than the sockets, and nothing else', async () => {
  const [ghost, stuck, here] = [aCaseId(), aCaseId(), aCaseId()];
  const online = new Set<CaseId>([stuck, here]);
  const kept: [CaseId, boolean][] = [];
  const presence = new Presence<CaseId>(
    (caseId) => online.has(caseId),
    async (caseId, isOnline) => void kept.push([caseId, isOnline]),
    log,
  );
  presence.reconcile(
    new Map([
      [ghost, true],
      [stuck, false],
      [here, true],
    ]),
  );
  await presence.stop();
  expect(kept).toEqual([
    [ghost, false],
    [stuck, true],
  ]);
});
