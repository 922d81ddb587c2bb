import type { CallId, CaseId, Millis, PhoneSnapshot, PhoneStatus } from '@visavis/protocol';
import type { Phone } from '../domain/phone.ts';
import { phoneStatus } from '../domain/phone.ts';
import { openCallOf } from '../store/calls.ts';
import { caseOfSession } from '../store/credentials.ts';
import { hasContactEndedSince, phonesOf } from '../store/phones.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';
import { activeTicketOf } from '../store/tickets.ts';
import type { Policy } from './context.ts';
import { firstNameOf, openCallView } from './views.ts';

/** PH4: a phone is over once the session that offered it has ended, or a contact did since. */
export async function isOver(db: Db, { caseId, freelancerSession, offeredAt }: Phone, now: Millis): Promise<boolean> {
  if ((await caseOfSession(db, freelancerSession, now)) === null) return true;
  return hasContactEndedSince(db, caseId, offeredAt);
}

/** The phones of a case that are neither ended nor over. */
export async function phonesNow(db: Db, caseId: CaseId, now: Millis): Promise<Phone[]> {
  const phones = await phonesOf(db, caseId);
  const over = await Promise.all(phones.map((phone) => isOver(db, phone, now)));
  return phones.filter((_phone, index) => !over[index]);
}

/** The call of a case that rings or is live. */
export async function openCallOfCase(db: Db, caseId: CaseId): Promise<CallId | null> {
  const ticket = await activeTicketOf(db, caseId);
  return (ticket && (await openCallOf(db, ticket.id)))?.id ?? null;
}

/** What the freelancer's computer is told of their phone. */
export async function phoneStatusNow(db: Db, caseId: CaseId, now: Millis): Promise<PhoneStatus> {
  const phones = await phonesNow(db, caseId, now);
  return phones.length === 0 ? { state: 'none' } : phoneStatus(phones, await openCallOfCase(db, caseId), now);
}

/** What the phone's page shows. */
export async function phoneSnapshot(
  db: Db,
  caseId: CaseId,
  { brandName }: Pick<Policy, 'brandName'>,
  now: Millis,
): Promise<PhoneSnapshot> {
  const ticket = await activeTicketOf(db, caseId);
  const agent = ticket?.state === 'claimed' ? await agentOf(db, ticket.agentId) : null;
  return {
    serverNow: now,
    brandName,
    agentName: agent && firstNameOf(agent.name),
    call: ticket && openCallView(await openCallOf(db, ticket.id)),
  };
}
