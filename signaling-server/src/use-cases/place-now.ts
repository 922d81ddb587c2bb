import type { CaseId, Millis, QueuePlace } from '@visavis/protocol';
import { lineUp, waitRange } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { inLine, rankOf, serviceNow } from '../store/queue.ts';
import type { Db } from '../store/store.ts';
import type { Policy } from './context.ts';

/**
 * Q1: the place of somebody who waits, as they come or ask: counted by the database, and only where somebody near their
 * deadline stands before them, or may pass them, is that part of the line read. They count, as they are there to ask.
 */
export async function placeNow(
  db: Db,
  caseId: CaseId,
  { awayGraceMs, near }: Pick<Policy, 'awayGraceMs' | 'near'>,
  now: Millis,
): Promise<QueuePlace> {
  const since = presentSince(now, awayGraceMs);
  const { before, waiting, hasNear } = await rankOf(db, since, near.withinMs, caseId);
  const place = hasNear
    ? await placeInLine(db, caseId, { since, near, first: before + 1 + 2 * near.mayPass })
    : before + 1;
  return { place, waiting, wait: waitRange(place, await serviceNow(db)) };
}

/** Who ranks further behind than twice as many as may be passed moves nobody at this rank. */
async function placeInLine(
  db: Db,
  caseId: CaseId,
  { since, near, first }: { since: Millis; near: Policy['near']; first: number },
): Promise<number> {
  const ranked = await inLine(db, since, near.withinMs, { counting: caseId, first });
  return (
    1 +
    Math.max(
      0,
      lineUp(ranked, near.mayPass).findIndex((one) => one.caseId === caseId),
    )
  );
}
