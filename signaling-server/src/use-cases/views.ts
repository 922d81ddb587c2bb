import type {
  AgentCase,
  CallId,
  Capabilities,
  Contact,
  FreelancerCase,
  FreelancerTicket,
  Millis,
  OpenCall,
  PendingOutcome,
  TicketId,
} from '@visavis/protocol';
import type { Call } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { askedBy } from '../domain/consent.ts';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { object } from '../domain/objection.ts';
import type { ActiveTicket, ClaimedTicket, EndedTicket } from '../domain/ticket.ts';
import type { Account } from '../store/accounts.ts';
import { accountOf } from '../store/accounts.ts';
import { browserOf } from '../store/browsers.ts';
import { cameraOf, hasAgentHungUp, openCallOf } from '../store/calls.ts';
import { caseOf, casesOf } from '../store/cases.ts';
import { hintsOfTicket } from '../store/call-signals.ts';
import { internalNotesOf } from '../store/internal-notes.ts';
import { marksOf } from '../store/marks.ts';
import { messagesOf } from '../store/messages.ts';
import { noteOf } from '../store/notes.ts';
import { objectionOf } from '../store/objections.ts';
import { checklistOf } from '../store/questions.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';
import type { Pending } from '../store/tickets.ts';
import { pendingOf } from '../store/tickets.ts';
import { warmCallOf } from '../store/warm-calls.ts';
import { caseTimeline } from './case-timeline.ts';
import { clockNow } from './clock-now.ts';
import type { Policy } from './context.ts';
import { placeNow } from './place-now.ts';

/* What is shown to whom, put together from the store. Each view holds only what its reader may know. */

export const firstNameOf = (name: string): string => name.split(/\s+/)[0] ?? name;

const heldNow = (latest: Case): { hold: FreelancerCase['hold']; capabilities: Capabilities } => ({
  hold: holdOf(latest),
  capabilities: capabilitiesOf(latest),
});

/** The case as its freelancer sees it. */
export async function freelancerCase(
  db: Db,
  held: Case,
  account: Account,
  { brandName, objectionMs, evidence }: Pick<Policy, 'brandName' | 'objectionMs' | 'evidence'>,
  now: Millis,
): Promise<FreelancerCase> {
  const asks = askedBy(evidence);
  return {
    id: held.id,
    firstName: firstNameOf(account.name),
    brandName,
    state: held.state,
    openedAt: held.openedAt,
    clock: await clockNow(db, held, now),
    ...heldNow(held),
    ...(asks && { asks }),
    decided: held.state === 'open' ? null : decidedView(held, objectionMs, now),
  };
}

function decidedView(
  held: Exclude<Case, { state: 'open' }>,
  objectionMs: number,
  now: Millis,
): NonNullable<FreelancerCase['decided']> {
  const { outcome, decidedAt } = held;
  const canObject = object(held, objectionMs, now).ok;
  return { outcome, decidedAt, canObject, ...(canObject && { objectUntil: decidedAt + objectionMs }) };
}

export const openCallView = (call: Call | null): OpenCall | null => {
  if (!call || call.state === 'ended') return null;
  const { id, startedAt } = call;
  if (call.state === 'ringing') {
    return { state: 'ringing', id, startedAt, ringsUntil: call.ringsUntil, ...(call.asks && { asks: call.asks }) };
  }
  const { acceptedAt, consent, isRecording } = call;
  const agreed = { ...(consent && { consent }), ...(isRecording && { isRecording }) };
  return { state: 'live', id, startedAt, acceptedAt, ...agreed };
};

/** The ticket as its freelancer, who is there to see it, sees it; a waiting one with its place among those who can be taken. */
export async function freelancerTicket(
  db: Db,
  ticket: ActiveTicket,
  policy: Policy,
  now: Millis,
): Promise<FreelancerTicket> {
  const { id, joinedAt, caseId } = ticket;
  if (ticket.state === 'claimed') {
    const agent = await agentOf(db, ticket.agentId);
    const isAgentHere = agent?.awayAt === null;
    const isFinishing = (await pendingOf(db, id)) !== null || (await hasAgentHungUp(db, id));
    return { state: 'claimed', id, joinedAt, agentName: firstNameOf(agent?.name ?? ''), isAgentHere, isFinishing };
  }
  const { awayGraceMs: graceMs, rankKeptMs, asksAfterMs } = policy;
  const rules = { graceMs, rankKeptMs, asksAfterMs };
  const away = steppedAwayView(ticket, rankKeptMs);
  return { state: 'waiting', id, joinedAt, queue: await placeNow(db, caseId, policy, now), rules, ...away };
}

const steppedAwayView = ({ awayAt, steppedAwayAt }: ActiveTicket, rankKeptMs: number) =>
  steppedAwayAt === null
    ? {}
    : { steppedAway: { since: steppedAwayAt, keptUntil: (awayAt ?? steppedAwayAt) + rankKeptMs } };

async function agentCase(db: Db, held: Case, now: Millis): Promise<AgentCase> {
  const account = await accountOf(db, held.accountId);
  if (!account) throw new Error(`case ${held.id} has no account`);
  const { id, name, email, locale, memberSince, profile } = account;
  const all = await casesOf(db, held.accountId);
  return {
    id: held.id,
    account: { id, name, email, locale, memberSince, profile },
    state: held.state,
    trigger: held.trigger,
    reason: held.reason,
    openedAt: held.openedAt,
    clock: await clockNow(db, held, now),
    ...heldNow(held),
    earlierCases: all
      .filter((other) => other.id !== held.id)
      .map((earlier) => ({
        id: earlier.id,
        openedAt: earlier.openedAt,
        outcome: earlier.state === 'open' ? null : earlier.outcome,
      })),
    objection: await objectionTo(db, held),
    note: await noteOf(db, held.id),
  };
}

/** O7: who looks at a case afresh reads what the freelancer says against the decision, while it stands. */
async function objectionTo(db: Db, held: Case): Promise<AgentCase['objection']> {
  if (held.state !== 'under-review') return null;
  const objection = await objectionOf(db, held.id);
  return objection && { ...objection, against: held.outcome };
}

export const pendingView = (pending: Pending | null): PendingOutcome | null => {
  if (!pending) return null;
  const { clientId, decision } = pending.made;
  const { outcome, reasonCode } = decision;
  return { kind: 'pending', clientId, outcome, reasonCode, takesEffectAt: pending.takesEffectAt };
};

/** The agent's is one in which they may have a seat. */
async function warmCallFor(db: Db, ticket: ClaimedTicket | EndedTicket): Promise<CallId | null> {
  const warm = await warmCallOf(db, ticket.id);
  return ticket.state === 'claimed' && warm?.agentId === ticket.agentId ? warm.id : null;
}

/** SG5: left out where there is nothing. */
async function noticed(db: Db, ticketId: TicketId): Promise<Pick<Contact, 'hints'>> {
  const hints = await hintsOfTicket(db, ticketId);
  return hints.length > 0 ? { hints } : {};
}

/** What an agent works on, whole: the case, the conversation, the call. */
export async function contactView(db: Db, ticket: ClaimedTicket | EndedTicket, now: Millis): Promise<Contact> {
  const held = await caseOf(db, ticket.caseId);
  if (!held) throw new Error(`ticket ${ticket.id} has no case`);
  return {
    ticketId: ticket.id,
    epoch: ticket.epoch,
    joinedAt: ticket.joinedAt,
    claimedAt: ticket.claimedAt ?? ticket.joinedAt,
    devices: ticket.devices,
    browser: await browserOf(db, ticket.id),
    freelancerOnline: ticket.awayAt === null,
    case: await agentCase(db, held, now),
    timeline: await caseTimeline(db, ticket.caseId),
    checklist: await checklistOf(db, ticket.id),
    messages: await messagesOf(db, ticket.id),
    marks: await marksOf(db, ticket.id),
    internalNotes: await internalNotesOf(db, ticket.caseId),
    call: openCallView(await openCallOf(db, ticket.id)),
    warmCallId: await warmCallFor(db, ticket),
    camera: await cameraOf(db, ticket.id),
    ...(await noticed(db, ticket.id)),
    pending: pendingView(await pendingOf(db, ticket.id)),
    ended: ticket.state === 'ended' ? { ...ticket.end, at: ticket.endedAt } : null,
  };
}
