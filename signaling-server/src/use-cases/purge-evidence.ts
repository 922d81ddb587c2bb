import { purgeAt } from '../domain/evidence.ts';
import { caseOf } from '../store/cases.ts';
import { recordingsTakenBack } from '../store/consents.ts';
import { casesWithEvidence, evidenceOfCase, evidenceWithoutKey, keepPurgeAt } from '../store/evidence.ts';
import type { CaseId, Millis } from '@visavis/protocol';
import type { Context } from './context.ts';

/**
 * EV6: purges what is due by what is so of each case now, and says of the rest when it will be; what nobody can read any more
 * goes too, what was taken back and not deleted then (EV12), and what a crash left. Called by a job every few minutes; a round that was cut off is made good by the next.
 * Answers how many pieces were purged.
 */
export async function purgeEvidence(context: Context): Promise<number> {
  const { store, evidenceRemover } = context;
  const now = await store.now();
  let purged = 0;
  for (const caseId of await casesWithEvidence(store.db)) purged += await purgeOf(context, caseId, now);
  for (const id of await evidenceWithoutKey(store.db)) purged += (await evidenceRemover.purge(id)) ? 1 : 0;
  for (const { id } of await recordingsTakenBack(store.db)) purged += (await evidenceRemover.purge(id)) ? 1 : 0;
  await evidenceRemover.sweep();
  return purged;
}

async function purgeOf(
  { store: { db }, policy, evidenceRemover }: Context,
  caseId: CaseId,
  now: Millis,
): Promise<number> {
  const held = await caseOf(db, caseId);
  if (!held) return 0;
  const { recordingDays, ...evidence } = policy.evidence;
  const retention = { ...evidence, objectionMs: policy.objectionMs };
  const ofRecordings = { ...retention, verifiedDays: recordingDays, notVerifiedDays: recordingDays };
  let purged = 0;
  for (const piece of await evidenceOfCase(db, caseId)) {
    if (piece.purgedAt !== null) continue;
    const at = purgeAt(held, piece.madeAt, piece.kind === 'recording' ? ofRecordings : retention);
    if (at !== null && at <= now) purged += (await evidenceRemover.purge(piece.id)) ? 1 : 0;
    else if (at !== piece.purgeAt) await keepPurgeAt(db, piece.id, at);
  }
  return purged;
}
