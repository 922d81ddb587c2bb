import type {
  AccountId,
  CallId,
  CallWatch,
  Millis,
  Nothing,
  Reply,
  StaffId,
  StartWatch,
  WatchEnd,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { accountsOfTickets } from '../store/board.ts';
import { callOf } from '../store/calls.ts';
import type { OpenWatch } from '../store/call-watches.ts';
import { allOpenWatches, insertWatch, keepWatchEnd, watchOfCall, watchOfStaff } from '../store/call-watches.ts';
import { agentOf } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';
import { instant } from './instant.ts';

export type { OpenWatch };

/*
 * A supervisor watches a live call. Nobody in the call is told of it, before, during or after: what is written of it goes to the audit
 * at once, and to the case's timeline when it is over.
 */

/** WA1–WA3. Refusals: `not-found` (also a call that only rings), `call-ended`, `not-yourself`, `watched-already`. */
export async function startWatch(
  context: Context,
  staffId: StaffId,
  { callId, reason }: StartWatch,
): Promise<Reply<CallWatch>> {
  const reply = await context.store.transaction<Reply<{ shown: CallWatch; former: OpenWatch | null }>>(
    async (tx, now) => {
      const live = await liveCall(tx, callId, staffId);
      if (!live.ok) return live;
      const there = await watchOfCall(tx, callId);
      if (there && there.staffId !== staffId) return refuse('watched-already');
      const former = await watchOfStaff(tx, staffId);
      const caseId = former && (await keepWatchEnd(tx, former, 'moved-on', now));
      if (caseId) await note(tx, caseId, 'call-watched', staffId, now, { callId: former.callId });
      if (!(await insertWatch(tx, { callId, staffId, startedAt: now }, reason ?? null)))
        return refuse('watched-already');
      if (caseId) await auditEnd(tx, former, 'moved-on', now);
      const detail = { ...(reason && { reason }) };
      await appendAudit(tx, { actor: staffId, action: 'call:watch', subject: callId, detail }, now);
      return done({ shown: { callId, serverNow: now, startedAt: now, ...live.value }, former });
    },
  );
  if (!reply.ok) return reply;
  const { shown, former } = reply.value;
  if (former) await afterWatchEnd(context, former, 'moved-on');
  return done(shown);
}

/** WA4: idempotent; a watch that is not on ends as one that was. */
export async function endWatch(context: Context, watch: OpenWatch, why: WatchEnd): Promise<Reply<Nothing>> {
  const isNews = await context.store.transaction(async (tx, now) => {
    const caseId = await keepWatchEnd(tx, watch, why, now);
    if (!caseId) return false;
    await note(tx, caseId, 'call-watched', watch.staffId, now, { callId: watch.callId });
    await auditEnd(tx, watch, why, now);
    return true;
  });
  if (isNews) await afterWatchEnd(context, watch, why);
  return done({});
}

/** WA4: the call is over, and with it whoever watched. Called after its media was closed. */
export async function endWatchOfCall(context: Context, callId: CallId): Promise<void> {
  const watch = await watchOfCall(context.store.db, callId);
  if (watch) await endWatch(context, watch, 'call-ended');
}

/** After a crash nobody is there any more; called once, before anybody can connect. */
export async function endAllWatches(context: Context): Promise<void> {
  await forEachOf(await allOpenWatches(context.store.db), (watch) => endWatch(context, watch, 'interrupted'));
}

/** WA6: somebody tried to bring media into a call that they watch. */
export async function auditTry({ store }: Context, staffId: StaffId, command: string): Promise<void> {
  await store.transaction(async (tx, now) => {
    const watch = await watchOfStaff(tx, staffId);
    const subject = watch?.callId ?? 'call';
    await appendAudit(tx, { actor: staffId, action: 'call:watch-refused', subject, detail: { command } }, now);
  });
}

/** The transports first, so that nothing arrives any more by the time that anybody is told. */
async function afterWatchEnd({ sfu, notifier }: Context, { callId, staffId }: OpenWatch, why: WatchEnd): Promise<void> {
  await sfu.leaveSeat({ callId, seat: 'supervisor' });
  notifier.toWatcher(staffId, 'watch:ended', { callId, why });
}

async function auditEnd(tx: Tx, { callId, staffId, startedAt }: OpenWatch, why: WatchEnd, now: Millis): Promise<void> {
  const act = { actor: staffId, action: 'call:watch-end', subject: callId };
  await appendAudit(tx, { ...act, detail: { why, since: instant(startedAt) } }, now);
}

/** WA3: a seat to watch from is there for who watches this call, while it is live. Refusal: `not-found`. */
export async function watchSeat({ store }: Context, staffId: StaffId, callId: CallId): Promise<Reply<'supervisor'>> {
  const watch = await watchOfStaff(store.db, staffId);
  const call = watch?.callId === callId ? await callOf(store.db, callId) : null;
  return call?.state === 'live' ? done('supervisor') : refuse('not-found');
}

type Watchable = { readonly acceptedAt: number; readonly agentName: string; readonly accountId: AccountId };

async function liveCall(tx: Tx, callId: CallId, staffId: StaffId): Promise<Reply<Watchable>> {
  const named = await callOf(tx, callId);
  const ticket = named && (await holdTicket(tx, named.ticketId));
  const call = await callOf(tx, callId);
  if (call?.state === 'ended') return refuse('call-ended');
  if (ticket?.state !== 'claimed' || call?.state !== 'live') return refuse('not-found');
  if (ticket.agentId === staffId) return refuse('not-yourself');
  const who = await namesOf(tx, ticket);
  return who ? done({ acceptedAt: call.acceptedAt, ...who }) : refuse('not-found');
}

async function namesOf(tx: Tx, { id, agentId }: ClaimedTicket): Promise<Omit<Watchable, 'acceptedAt'> | null> {
  const accountId = (await accountsOfTickets(tx, [id])).get(id);
  const agent = await agentOf(tx, agentId);
  return accountId && agent ? { accountId, agentName: agent.name } : null;
}
