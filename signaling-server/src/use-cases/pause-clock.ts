import type { CaseId, Disposition, Millis } from '@visavis/protocol';
import { beginCasePause, endCasePause, writeCasePause } from '../store/pauses.ts';
import type { Tx } from '../store/store.ts';
import type { Context } from './context.ts';

type WithPolicy = Pick<Context, 'policy'>;

/** D3: the freelancer is with us, in the queue or with an agent; whatever went wrong before is made good. */
export async function pauseWithUs({ policy }: WithPolicy, tx: Tx, caseId: CaseId, now: Millis): Promise<void> {
  await endCasePause(tx, caseId, 'technical-problem', now);
  if (policy.clock.pausedBy.includes('with-us')) await beginCasePause(tx, caseId, 'with-us', now);
}

/** E7: the invitation did not arrive; the pause ends when another does. */
export async function pauseAfterBounce({ policy }: WithPolicy, tx: Tx, caseId: CaseId, now: Millis): Promise<void> {
  if (policy.clock.pausedBy.includes('mail-bounced')) await beginCasePause(tx, caseId, 'mail-bounced', now);
}

/** D9: the link that worked is revoked, and nobody has the new one yet. */
export async function pauseUntilSent({ policy }: WithPolicy, tx: Tx, caseId: CaseId, now: Millis): Promise<void> {
  if (policy.clock.pausedBy.includes('mail-unsent')) await beginCasePause(tx, caseId, 'mail-unsent', now);
}

/** D3: the freelancer is no longer with us, and did not part from us because of something of ours. */
export async function resumeAfterUs(tx: Tx, caseId: CaseId, now: Millis): Promise<void> {
  await endCasePause(tx, caseId, 'with-us', now);
}

/**
 * D3: a contact has ended. If what ended it was ours, the clock stands still until they are back, for a day at most: the
 * end is written with the pause, so that nothing has to happen for it to come.
 */
export async function resumeAfterContact(
  { policy }: WithPolicy,
  tx: Tx,
  caseId: CaseId,
  disposition: Disposition | null,
  now: Millis,
): Promise<void> {
  await resumeAfterUs(tx, caseId, now);
  if (disposition !== 'technical-problem' && disposition !== 'agent-left') return;
  const { pausedBy, technicalPauseMs } = policy.clock;
  if (!pausedBy.includes('technical-problem')) return;
  await writeCasePause(tx, caseId, 'technical-problem', { beganAt: now, endedAt: now + technicalPauseMs });
}
