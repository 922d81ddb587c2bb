import type { CallSignals, CaseId, HintsChanged, Nothing, Reply, StaffId } from '@visavis/protocol';
import { CAMERA_PRODUCTS, done, refuse } from '@visavis/protocol';
import { hintsIn } from '../domain/camera-hints.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { countSignals, hintsOfTicket, insertHint, insertSignals } from '../store/call-signals.ts';
import { callOf } from '../store/calls.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';

/** More of one call says nothing new. */
const MOST_OF_CALL = 200;
const KNOWN: ReadonlySet<string> = new Set(CAMERA_PRODUCTS.map(([word]) => word));

type Told = { readonly agentId: StaffId; readonly news: HintsChanged };

/**
 * SG1–SG5: keeps what a freelancer's browser says of its camera, and tells the agent what can be noticed of it. Nothing else follows.
 * Called with each report. Refusals: `not-permitted` (the site wants none), `malformed` (a word that is not on the list), `not-found`,
 * `call-ended`.
 */
export async function takeSignals(context: Context, caseId: CaseId, signals: CallSignals): Promise<Reply<Nothing>> {
  const { policy, store, notifier } = context;
  if (!policy.givesCameraHints) return refuse('not-permitted');
  if (signals.product !== null && !KNOWN.has(signals.product)) return refuse('malformed');
  const reply = await store.transaction<Reply<Told | null>>(async (tx, now) => {
    const ticket = await ticketInCall(tx, caseId, signals);
    if (!ticket.ok) return ticket;
    if ((await countSignals(tx, signals.callId)) >= MOST_OF_CALL) return done(null);
    await insertSignals(tx, signals, now);
    const isNews = await keepHints(tx, caseId, signals, now);
    if (!isNews) return done(null);
    const { id: ticketId, agentId } = ticket.value;
    return done({ agentId, news: { ticketId, hints: await hintsOfTicket(tx, ticketId) } });
  });
  if (!reply.ok) return reply;
  if (reply.value) notifier.toAgent(reply.value.agentId, 'call:hints', reply.value.news);
  return done({});
}

async function ticketInCall(tx: Tx, caseId: CaseId, { callId }: CallSignals): Promise<Reply<ClaimedTicket>> {
  const named = await callOf(tx, callId);
  const ticket = named && (await holdTicket(tx, named.ticketId));
  if (ticket?.caseId !== caseId) return refuse('not-found');
  const call = await callOf(tx, callId);
  if (call?.state === 'ended') return refuse('call-ended');
  return ticket.state === 'claimed' && call?.state === 'live' ? done(ticket) : refuse('not-found');
}

/** SG4: each hint once in a call, with a line in the case's timeline. Answers whether there was one. */
async function keepHints(tx: Tx, caseId: CaseId, signals: CallSignals, now: number): Promise<boolean> {
  const { callId } = signals;
  let isNews = false;
  for (const hint of hintsIn(signals)) {
    const isOfName = hint === 'virtual-camera' || hint === 'capture-card';
    const product = isOfName ? signals.product : null;
    if (!(await insertHint(tx, { callId, hint, product, at: now }))) continue;
    await note(tx, caseId, 'camera-hint', 'visavis', now, { callId, hint, ...(product !== null && { product }) });
    isNews = true;
  }
  return isNews;
}
