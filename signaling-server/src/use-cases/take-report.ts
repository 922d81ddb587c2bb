import type { CallId, CallSample, CaseId, Millis, NodeView, Nothing, Reply, Seat, StaffId } from '@visavis/protocol';
import { done, levelWith, refuse } from '@visavis/protocol';
import { keepReport, reportedCallOf, type ReportedCall } from '../store/call-reports.ts';
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
  const at = await store.now();
  const reported = await reportedCall(context, reporter, callId, at);
  if (!reported.ok) return reported;
  const call = reported.value;
  const { side } = reporter;
  const node = call.state === 'live' ? await nodeViewOf(context, callId, side) : null;
  const judged = { ...sample, level: levelWith(sample.level, node) };
  await keepReport(store.db, { callId, side, slot: slotAt(call.startedAt, at), at, sample: judged, node });
  if (call.toAgent !== null) notifier.toAgent(call.toAgent, 'call:quality', { callId, side, sample: judged, node });
  return done({});
}

/** K30: the call that somebody may report of at this time. */
async function reportedCall(
  { store }: Context,
  reporter: Reporter,
  callId: CallId,
  at: Millis,
): Promise<Reply<ReportedCall>> {
  const call = await reportedCallOf(store.db, callId);
  if (!call || !isReporterOf(reporter, call) || call.acceptedAt === null) return refuse('not-found');
  return call.endedAt !== null && at > call.endedAt + LATE_MS ? refuse('call-ended') : done(call);
}

/** Whether a contact is of whoever reports. */
export const isReporterOf = (
  reporter: Reporter,
  { caseId, agentId = null }: { readonly caseId: CaseId; readonly agentId?: StaffId | null },
): boolean => (reporter.side === 'freelancer' ? caseId === reporter.caseId : agentId === reporter.agentId);

/** A clock that went back counts as the beginning. */
const slotAt = (startedAt: Millis, at: Millis): number => Math.max(0, Math.floor((at - startedAt) / SLOT_MS));

/** The phone of a freelancer is on their side. Null where the node cannot be asked. */
async function nodeViewOf({ sfu }: Context, callId: CallId, side: Reporter['side']): Promise<NodeView | null> {
  const seats: readonly Seat[] = side === 'agent' ? ['agent'] : ['freelancer', 'phone'];
  const reply = await sfu.qualityOf(callId, seats);
  if (!reply.ok) return null;
  const views = seats.flatMap((seat) => reply.value[seat] ?? []);
  return views.length === 0
    ? null
    : { way: views.find(({ way }) => way)?.way ?? null, kinds: views.flatMap(({ kinds }) => kinds) };
}
