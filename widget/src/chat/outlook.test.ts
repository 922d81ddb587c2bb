import {
  aChatMessage,
  aClaimedTicket,
  aClientId,
  aFreelancerCase,
  aLiveCall,
  aRingingCall,
  aWaitingTicket,
} from '@visavis/testing';
import { expect, it } from 'vitest';
import type { CaseState, Conversing, Known } from './case-state.ts';
import { NOTHING, outlookOf, turnNews } from './outlook.ts';
import { reduceCase } from './reduce-case.ts';
import { hear, NO_TALK, write } from './talk.ts';

const known: Known = {
  case: aFreelancerCase(),
  service: { state: 'open' },
  clockOffsetMs: 0,
  isOnline: true,
  talk: NO_TALK,
};
const queue = {
  ...known,
  stage: 'queue',
  ticket: aWaitingTicket({ queue: { place: 3, waiting: 7, wait: null } }),
  isLeaving: false,
  news: null,
  placeBefore: null,
  offlineAt: null,
  asksUntil: null,
  isStepping: false,
} as CaseState;
const conversation = {
  ...known,
  stage: 'conversation',
  ticket: aClaimedTicket(),
  call: null,
  isAnswering: false,
  problem: null,
} as Conversing;

it('W7 says the place in the tab and at the launcher', () => {
  expect(outlookOf(queue, false)).toMatchObject({
    attention: { kind: 'queue', place: 3 },
    tabTitle: 'Number 3 in the queue',
  });
});

it('W7 rings while a call can be answered, and stops at the press that answers', () => {
  const ringing = { ...conversation, call: aRingingCall() };
  expect(outlookOf(ringing, false)).toMatchObject({ isRinging: true, attention: { kind: 'ringing' } });
  expect(outlookOf({ ...ringing, isAnswering: true }, false)).toMatchObject({
    isRinging: false,
    attention: { kind: 'ringing' },
  });
});

it('W8 carries media for a live call only, also while the line is down', () => {
  const call = aLiveCall();
  expect(outlookOf({ ...conversation, call, isOnline: false }, false).liveCall).toBe(call.id);
  expect(outlookOf({ ...conversation, call: aRingingCall() }, false).liveCall).toBeNull();
  expect(outlookOf(queue, false).liveCall).toBeNull();
});

it('W91 carries media from the press that accepts, and none once the server refused it', () => {
  const call = aRingingCall();
  const answering: CaseState = { ...conversation, call, isAnswering: true };
  expect(outlookOf(answering, false).liveCall).toBe(call.id);
  expect(
    outlookOf(reduceCase(answering, { type: 'answer-refused', refusal: 'call-ended' }), false).liveCall,
  ).toBeNull();
});

it('W8 carries none once another tab took over, the session ended or the case is decided', () => {
  const decided = { outcome: 'verified', decidedAt: 1, canObject: false } as const;
  const over: CaseState[] = [
    { stage: 'moved' },
    { stage: 'stopped', why: 'session-ended' },
    { ...known, stage: 'result', decided, agentName: null, isObjecting: false, problem: null },
    { ...known, stage: 'away', why: 'ended', ended: null },
  ];
  for (const state of over) expect(outlookOf(state, false)).toEqual(NOTHING);
});

it('W7 tells of an agent’s message in the tab while the person looks at another', () => {
  const talk = hear(NO_TALK, aChatMessage({ seq: 1, from: 'agent' }));
  expect(outlookOf({ ...conversation, talk }, true).tabTitle).toBe('New message');
  expect(outlookOf({ ...conversation, talk }, false).tabTitle).toBe('An agent is here');
  const answered = hear(talk, aChatMessage({ seq: 2, from: 'freelancer' }));
  expect(outlookOf({ ...conversation, talk: answered }, true).tabTitle).toBe('An agent is here');
});

it('W54 W53 says in the tab that somebody is asked, or stepped away', () => {
  expect(outlookOf({ ...queue, asksUntil: 1 } as CaseState, true).tabTitle).toBe('Are you still there?');
  const steppedAway = { since: 1, keptUntil: 2 };
  const ticket = { ...aWaitingTicket(), steppedAway };
  expect(outlookOf({ ...queue, ticket } as CaseState, true).tabTitle).toBe('You stepped away');
});

it('W55 has news for whoever is wanted, without a word about anybody', () => {
  expect(turnNews(queue)).toBeNull();
  expect(turnNews({ ...queue, asksUntil: 1 } as CaseState)?.title).toBe('Are you still there?');
  expect(JSON.stringify(turnNews(conversation))).not.toContain('Ada');
  expect(turnNews(conversation)?.title).toBe('It is your turn');
});

it('W48 would lose something with a call, and with a message on its way', () => {
  const isLossy = (state: CaseState) => outlookOf(state, false).isLossy;
  expect(isLossy(queue)).toBe(false);
  expect(isLossy(conversation)).toBe(false);
  expect(isLossy({ ...conversation, call: aRingingCall() })).toBe(true);
  expect(isLossy({ ...conversation, call: aLiveCall() })).toBe(true);
  const talk = write(NO_TALK, aClientId(), 'On its way.');
  expect(isLossy({ ...conversation, talk })).toBe(true);
});
