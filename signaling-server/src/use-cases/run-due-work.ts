import type { CaseId, Millis } from '@visavis/protocol';
import type { Pause } from '../domain/clock.ts';
import { isTimeUsedUp } from '../domain/overdue.ts';
import type { HeldBack } from '../domain/watch.ts';
import { casesThatMayBeDue } from '../store/cases.ts';
import { casePausesOf, servicePausesSince } from '../store/pauses.ts';
import { bringOverdue } from './bring-overdue.ts';
import type { Context } from './context.ts';
import { watchService } from './watch-service.ts';

/**
 * What a round came to. `isAlarming`: sanctions are held back from now on, and somebody has to look. `failed`: cases that
 * could not be brought overdue, and why; the next round tries them again.
 */
export type DueRound = {
  readonly overdue: number;
  readonly failed: readonly { readonly caseId: CaseId; readonly error: unknown }[];
  readonly heldBack: HeldBack | null;
  readonly gapMs: number;
  readonly isAlarming: boolean;
};

/** So many failures are not those of single cases: the round ends. */
const MOST_FAILED = 10;

/**
 * Goes a round of the watch, then brings every case overdue whose time is used up. Called by a job every few seconds; all
 * it works from is in the database, so a round that was killed is made good by the next, and two at once do no harm (D5). A case that
 * fails holds up no other.
 */
export async function runDueWork(context: Context): Promise<DueRound> {
  const { watch, gap, isAlarming } = await watchService(context);
  const gapMs = gap ? gap.endedAt - gap.beganAt : 0;
  const failed: { caseId: CaseId; error: unknown }[] = [];
  let overdue = 0;
  if (!watch.heldBack) {
    for await (const caseId of casesUsedUp(context, watch.lastRoundAt)) {
      try {
        if (await bringOverdue(context, caseId)) overdue += 1;
      } catch (error) {
        if (failed.length === MOST_FAILED) throw error;
        failed.push({ caseId, error });
      }
    }
  }
  return { overdue, failed, heldBack: watch.heldBack, gapMs, isAlarming };
}

/** Cases that seem due, a page at a time; the service's pauses are read once for all. */
async function* casesUsedUp({ store: { db } }: Context, now: Millis): AsyncGenerator<CaseId> {
  let service: Pause[] | null = null;
  for await (const page of casesThatMayBeDue(db, now)) {
    service ??= await servicePausesSince(db, page[0]?.clockStartedAt ?? now);
    const own = await casePausesOf(
      db,
      page.map(({ id }) => id),
    );
    for (const held of page) {
      if (isTimeUsedUp(held, [...service, ...(own.get(held.id) ?? [])], now)) yield held.id;
    }
  }
}
