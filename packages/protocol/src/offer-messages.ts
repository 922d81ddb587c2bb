import { z } from 'zod';
import { Millis, OfferId, TicketId } from './ids.ts';

/**
 * The server has drawn a ticket for one agent, who accepts until `lapsesAt`. It says why somebody waits and for how long, never
 * who: nobody chooses whom they verify.
 */
export const Offer = z.strictObject({
  id: OfferId,
  offeredAt: Millis,
  lapsesAt: Millis,
  joinedAt: Millis,
  /** The freelancer comes back after a technical problem, or after an agent was lost. */
  isFront: z.boolean(),
  isSecondReview: z.boolean(),
});
export type Offer = z.infer<typeof Offer>;

export const NamedOffer = z.strictObject({ offerId: OfferId });

/**
 * Why an agent does not take who is offered. `conflict-of-interest`: never offered this case again, the agent stays available;
 * the other two lead to a break.
 */
export const DeclineReason = z.enum(['conflict-of-interest', 'technical-problem', 'not-ready']);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** How an offer ended. `withdrawn`: the freelancer left, or the agent's line went. */
export const OfferEnd = z.enum(['accepted', 'declined', 'missed', 'withdrawn']);
export type OfferEnd = z.infer<typeof OfferEnd>;

/**
 * T42: which ticket an agent means, as the holder they were made by accepting it: `epoch` grows with each time a ticket
 * is given out, and a command with an older one is not found.
 */
export const HeldTicket = z.strictObject({ ticketId: TicketId, epoch: z.int().nonnegative() });
export type HeldTicket = z.infer<typeof HeldTicket>;
