import type { CallId, CaseId, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Context } from './context.ts';

/** Who is to have a seat made for them. */
export type Prepared = { readonly caseId?: CaseId | undefined; readonly agentId?: StaffId | undefined };

/**
 * Makes seats without being asked, at once, and tells each person theirs: what they had in that call is closed. Called after the commit
 * that says they may have one, in the turn of the ticket. Refusal: `not-found` (the media node does not have the call, or no more).
 */
export async function prepareSeats(
  context: Context,
  callId: CallId,
  { caseId, agentId }: Prepared,
): Promise<Reply<Nothing>> {
  const replies = await Promise.all([
    caseId ? prepareFreelancer(context, callId, caseId) : done({}),
    agentId ? prepareAgent(context, callId, agentId) : done({}),
  ]);
  return replies.find((reply) => !reply.ok) ?? done({});
}

async function prepareFreelancer({ sfu, notifier }: Context, callId: CallId, caseId: CaseId): Promise<Reply<Nothing>> {
  const joined = await sfu.joinSeat({ callId, seat: 'freelancer' });
  if (!joined.ok) return refuse('not-found');
  notifier.toFreelancer(caseId, 'media:seat', { callId, media: joined.value });
  return done({});
}

/** quality T12: a desk that was closed meanwhile leaves no seat behind; whoever opens one again asks for theirs. */
async function prepareAgent(
  { sfu, notifier, desks }: Context,
  callId: CallId,
  agentId: StaffId,
): Promise<Reply<Nothing>> {
  const at = { callId, seat: 'agent' } as const;
  const joined = await sfu.joinSeat(at);
  if (!joined.ok) return refuse('not-found');
  if (desks.prepared(agentId, at)) notifier.toAgent(agentId, 'media:seat', { callId, media: joined.value });
  else await sfu.leaveSeat(at);
  return done({});
}
