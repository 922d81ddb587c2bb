import type {
  AgentCase,
  Capabilities,
  Contact,
  FreelancerCase,
  FreelancerTicket,
  Millis,
  OpenCall,
  QueuePlace,
} from '@visavis/protocol';
import type { Call } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { HOLD_TABLE, holdOf } from '../domain/hold.ts';
import { placesOf } from '../domain/queue.ts';
import type { ClaimedTicket, EndedTicket, WaitingTicket } from '../domain/ticket.ts';
import type { Account } from '../store/accounts.ts';
import { accountOf } from '../store/accounts.ts';
import { openCallOf } from '../store/calls.ts';
import { caseOf, casesOf } from '../store/cases.ts';
import { messagesOf } from '../store/messages.ts';
import { serviceNow, waitingTickets } from '../store/queue.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';

/* What is shown to whom, put together from the store. Each view holds only what its reader may know. */

export const firstNameOf = (name: string): string => name.split(/\s+/)[0] ?? name;

const heldNow = (latest: Case): { hold: FreelancerCase['hold']; capabilities: Capabilities } => {
  const hold = holdOf(latest);
  return { hold, capabilities: HOLD_TABLE[hold] };
};

export function freelancerCase(held: Case, account: Account, brandName: string): FreelancerCase {
  return {
    id: held.id,
    firstName: firstNameOf(account.name),
    brandName,
    openedAt: held.openedAt,
    dueAt: held.dueAt,
    ...heldNow(held),
    decided: held.state === 'decided' ? { outcome: held.outcome, decidedAt: held.decidedAt } : null,
  };
}

export const openCallView = (call: Call | null): OpenCall | null => {
  if (!call || call.state === 'ended') return null;
  const { id, startedAt } = call;
  return call.state === 'ringing'
    ? { state: 'ringing', id, startedAt, ringsUntil: call.ringsUntil }
    : { state: 'live', id, startedAt, acceptedAt: call.acceptedAt };
};

/** The ticket as its freelancer, who is there to see it, sees it; a waiting one with its place among those who can be taken. */
export async function freelancerTicket(
  db: Db,
  ticket: WaitingTicket | ClaimedTicket,
  since: Millis,
): Promise<FreelancerTicket> {
  const { id, joinedAt, caseId } = ticket;
  if (ticket.state === 'claimed') {
    const agent = await agentOf(db, ticket.agentId);
    return { state: 'claimed', id, joinedAt, agentName: firstNameOf(agent?.name ?? '') };
  }
  const waiting = await waitingTickets(db, since, caseId);
  const alone: QueuePlace = { place: 1, waiting: 1, estimateMs: null };
  return { state: 'waiting', id, joinedAt, queue: placesOf(waiting, await serviceNow(db)).get(caseId) ?? alone };
}

async function agentCase(db: Db, held: Case): Promise<AgentCase> {
  const account = await accountOf(db, held.accountId);
  if (!account) throw new Error(`case ${held.id} has no account`);
  const all = await casesOf(db, held.accountId);
  return {
    id: held.id,
    account,
    trigger: held.trigger,
    openedAt: held.openedAt,
    dueAt: held.dueAt,
    ...heldNow(held),
    earlierCases: all
      .filter(({ id }) => id !== held.id)
      .map((earlier) => ({
        id: earlier.id,
        openedAt: earlier.openedAt,
        outcome: earlier.state === 'decided' ? earlier.outcome : null,
      })),
  };
}

/** What an agent works on, whole: the case, the conversation, the call. */
export async function contactView(db: Db, ticket: ClaimedTicket | EndedTicket): Promise<Contact> {
  const held = await caseOf(db, ticket.caseId);
  if (!held) throw new Error(`ticket ${ticket.id} has no case`);
  return {
    ticketId: ticket.id,
    joinedAt: ticket.joinedAt,
    claimedAt: ticket.claimedAt ?? ticket.joinedAt,
    devices: ticket.devices,
    freelancerOnline: ticket.awayAt === null,
    case: await agentCase(db, held),
    messages: await messagesOf(db, ticket.id),
    call: openCallView(await openCallOf(db, ticket.id)),
    ended: ticket.state === 'ended' ? { ...ticket.end, at: ticket.endedAt } : null,
  };
}
