/* States of a case, reached as a person reaches them, for the tests of what changes them. */

import {
  aChatMessage,
  aClaimedTicket,
  aFreelancerCase,
  aFreelancerSnapshot,
  aLiveCall,
  aRingingCall,
  aWaitingTicket,
  MONDAY_9AM,
} from '@visavis/testing';
import type { FreelancerSnapshot } from '@visavis/protocol';
import { firstState, type CaseEvent, type CaseState, type Stage } from '../src/chat/case-state.ts';
import { reduceCase } from '../src/chat/reduce-case.ts';

export const waiting = aWaitingTicket();
export const claimed = aClaimedTicket();
export const ringing = aRingingCall();
export const live = aLiveCall({ id: ringing.id });
export const decided = aFreelancerCase({
  decided: { outcome: 'verified', decidedAt: MONDAY_9AM, canObject: false },
  hold: 'none',
});

export const reviewed = aFreelancerCase({
  state: 'under-review',
  decided: { outcome: 'suspended', decidedAt: MONDAY_9AM, canObject: false },
  hold: 'suspended',
});

export const snapshots = {
  'no ticket': aFreelancerSnapshot(),
  waiting: aFreelancerSnapshot({ ticket: waiting }),
  claimed: aFreelancerSnapshot({ ticket: claimed, messages: [aChatMessage()] }),
  ringing: aFreelancerSnapshot({ ticket: claimed, call: ringing }),
  live: aFreelancerSnapshot({ ticket: claimed, call: live }),
  decided: aFreelancerSnapshot({ case: decided }),
  'under review': aFreelancerSnapshot({ case: reviewed }),
  'reviewed and waiting': aFreelancerSnapshot({ case: reviewed, ticket: waiting }),
} satisfies Record<string, FreelancerSnapshot>;
export type SnapshotName = keyof typeof snapshots;

export const synced = (name: SnapshotName): CaseEvent => ({
  type: 'synced',
  snapshot: snapshots[name],
  receivedAt: MONDAY_9AM - 500,
});
export const after = (...events: CaseEvent[]): CaseState =>
  events.reduce(reduceCase, firstState({ invitation: false, session: true }));
export const stageAfter = (...events: CaseEvent[]): Stage => after(...events).stage;

/** A state of every stage, reached as a person reaches it. */
export const states: Record<Stage, CaseState> = {
  uninvited: firstState({ invitation: false, session: false }),
  intro: firstState({ invitation: true, session: true }),
  connecting: after(),
  stopped: after({ type: 'link-changed', link: { state: 'refused', refusal: 'session-ended' } }),
  elsewhere: after({ type: 'link-changed', link: { state: 'refused', refusal: 'seat-taken' } }),
  'signed-out': after({ type: 'signed-out' }),
  moved: after(synced('claimed'), { type: 'link-changed', link: { state: 'moved' } }),
  'device-check': after(synced('no ticket')),
  queue: after(synced('waiting')),
  conversation: after(synced('ringing')),
  away: after(synced('waiting'), { type: 'ticket-changed', ticket: null }),
  result: after(synced('claimed'), { type: 'case-changed', case: decided }),
  review: after(synced('under review')),
};
