import type { CallId, CaseId, OpenCall, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { accept } from '../domain/call.ts';
import { callOf, keepAccept } from '../store/calls.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { openCallView } from './views.ts';

/** The freelancer takes the call; from now on they may send. Refusals: `not-found`, `call-ended`. */
export async function acceptCall(context: Context, caseId: CaseId, callId: CallId): Promise<Reply<OpenCall>> {
  const reply = await context.store.transaction(
    async (tx, now): Promise<Reply<{ agentId: StaffId; shown: OpenCall }>> => {
      const ticketId = (await callOf(tx, callId))?.ticketId;
      const ticket = ticketId && (await holdTicket(tx, ticketId));
      const call = await callOf(tx, callId);
      if (!ticket || !call || ticket.caseId !== caseId || ticket.state !== 'claimed') return refuse('not-found');
      const accepted = accept(call, now);
      if (!accepted.ok) return accepted;
      if (call.state === 'ringing') {
        await keepAccept(tx, accepted.value);
        await note(tx, caseId, 'call-accepted', 'freelancer', now, { callId });
      }
      const shown = openCallView(accepted.value);
      return shown ? done({ agentId: ticket.agentId, shown }) : refuse('call-ended');
    },
  );
  if (!reply.ok) return reply;
  const { agentId, shown } = reply.value;
  context.notifier.toAgent(agentId, 'call:changed', { call: shown, ended: null });
  context.notifier.toFreelancer(caseId, 'call:changed', { call: shown, ended: null });
  return done(shown);
}
