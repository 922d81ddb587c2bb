import type { CallId, CaseId, Consent, Millis, OpenCall, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { accept, type LiveCall } from '../domain/call.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { callOf, keepAccept } from '../store/calls.ts';
import { holdTicket } from '../store/tickets.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { openCallView } from './views.ts';

type Accepted = { readonly ticket: ClaimedTicket; readonly shown: OpenCall };

/**
 * The freelancer takes the call. Both sides are told at once; what the agent says goes to the freelancer from then on (K18), after whatever
 * is still being made of the start. Refusals: `not-found`, `call-ended`.
 */
export async function acceptCall(
  context: Context,
  caseId: CaseId,
  callId: CallId,
  said?: Consent,
): Promise<Reply<OpenCall>> {
  const reply = await context.store.transaction((tx, now) => keepAnswer(tx, { caseId, callId, said }, now));
  if (!reply.ok) return reply;
  const { ticket, shown } = reply.value;
  context.notifier.toAgent(ticket.agentId, 'call:changed', { call: shown, ended: null });
  context.notifier.toFreelancer(caseId, 'call:changed', { call: shown, ended: null });
  // One that the media node does not have is found by a job, K9.
  await context.turns.take(ticket.id, () => context.sfu.answerCall(callId));
  if (shown.state !== 'live' || !shown.consent?.recording) return done(shown);
  await context.recordings.follow();
  // EV13: the answer comes after the fact that it is recorded, and must not say less.
  const now = await callOf(context.store.db, callId);
  return done((now && openCallView(now)) ?? shown);
}

type Answer = { readonly caseId: CaseId; readonly callId: CallId; readonly said: Consent | undefined };

async function keepAnswer(tx: Tx, { caseId, callId, said }: Answer, now: Millis): Promise<Reply<Accepted>> {
  const ticketId = (await callOf(tx, callId))?.ticketId;
  const ticket = ticketId && (await holdTicket(tx, ticketId));
  const call = await callOf(tx, callId);
  if (!ticket || !call || ticket.caseId !== caseId || ticket.state !== 'claimed') return refuse('not-found');
  const accepted = accept(call, now, said);
  if (!accepted.ok) return accepted;
  if (call.state === 'ringing') await noteAnswer(tx, accepted.value, caseId, now);
  const shown = openCallView(accepted.value);
  return shown ? done({ ticket, shown }) : refuse('call-ended');
}

async function noteAnswer(tx: Tx, call: LiveCall, caseId: CaseId, now: Millis): Promise<void> {
  await keepAccept(tx, call);
  await note(tx, caseId, 'call-accepted', 'freelancer', now, { callId: call.id });
  if (call.consent) await noteConsent(tx, caseId, call.id, call.consent, now);
}

/** EV11: what was said to each question is in the timeline and in the audit. */
async function noteConsent(tx: Tx, caseId: CaseId, callId: CallId, consent: Consent, now: Millis): Promise<void> {
  await note(tx, caseId, 'consent-given', 'freelancer', now, { callId, ...consent });
  await appendAudit(tx, { actor: null, action: 'consent:give', subject: callId, detail: { ...consent } }, now);
}
