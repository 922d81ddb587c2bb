import type { SanctionsState, StaffId } from '@visavis/protocol';
import { nextOpening } from '../domain/opening-hours.ts';
import { lastingServicePauses } from '../store/pauses.ts';
import { releaseHeldBack, watchOf } from '../store/watch.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';

/** Whether what the end of the time brings is held back and why, and what pauses every clock now. */
export async function sanctionsState({ store, policy }: Context): Promise<SanctionsState> {
  const { db } = store;
  const watch = await watchOf(db);
  const pausedBy = await lastingServicePauses(db);
  const now = await store.now();
  const { hours, offsetAt, steadyMs } = policy.clock;
  const opensAt = pausedBy.includes('closed') ? nextOpening(hours, now, offsetAt) : null;
  return {
    heldBack: watch?.heldBack
      ? {
          since: instant(watch.heldBack.since),
          why: watch.heldBack.why,
          until: instant(watch.heldBack.since + steadyMs),
        }
      : null,
    lastRoundAt: watch && instant(watch.lastRoundAt),
    pausedBy,
    opensAt: opensAt === null ? null : instant(opensAt),
  };
}

/** D7: somebody has looked, and sanctions go on. Confirming when nothing is held back changes nothing. */
export async function resumeSanctions(
  context: Context,
  staffId: StaffId,
): Promise<{ state: SanctionsState; resumedBy: StaffId | null }> {
  const isResumed = await context.store.transaction(async (tx, now) => {
    const wasHeldBack = await releaseHeldBack(tx);
    const act = { actor: staffId, action: 'sanctions:resume', subject: 'sanctions' };
    if (wasHeldBack) await appendAudit(tx, act, now);
    return wasHeldBack;
  });
  return { state: await sanctionsState(context), resumedBy: isResumed ? staffId : null };
}
