import { MarketplaceEvent } from '@visavis/protocol';
import { z } from 'zod';
import { Learnt, nothingLearnt } from './learnt.ts';
import { PORTRAITS } from './people.ts';
import type { Portrait } from './people.ts';

/*
 * What the demo marketplace knows, in one value that is replaced as a whole. A proposal and the event that reports it enter
 * together, and the event leaves when Visavis has accepted it: whatever is killed in between, no proposal goes unreported.
 */

const Instant = z.iso.datetime();

const Proposal = z.strictObject({
  /** Made by the form: the same form sent twice is one proposal. */
  id: z.string(),
  personId: z.string(),
  jobId: z.string(),
  coverText: z.string(),
  submittedAt: Instant,
});
export type Proposal = z.infer<typeof Proposal>;

const Withdrawal = z.strictObject({
  id: z.string(),
  personId: z.string(),
  dollars: z.int().positive(),
  at: Instant,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

const ClientMessage = z.strictObject({ id: z.string(), personId: z.string(), text: z.string(), at: Instant });
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Where Visavis sends webhooks to, and the secret that signs them. */
const Endpoint = z.strictObject({ id: z.string(), url: z.string(), secret: z.string() });

export const Records = z.strictObject({
  openedAt: Instant,
  proposals: z.array(Proposal),
  /** Oldest first. */
  unreported: z.array(MarketplaceEvent),
  portraits: z.record(z.string(), z.enum(PORTRAITS)),
  acceptedOffers: z.array(z.string()),
  messages: z.array(ClientMessage),
  withdrawals: z.array(Withdrawal),
  endpoint: Endpoint.nullable().default(null),
  learnt: Learnt.default(nothingLearnt),
});
export type Records = z.infer<typeof Records>;

export const emptyRecords = (now: Date): Records => ({
  openedAt: now.toISOString(),
  proposals: [],
  unreported: [],
  portraits: {},
  acceptedOffers: [],
  messages: [],
  withdrawals: [],
  endpoint: null,
  learnt: nothingLearnt(),
});

const withNew = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id) ? [...items] : [...items, item];

export function withProposal(records: Records, proposal: Proposal, event: MarketplaceEvent): Records {
  if (records.proposals.some(({ id }) => id === proposal.id)) return records;
  return {
    ...records,
    proposals: [...records.proposals, proposal],
    unreported: [...records.unreported, event],
  };
}

export const withReported = (records: Records, eventId: string): Records => ({
  ...records,
  unreported: records.unreported.filter(({ id }) => id !== eventId),
});

export const withPortrait = (records: Records, personId: string, portrait: Portrait): Records => ({
  ...records,
  portraits: { ...records.portraits, [personId]: portrait },
});

export const withOfferAccepted = (records: Records, personId: string): Records => ({
  ...records,
  acceptedOffers: [...new Set([...records.acceptedOffers, personId])],
});

export const withMessage = (records: Records, message: ClientMessage): Records => ({
  ...records,
  messages: withNew(records.messages, message),
});

export const withWithdrawal = (records: Records, withdrawal: Withdrawal): Records => ({
  ...records,
  withdrawals: withNew(records.withdrawals, withdrawal),
});
