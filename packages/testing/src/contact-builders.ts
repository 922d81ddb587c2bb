import { BrowserFacts, ChecklistItem, Offer, PendingOutcome } from '@visavis/protocol';
import { aChecklistItemId, aClientId, MONDAY_9AM } from './builders.ts';

/* What belongs to a contact, with everything filled in: see `builders.ts`. */

/** A question of the deck that was not asked yet; the first one unless said otherwise. */
export function aChecklistItem(over: Partial<ChecklistItem> = {}): ChecklistItem {
  return ChecklistItem.parse({
    id: aChecklistItemId(),
    position: 1,
    kind: 'question',
    topic: 'location',
    text: 'Where are you calling from, and is that where you live?',
    hint: 'Compare with the location in the profile.',
    result: 'not-asked',
    note: '',
    callTimeMs: null,
    answeredAt: null,
    drawnAt: MONDAY_9AM + 30_000,
    drawnCallTimeMs: null,
    ...over,
  });
}

/** What Cleo's browser says of itself. */
export function someBrowserFacts(over: Partial<BrowserFacts> = {}): BrowserFacts {
  return BrowserFacts.parse({
    browser: 'Chrome 156',
    system: 'Windows',
    screen: '1920 × 1080',
    timeZone: 'Europe/Lisbon',
    languages: ['pt-PT', 'en'],
    network: { type: '4g', rttMs: 50, downlinkMbps: 10 },
    ...over,
  });
}

/** Made a moment ago, with 15 seconds to answer. */
export function anOffer(over: Partial<Offer> = {}): Offer {
  return Offer.parse({
    id: `ofr_${aClientId()}`,
    offeredAt: MONDAY_9AM,
    lapsesAt: MONDAY_9AM + 15_000,
    joinedAt: MONDAY_9AM - 125_000,
    isFront: false,
    isSecondReview: false,
    ...over,
  });
}

/** Recorded just now; it can be taken back for ten seconds. */
export function aPendingOutcome(over: Partial<PendingOutcome> = {}): PendingOutcome {
  return PendingOutcome.parse({
    kind: 'pending',
    clientId: aClientId(),
    outcome: 'verified',
    reasonCode: 'profile-confirmed',
    takesEffectAt: MONDAY_9AM + 10_000,
    ...over,
  });
}
