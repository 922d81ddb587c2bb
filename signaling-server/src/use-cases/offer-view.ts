import type { Offer } from '@visavis/protocol';
import type { Ticket } from '../domain/ticket.ts';
import { caseOf } from '../store/cases.ts';
import type { OpenOffer } from '../store/offers.ts';
import type { Db } from '../store/store.ts';

/** An offer as its agent sees it: never who it is. */
export async function offerView(
  db: Db,
  { id, offeredAt, lapsesAt }: OpenOffer,
  { joinedAt, isFront, caseId }: Ticket,
): Promise<Offer> {
  const held = await caseOf(db, caseId);
  return { id, offeredAt, lapsesAt, joinedAt, isFront, isSecondReview: held?.state === 'under-review' };
}
