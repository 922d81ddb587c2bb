import type { CaseId, FreelancerCase, FreelancerSnapshot, Millis, Reply, TicketEnded } from '@visavis/protocol';
import { done, NO_MARKS, refuse } from '@visavis/protocol';
import type { ActiveTicket } from '../domain/ticket.ts';
import { accountOf } from '../store/accounts.ts';
import { openCallOf } from '../store/calls.ts';
import { caseOf } from '../store/cases.ts';
import { marksOf } from '../store/marks.ts';
import { messagesOf } from '../store/messages.ts';
import type { Db } from '../store/store.ts';
import { activeTicketOf, latestEndOf } from '../store/tickets.ts';
import { warmCallOf } from '../store/warm-calls.ts';
import type { Context, Policy } from './context.ts';
import { phoneStatusNow } from './phone-view.ts';
import { ticketEnded } from './ticket-ended.ts';
import { serviceView } from './service-view.ts';
import { freelancerCase, freelancerTicket, openCallView } from './views.ts';

/** All that is true for a freelancer now; asked after every connect. Refusal: `not-found`. */
export async function syncFreelancer({ store, policy }: Context, caseId: CaseId): Promise<Reply<FreelancerSnapshot>> {
  return store.transaction(async (tx, now): Promise<Reply<FreelancerSnapshot>> => {
    const shown = await caseShown(tx, caseId, policy, now);
    if (!shown) return refuse('not-found');
    const ticket = await activeTicketOf(tx, caseId);
    return done({
      serverNow: now,
      case: shown,
      service: await serviceView(tx, policy, now),
      ...(ticket ? await goingOn(tx, ticket, policy, now) : NOTHING_GOES_ON),
      ...(!ticket && shown.state !== 'decided' && (await latestEnd(tx, caseId, policy, now))),
      phone: await phoneStatusNow(tx, caseId, now),
    });
  });
}

type GoingOn = Pick<FreelancerSnapshot, 'ticket' | 'messages' | 'marks' | 'call' | 'warmCallId'>;

const NOTHING_GOES_ON: GoingOn = { ticket: null, messages: [], marks: NO_MARKS, call: null, warmCallId: null };

const goingOn = async (db: Db, ticket: ActiveTicket, policy: Policy, now: Millis): Promise<GoingOn> => ({
  ticket: await freelancerTicket(db, ticket, policy, now),
  messages: await messagesOf(db, ticket.id),
  marks: await marksOf(db, ticket.id),
  call: openCallView(await openCallOf(db, ticket.id)),
  warmCallId: (await warmCallOf(db, ticket.id))?.id ?? null,
});

/** What somebody who comes back soon should read; later it is old, and the way begins as ever. */
async function latestEnd(db: Db, caseId: CaseId, { frontMs }: Policy, now: Millis): Promise<{ ended?: TicketEnded }> {
  const end = await latestEndOf(db, caseId);
  return end && now - end.at < frontMs ? { ended: ticketEnded(end, frontMs) } : {};
}

/** The case as its freelancer sees it now; null when there is no such case. */
export async function caseShown(db: Db, caseId: CaseId, policy: Policy, now: Millis): Promise<FreelancerCase | null> {
  const held = await caseOf(db, caseId);
  const account = held && (await accountOf(db, held.accountId));
  return held && account && freelancerCase(db, held, account, policy, now);
}
