import type { Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { may } from '../domain/permissions.ts';
import { setQueuePaused } from '../store/queue.ts';
import { holdAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { tellWithout } from './end-offer.ts';
import { goOffline } from './go-home.ts';
import { revokeStaff } from './revoke-staff.ts';

/* What supervisors do about the queue and the agents; each act is in the audit. */

/** Somebody of the board, their row held: who has no desk there is no supervisor's to send home. */
async function holdOnBoard(tx: Tx, agentId: StaffId): Promise<Agent | null> {
  const agent = await holdAgent(tx, agentId);
  return agent && may(agent.role, 'desk:sync') ? agent : null;
}

/** U3: stops the queue, so that nobody is offered anybody, or lets it go on. What is offered or claimed already goes on. */
export async function pauseQueue(context: Context, by: StaffId, isPaused: boolean): Promise<void> {
  await context.store.transaction(async (tx, now) => {
    const isNews = await setQueuePaused(tx, isPaused ? by : null, now);
    if (!isNews) return;
    const action = isPaused ? 'queue:pause' : 'queue:resume';
    await appendAudit(tx, { actor: by, action, subject: 'queue' }, now);
  });
  context.queueChanged();
}

/** U4: an agent finishes what is at hand and is then offline; what they are being offered goes back. Refusal: `not-found`. */
export async function drainAgent(context: Context, by: StaffId, agentId: StaffId): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Agent>> => {
    const agent = await holdOnBoard(tx, agentId);
    if (!agent) return refuse('not-found');
    const chosen = await goOffline(tx, agent, now);
    if (!chosen.ok) return refuse('try-again');
    await appendAudit(tx, { actor: by, action: 'agent:drain', subject: agentId }, now);
    return chosen;
  });
  if (!reply.ok) return reply;
  tellWithout(context, reply.value);
  return done({});
}

/**
 * U5: ends every session of an agent at once, with its sockets and its seat in a call; a case at hand goes to the front of the
 * queue after the grace time, unless they sign in again. Refusal: `not-found`.
 */
export async function signOutAgent(context: Context, by: StaffId, agentId: StaffId): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Nothing>> => {
    if (!(await holdOnBoard(tx, agentId))) return refuse('not-found');
    await appendAudit(tx, { actor: by, action: 'agent:sign-out', subject: agentId }, now);
    return done({});
  });
  if (reply.ok) await revokeStaff(context, agentId);
  return reply;
}
