import type { CallId, CaseId, StaffId } from '@visavis/protocol';
import type { Context } from './context.ts';

/** Who is to have a seat made for them. */
export type Prepared = { readonly caseId?: CaseId | undefined; readonly agentId?: StaffId | undefined };

/**
 * Makes seats without being asked, at once, and tells each person theirs: what they had in that call is closed. Called after the commit
 * that says they may have one, in the turn of the ticket. Where the media node does not have the call, or somebody's own join came
 * first, nothing is told.
 */
export async function prepareSeats(context: Context, callId: CallId, { caseId, agentId }: Prepared): Promise<void> {
  await Promise.all([
    caseId && prepareFreelancer(context, callId, caseId),
    agentId && prepareAgent(context, callId, agentId),
  ]);
}

async function prepareFreelancer({ sfu, notifier }: Context, callId: CallId, caseId: CaseId): Promise<void> {
  const joined = await sfu.joinSeat({ callId, seat: 'freelancer' });
  if (joined.ok) notifier.toFreelancer(caseId, 'media:seat', { callId, media: joined.value });
}

/** K17: a desk that was closed meanwhile leaves no seat behind; whoever opens one again asks for theirs. */
async function prepareAgent({ sfu, notifier, desks }: Context, callId: CallId, agentId: StaffId): Promise<void> {
  const at = { callId, seat: 'agent' } as const;
  const joined = await sfu.joinSeat(at);
  if (!joined.ok) return;
  if (desks.prepared(agentId, at)) notifier.toAgent(agentId, 'media:seat', { callId, media: joined.value });
  else await sfu.leaveSeat(at);
}

/**
 * K12: closes a call that will not come, or not any more, and tells whoever had a seat in it, or might have been told of one. After the
 * commit that says so: what is told is told to browsers that know of it, and means nothing to others.
 */
export async function closeSeats(
  { sfu, notifier }: Context,
  callId: CallId,
  { caseId, agentId }: Prepared,
): Promise<void> {
  await sfu.closeCall(callId);
  if (caseId) notifier.toFreelancer(caseId, 'media:seat-gone', { callId });
  if (agentId) notifier.toAgent(agentId, 'media:seat-gone', { callId });
}
