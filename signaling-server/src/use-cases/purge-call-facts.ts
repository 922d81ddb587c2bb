import { purgeAt } from '../domain/evidence.ts';
import { callsWithFacts, deleteCallFacts } from '../store/call-facts.ts';
import { caseOf } from '../store/cases.ts';
import type { Context } from './context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * EV17: deletes what is kept beside calls once pictures of the same moment would go, whether there were any or not. Called by a job
 * every hour; a round that was cut off is made good by the next. Answers of how many calls.
 */
export async function purgeCallFacts({ store, policy }: Context): Promise<number> {
  const now = await store.now();
  const { verifiedDays, notVerifiedDays } = policy.evidence;
  const retention = { verifiedDays, notVerifiedDays, objectionMs: policy.objectionMs };
  const soonest = Math.min(verifiedDays, notVerifiedDays) * DAY_MS;
  let purged = 0;
  for (const { callId, caseId, endedAt } of await callsWithFacts(store.db, now - soonest)) {
    const held = await caseOf(store.db, caseId);
    const at = held && purgeAt(held, endedAt, retention);
    if (at === null || at > now) continue;
    await store.transaction((tx) => deleteCallFacts(tx, callId));
    purged += 1;
  }
  return purged;
}
