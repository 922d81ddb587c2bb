import {
  aClaimedTicket,
  aFreelancerCase,
  aFreelancerSnapshot,
  aLiveCall,
  aWaitingTicket,
  MONDAY_9AM,
} from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import type { CaseEvent, CaseState } from './case-state.ts';
import { firstState } from './case-state.ts';
import { PageNews } from './page-news.ts';
import { reduceCase } from './reduce-case.ts';

let told: Record<string, unknown>[];
let news: PageNews;
let state: CaseState;

/** What of an event a page can read by name. */
const detailOf = (event: Event) => ({ ...Object.fromEntries(Object.entries(event)), type: event.type });

beforeEach(() => {
  told = [];
  news = new PageNews((event) => told.push(detailOf(event)));
  state = firstState({ invitation: false, session: true });
});

function happens(event: CaseEvent): void {
  state = reduceCase(state, event);
  news.follow(state);
}

const synced = (over: Parameters<typeof aFreelancerSnapshot>[0]): CaseEvent => ({
  type: 'synced',
  snapshot: aFreelancerSnapshot(over),
  receivedAt: MONDAY_9AM,
});
const types = () => told.map(({ type }) => type);

it('W14 tells the page of the place, and that there is none any more', () => {
  happens(synced({ ticket: aWaitingTicket() }));
  happens({ type: 'place-changed', place: { place: 2, waiting: 4, wait: null } });
  happens({ type: 'place-changed', place: { place: 2, waiting: 5, wait: null } });
  happens(synced({ ticket: aClaimedTicket() }));
  expect(types()).toEqual(['visavis-queue', 'visavis-queue', 'visavis-queue']);
  expect(told.map(({ place }) => place).slice(1)).toEqual([2, null]);
});

it('W14 tells of a call once, whatever ends it', () => {
  const ticket = aClaimedTicket();
  const call = aLiveCall();
  happens(synced({ ticket, call }));
  happens(synced({ ticket, call }));
  happens({ type: 'call-changed', change: { call: null, ended: 'agent-ended' } });
  expect(types()).toEqual(['visavis-call-start', 'visavis-call-end']);
});

it('W14 tells of a decision once, and of a later one again', () => {
  const decided = (decidedAt: number) =>
    aFreelancerCase({ decided: { outcome: 'id-verification', decidedAt, canObject: false } });
  for (const at of [1, 1, 2]) happens(synced({ case: decided(at) }));
  expect(types()).toEqual(['visavis-outcome', 'visavis-outcome']);
});

it('W14 tells why somebody cannot go on, and nothing else of them', () => {
  happens({ type: 'link-changed', link: { state: 'refused', refusal: 'session-ended' } });
  expect(told).toEqual([{ type: 'visavis-error', code: 'session-ended' }]);
});
