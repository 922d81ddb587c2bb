import type { Millis, ServicePauseCause } from '@visavis/protocol';
import { causesOf } from '../domain/service.ts';
import { presentSince } from '../domain/ticket.ts';
import type { Round } from '../domain/watch.ts';
import { goRound } from '../domain/watch.ts';
import {
  beginPausesOfPresent,
  bringPausesBack,
  endPausesOfGone,
  endServicePauses,
  lastingServicePauses,
  writeServicePause,
} from '../store/pauses.ts';
import { inLine, isQueuePaused, serviceNow } from '../store/queue.ts';
import type { Tx } from '../store/store.ts';
import { holdWatch, keepWatch } from '../store/watch.ts';
import type { Context, Policy } from './context.ts';
import { isWithinHours } from './service-view.ts';

const MINUTE_MS = 60_000;

/**
 * One round of the watch: what pauses every clock is written into the ledger, and a gap since the last round with it. D4:
 * what is found anew is held to have begun with the last round, so that the freelancer never loses by our being late.
 * Called by `runDueWork`, every few seconds; two at once go one by one.
 */
export async function watchService({ store, policy }: Context): Promise<Round> {
  return store.transaction(async (tx, now) => {
    const before = await holdWatch(tx, now);
    const round = goRound(before, now, policy.clock);
    if (now < before.lastRoundAt) await bringPausesBack(tx, now);
    if (round.gap && policy.clock.pausedBy.includes('service-down')) {
      await writeServicePause(tx, 'service-down', round.gap);
    }
    await keepCauses(tx, policy, Math.min(before.lastRoundAt, now), now);
    const goneSince = now - policy.clock.goneAfterMs;
    await endPausesOfGone(tx, goneSince, now);
    if (policy.clock.pausedBy.includes('with-us')) await beginPausesOfPresent(tx, goneSince, now);
    await keepWatch(tx, round.watch);
    return round;
  });
}

async function keepCauses(tx: Tx, policy: Policy, since: Millis, now: Millis): Promise<void> {
  const found = await causesNow(tx, policy, now);
  const lasting = await lastingServicePauses(tx);
  await endServicePauses(
    tx,
    lasting.filter((cause) => !found.includes(cause)),
    now,
  );
  for (const cause of found) {
    if (!lasting.includes(cause)) await writeServicePause(tx, cause, { beganAt: since, endedAt: null });
  }
}

async function causesNow(tx: Tx, policy: Policy, now: Millis): Promise<ServicePauseCause[]> {
  const { clock, promiseMinutes, awayGraceMs, near } = policy;
  const line = await inLine(tx, presentSince(now, awayGraceMs), near.withinMs);
  const service = await serviceNow(tx);
  const state = {
    isOpen: isWithinHours(policy, now),
    waiting: line.length,
    service: (await isQueuePaused(tx)) ? { ...service, agentsFree: 0, agentsOnDuty: 0 } : service,
  };
  return causesOf(state, promiseMinutes * MINUTE_MS).filter((cause) => clock.pausedBy.includes(cause));
}
