import type { CallId, CallSample, CaseId, Millis, NodeView, Nothing, Reply, Seat, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Ticket } from '../domain/ticket.ts';
import { keepReport } from '../store/call-reports.ts';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Context } from './context.ts';

/** Whose browser reports. */
export type Reporter =
  { readonly side: 'freelancer'; readonly caseId: CaseId } | { readonly side: 'agent'; readonly agentId: StaffId };

const SLOT_MS = 10_000;
/** The last report of a call is on its way while it ends. */
const LATE_MS = 30_000;

/**
 * K30–K32: keeps how one side's line goes, beside what the media node sees of it, and tells the agent. Called with each report of a
 * browser. Refusals: `not-found` (no such call, somebody else's, or one that was not accepted), `call-ended` (over for longer than
 * half a minute).
 */
export async function takeReport(
  context: Context,
  reporter: Reporter,
  { callId, sample }: { callId: CallId; sample: CallSample },
): Promise<Reply<Nothing>> {
  const { store, notifier } = context;
  const call = await callOf(store.db, callId);
  const ticket = call && (await ticketOf(store.db, call.ticketId));
  if (!ticket || !isReporterOf(reporter, ticket) || call.state === 'ringing') return refuse('not-found');
  if (call.state === 'ended' && call.acceptedAt === null) return refuse('not-found');
  const at = await store.now();
  if (call.state === 'ended' && at > call.endedAt + LATE_MS) return refuse('call-ended');
  const { side } = reporter;
  const node = call.state === 'live' ? await nodeViewOf(context, callId, side) : null;
  await keepReport(store.db, { callId, side, slot: slotAt(call.startedAt, at), at, sample, node });
  if (ticket.state === 'claimed') notifier.toAgent(ticket.agentId, 'call:quality', { callId, side, sample, node });
  return done({});
}

/** Whether a ticket is of whoever reports. */
export const isReporterOf = (reporter: Reporter, ticket: Ticket): boolean =>
  reporter.side === 'freelancer'
    ? ticket.caseId === reporter.caseId
    : ticket.state !== 'waiting' && ticket.agentId === reporter.agentId;

/** A clock that went back counts as the beginning. */
const slotAt = (startedAt: Millis, at: Millis): number => Math.max(0, Math.floor((at - startedAt) / SLOT_MS));

/** The phone of a freelancer is on their side. Null where the node cannot be asked. */
async function nodeViewOf({ sfu }: Context, callId: CallId, side: Reporter['side']): Promise<NodeView | null> {
  const reply = await sfu.qualityOf(callId);
  if (!reply.ok) return null;
  const seats: readonly Seat[] = side === 'agent' ? ['agent'] : ['freelancer', 'phone'];
  const views = seats.flatMap((seat) => reply.value[seat] ?? []);
  return views.length === 0
    ? null
    : { way: views.find(({ way }) => way)?.way ?? null, kinds: views.flatMap(({ kinds }) => kinds) };
}
