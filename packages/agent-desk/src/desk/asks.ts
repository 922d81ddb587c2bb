import type { RefusalCode } from '@visavis/protocol';

/** What an agent can ask the server for; each shows its own progress and its own "no". */
export type Action =
  | 'set-state'
  | 'accept'
  | 'decline'
  | 'start-call'
  | 'end-call'
  | 'decide'
  | 'undo'
  | 'end-contact'
  | 'edit-note'
  | 'add-internal-note'
  | 'draw-prompt'
  | 'extend-wrap-up'
  | 'finish-wrap-up';

/** `idle` nothing asked · `asking` no answer yet · `refused` the last answer was a no, shown until the next try. */
export type Ask = { readonly state: 'idle' | 'asking' } | { readonly state: 'refused'; readonly refusal: RefusalCode };

export type Asks = Readonly<Partial<Record<Action, Ask>>>;

export const idleAsk: Ask = { state: 'idle' };

export const askOf = (asks: Asks, action: Action): Ask => asks[action] ?? idleAsk;

/**
 * Refusals that say: things are not as this page thinks. The desk asks for a snapshot then, so that the words of the
 * refusal stand beside what is really true.
 */
const MEANWHILE: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'case-decided',
  'no-ticket',
  'queue-empty',
  'agent-unavailable',
  'agent-busy',
  'offer-lapsed',
  'nothing-to-undo',
  'extended-already',
  'ticket-not-yours',
  'ticket-ended',
  'call-in-progress',
  'call-not-ringing',
  'call-ended',
  'outcome-conflict',
  'note-changed',
  'not-found',
]);

export const meansStale = (refusal: RefusalCode): boolean => MEANWHILE.has(refusal);
