import type { CaseId, Nothing, Reply, WithdrawConsent } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { withdrawn } from '../domain/consent.ts';
import { callOf } from '../store/calls.ts';
import { keepConsent } from '../store/consents.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { tellCall } from './tell-call.ts';

/**
 * EV12: the freelancer takes back what they agreed to, for the rest of this call. What was recorded of it is deleted before this
 * answers. Refusals: `not-found`, `call-ended`.
 */
export async function withdrawConsent(
  context: Context,
  caseId: CaseId,
  { callId, to }: WithdrawConsent,
): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<{ isNews: boolean }>> => {
    const ticketId = (await callOf(tx, callId))?.ticketId;
    const ticket = ticketId && (await holdTicket(tx, ticketId));
    const call = await callOf(tx, callId);
    if (!ticket || !call || ticket.caseId !== caseId) return refuse('not-found');
    if (call.state !== 'live') return refuse('call-ended');
    const left = withdrawn(call.consent ?? null, to);
    if (!left) return done({ isNews: false });
    await keepConsent(tx, callId, left);
    await note(tx, caseId, 'consent-withdrawn', 'freelancer', now, { callId, to });
    const act = { actor: null, action: 'consent:withdraw', subject: callId, detail: { to } };
    await appendAudit(tx, act, now);
    return done({ isNews: true });
  });
  if (!reply.ok) return reply;
  // Also when it is not news: the deletion may have been cut off the first time.
  if (to === 'recording') await context.recordings.discard(callId);
  if (reply.value.isNews) await tellCall(context, callId);
  return done({});
}
