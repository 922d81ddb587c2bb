import type { ClockView, Millis } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { clockOf } from '../domain/clock.ts';
import { pausesOf } from '../store/pauses.ts';
import type { Db } from '../store/store.ts';

/** What the clock of a case shows now, from its ledger. */
export async function clockNow(db: Db, held: Case, now: Millis): Promise<ClockView> {
  const pauses = held.clockStartedAt === null ? [] : await pausesOf(db, held.id, held.clockStartedAt);
  return clockOf(held, pauses, now);
}
