import {
  aChatMessage,
  aClaimedTicket,
  aFreelancerSnapshot,
  aRingingCall,
  aWaitingTicket,
  MONDAY_9AM,
} from '@visavis/testing';
import type { FreelancerSnapshot } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { firstState, isKnown, type CaseEvent, type CaseState } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';

const waiting = aWaitingTicket();
const claimed = aClaimedTicket();
const synced = (over: Partial<FreelancerSnapshot>): CaseEvent => ({
  type: 'synced',
  snapshot: aFreelancerSnapshot(over),
  receivedAt: MONDAY_9AM,
});
const after = (...events: CaseEvent[]): CaseState =>
  events.reduce(reduceCase, firstState({ invitation: false, session: true }));

const down: CaseEvent = { type: 'link-changed', link: { state: 'offline' } };
const up: CaseEvent = { type: 'link-changed', link: { state: 'online' } };
const at = (place: number): CaseEvent =>
  synced({ ticket: aWaitingTicket({ id: waiting.id, queue: { place, waiting: 9, wait: null } }) });
const withAda = synced({ ticket: claimed, messages: [aChatMessage()] });
const given: CaseEvent = { type: 'ticket-changed', ticket: aWaitingTicket({ id: claimed.id }) };
const moved = (place: number): CaseEvent => ({ type: 'place-changed', place: { place, waiting: 9, wait: null } });

it.each([
  [3, 3, 'kept'],
  [3, 2, 'kept'],
  [3, 5, 'passed'],
])('W23 says what became of place %d that is %d after the line was down: %s', (before, now, news) => {
  expect(after(at(before), down, up, at(now))).toMatchObject({ news, ticket: { queue: { place: now } } });
});

it('W23 remembers the place from before the line went, however often it goes', () => {
  expect(after(at(2), down, up, moved(4), down, up, at(3))).toMatchObject({ news: 'passed' });
});

it('W23 says nothing to somebody whose line was never down, and no more of it once the place moves', () => {
  expect(after(at(3), at(3))).toMatchObject({ news: null });
  const back = after(at(3), down, up, at(3));
  expect(reduceCase(back, moved(3))).toMatchObject({ news: 'kept' });
  expect(reduceCase(back, moved(2))).toMatchObject({ news: null });
});

it('W52 is not back before the server said what is so', () => {
  expect(after(at(3), down)).toMatchObject({ isOnline: false });
  expect(after(at(3), down, up)).toMatchObject({ isOnline: false });
  expect(after(at(3), down, up, at(3))).toMatchObject({ isOnline: true, offlineAt: null });
});

it('W52 counts from when the line went first', () => {
  const gone = (at: number): CaseEvent => ({ type: 'link-changed', link: { state: 'offline' }, at });
  expect(after(at(3), gone(5), up, gone(9))).toMatchObject({ offlineAt: 5 });
});

it('W52 says that very many come at once, while they do', () => {
  const crowded: CaseEvent = { type: 'link-changed', link: { state: 'offline', refusal: 'too-many' } };
  expect(after(crowded)).toEqual({ stage: 'connecting', isSlow: true, isCrowded: true });
  expect(after(crowded, down)).toMatchObject({ isCrowded: false });
  expect(after({ type: 'slow' })).toMatchObject({ isSlow: true });
});

it('W53 W54 steps away and back, and asks nobody who stepped away', () => {
  const asked: CaseEvent = { type: 'still-here-asked', until: 7 };
  expect(after(at(3), asked)).toMatchObject({ asksUntil: 7 });
  expect(after(at(3), asked, { type: 'seen-here' })).toMatchObject({ asksUntil: null });
  const stepping = after(at(3), asked, { type: 'presence-asked', isHere: false });
  expect(stepping).toMatchObject({ isStepping: true, asksUntil: null });
  expect(reduceCase(stepping, { type: 'presence-refused', refusal: 'try-again' })).toMatchObject({ isStepping: false });
  const steppedAway = { since: MONDAY_9AM, keptUntil: MONDAY_9AM + 1 };
  const away = synced({ ticket: { ...aWaitingTicket({ id: waiting.id }), steppedAway } as never });
  expect(after(at(3), asked, away)).toMatchObject({ isStepping: false, asksUntil: null, ticket: { steppedAway } });
});

it('W57 goes where the contact ended, and stays there when the ticket is gone; also after a reload', () => {
  const ended = { disposition: 'agent-left', isWithAgent: true, at: MONDAY_9AM, frontUntil: MONDAY_9AM + 1 } as const;
  const gone: CaseEvent = { type: 'ticket-changed', ticket: null };
  expect(after(withAda, { type: 'ticket-ended', ended }, gone)).toMatchObject({ stage: 'away', why: 'ended', ended });
  expect(after(synced({ ended }))).toMatchObject({ stage: 'away', ended });
  const left = { ...ended, disposition: 'freelancer-left', isWithAgent: false, frontUntil: null } as const;
  expect(after(at(1), { type: 'ticket-ended', ended: left })).toMatchObject({ stage: 'away', why: 'left' });
  expect(after(synced({ ended }), { type: 'join-again-asked' }, synced({ ended })).stage).toBe('device-check');
});

it('W58 takes back that the agent is finishing once they call again', () => {
  const finishing = synced({ ticket: { ...claimed, isFinishing: true } as never });
  const calls: CaseEvent = { type: 'call-changed', change: { call: aRingingCall(), ended: null } };
  expect(after(finishing)).toMatchObject({ ticket: { isFinishing: true } });
  expect(after(finishing, calls)).toMatchObject({ ticket: { isFinishing: false } });
});

it('W27 says that an agent was lost, also after a reload, and as long as it is so', () => {
  expect(after(withAda, given, moved(1), down, up)).toMatchObject({ stage: 'queue', news: 'front' });
  expect(after(synced({ ticket: claimed }), given)).toMatchObject({ stage: 'queue', news: 'front' });
  expect(after(synced({ ticket: waiting, messages: [aChatMessage()] }))).toMatchObject({ news: 'front' });
});

it('W27 goes on with the next agent where the last one was lost', () => {
  const bob = aClaimedTicket({ id: claimed.id, agentName: 'Bob' });
  const told = after(withAda, given, { type: 'ticket-changed', ticket: bob });
  const read = after(withAda, given, down, up, synced({ ticket: bob, messages: [aChatMessage()] }));
  for (const state of [told, read]) {
    expect(state).toMatchObject({ stage: 'conversation', talk: { messages: [{ seq: 1 }] } });
    expect(isKnown(state) && state.talk.notes).toMatchObject([
      { agentName: 'Ada', afterSeq: 0 },
      { agentName: 'Bob', afterSeq: 1 },
    ]);
  }
});

it('W27 says in the conversation that the same agent is back', () => {
  const gone = aClaimedTicket({ id: claimed.id, isAgentHere: false });
  const here: CaseEvent = { type: 'ticket-changed', ticket: claimed };
  const state = after(withAda, { type: 'ticket-changed', ticket: gone }, here);
  expect(isKnown(state) && state.talk.notes.at(-1)).toMatchObject({ what: 'agent-back', agentName: 'Ada' });
});

it.each([
  ['device-check', synced({})],
  ['queue', at(3)],
  ['conversation', withAda],
])('W22 follows the hours without going anywhere: %s', (stage, arrived) => {
  const service = { state: 'closed', opensAt: MONDAY_9AM } as const;
  const closed = after(arrived, { type: 'service-changed', service });
  expect(closed).toEqual({ ...after(arrived), service });
  expect(closed.stage).toBe(stage);
});
