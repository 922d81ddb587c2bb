import type { CaseId, EndSession, Nothing } from '@visavis/protocol';
import { hashOf } from '../secrets/secret.ts';
import { endFreelancerSession } from '../store/credentials.ts';
import type { Context } from './context.ts';
import { freelancerBehind } from './identify.ts';
import { leaveFreelancerSeats } from './leave-seats.ts';

/** I6: the person signed out. A place in the queue is kept as after a lost line. Idempotent; an unknown session has ended. */
export async function endSession(context: Context, { session }: EndSession): Promise<Nothing> {
  const { store } = context;
  const caseId = await endFreelancerSession(store.db, hashOf(session), await store.now());
  if (caseId) await closeLines(context, caseId, session);
  return {};
}

/** T19: closes what is open of a session that has ended: its sockets, and its seats in calls unless another session has them. */
export async function closeLines(context: Context, caseId: CaseId, session: string): Promise<void> {
  const { isElsewhere } = context.lines.close(caseId, session);
  if (!isElsewhere) await leaveFreelancerSeats(context, caseId);
}

/**
 * T12: a line is gone, or its invitation was revoked. Where its session has ended, also by itself because nobody renewed it, what is
 * still open of it goes, and the seat in the call; any other line may come back to what it left.
 */
export async function lineClosed(context: Context, caseId: CaseId, session: string): Promise<void> {
  if ((await freelancerBehind(context, session)) === null) await closeLines(context, caseId, session);
}
