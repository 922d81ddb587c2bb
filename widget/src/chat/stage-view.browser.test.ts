import { aClaimedTicket, aFreelancerCase, aLiveCall, aRingingCall, aWaitingTicket } from '@visavis/testing';
import { render } from 'lit';
import { expect, it } from 'vitest';
import { button, find, wantsOf } from '../../test/place.ts';
import { WORDING } from '../strings/launcher.ts';
import type { CaseState, Conversing, Known, Stage } from './case-state.ts';
import { stageView, type Shown } from './stage-view.ts';
import { NO_TALK } from './talk.ts';

const known: Known = {
  case: aFreelancerCase(),
  service: { state: 'open' },
  clockOffsetMs: 0,
  isOnline: true,
  talk: NO_TALK,
};
const conversation = {
  ...known,
  stage: 'conversation',
  ticket: aClaimedTicket(),
  call: null,
  isAnswering: false,
  problem: null,
} as Conversing;
const decided = { outcome: 'verified', decidedAt: 1 } as const;

const states = {
  uninvited: { stage: 'uninvited' },
  intro: { stage: 'intro', isStarting: false, problem: null },
  connecting: { stage: 'connecting', isSlow: false },
  stopped: { stage: 'stopped', why: 'session-ended' },
  moved: { stage: 'moved' },
  'device-check': { ...known, stage: 'device-check', isJoining: false, problem: null },
  queue: { ...known, stage: 'queue', ticket: aWaitingTicket(), isLeaving: false, news: null, placeBefore: null },
  conversation,
  away: { ...known, stage: 'away', why: 'left' },
  result: { ...known, stage: 'result', decided, agentName: 'Ada' },
  review: { ...known, stage: 'review' },
} as Record<Stage, CaseState>;

async function show(state: CaseState, over: Partial<Shown> = {}): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('main'));
  const shown: Shown = {
    state,
    devices: { step: 'explained' },
    loudness: { level: 0, isHeard: false, isSilent: false },
    call: { step: 'none' },
    aside: { agentWrites: null, isShown: null },
    wording: WORDING,
    now: Date.now,
    ...over,
  };
  render(stageView(shown), place);
  await (place.firstElementChild as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
  return place;
}

it.each(Object.entries(states))('W3 shows one view with one heading that can take the focus: %s', async (_, state) => {
  const place = await show(state);
  expect(place.querySelectorAll('.view')).toHaveLength(1);
  expect(find(place, 'h3')?.tabIndex).toBe(-1);
});

it('W7 rings in the conversation', async () => {
  const place = await show({ ...conversation, call: aRingingCall() });
  expect(find(place, 'vv-ring-card')).not.toBeNull();
});

it('W11 offers another try when the call’s code could not be loaded', async () => {
  const place = await show({ ...conversation, call: aLiveCall() }, { call: { step: 'broken' } });
  const wants = wantsOf(place);
  button(place, 'Try again').click();
  expect(wants).toEqual([{ what: 'retry-call' }]);
});
