import {
  aClaimedTicket,
  aClock,
  aFreelancerCase,
  aLiveCall,
  aRingingCall,
  aWaitingTicket,
  MONDAY_9AM,
} from '@visavis/testing';
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { allText, button, find, wantsOf } from '../../test/place.ts';
import { WORDING } from '../strings/wording.ts';
import type { CaseState, Conversing, Known, Queueing, Stage } from './case-state.ts';
import type { Shown } from './shown.ts';
import { LOADERS, StageCode } from './stage-code.ts';
import { stageView } from './stage-view.ts';
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

const queue = {
  ...known,
  stage: 'queue',
  ticket: aWaitingTicket(),
  isLeaving: false,
  news: null,
  placeBefore: null,
  offlineAt: null,
  asksUntil: null,
  isStepping: false,
} as Queueing;

const states = {
  'signed-out': { stage: 'signed-out' },
  elsewhere: { stage: 'elsewhere' },
  uninvited: { stage: 'uninvited' },
  intro: { stage: 'intro', isStarting: false, problem: null },
  connecting: { stage: 'connecting', isSlow: false },
  stopped: { stage: 'stopped', why: 'session-ended' },
  moved: { stage: 'moved' },
  'device-check': { ...known, stage: 'device-check', isJoining: false, problem: null },
  queue,
  conversation,
  away: { ...known, stage: 'away', why: 'left', ended: null },
  result: { ...known, stage: 'result', decided, agentName: 'Ada' },
  review: { ...known, stage: 'review' },
} as Record<Stage, CaseState>;

async function show(state: CaseState, over: Partial<Shown> = {}): Promise<HTMLElement> {
  const code = new StageCode(() => undefined);
  await code.fetch(state, { devices: { step: 'explained' }, ...over });
  return drawn(state, over, code);
}

async function drawn(state: CaseState, over: Partial<Shown>, code: StageCode): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('main'));
  const shown: Shown = {
    state,
    devices: { step: 'explained' },
    connection: { step: 'unknown' },
    loudness: { level: 0, isHeard: false, isSilent: false },
    call: { step: 'none' },
    aside: { agentWrites: null, isShown: null },
    wording: WORDING,
    server: '',
    turn: 'none',
    isSoundOn: true,
    isClosable: true,
    now: Date.now,
    ...over,
  };
  render(stageView(shown, code), place);
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

it('W11 says that a view is on its way, or offers another try when it could not be loaded', async () => {
  const away = () => Promise.reject(new TypeError('not reached'));
  const code = new StageCode(() => undefined, { ...LOADERS, queue: away });
  expect(allText(await drawn(states.queue, {}, code))).toContain('One moment');
  await code.enter('queue');
  const place = await drawn(states.queue, {}, code);
  const wants = wantsOf(place);
  button(place, 'Try again').click();
  expect(wants).toEqual([{ what: 'load-again' }]);
  expect(find(place, 'h3')?.tabIndex).toBe(-1);
});

it('W11 offers another try when the call’s code could not be loaded', async () => {
  const place = await show({ ...conversation, call: aLiveCall() }, { call: { step: 'broken' } });
  const wants = wantsOf(place);
  button(place, 'Try again').click();
  expect(wants).toEqual([{ what: 'retry-call' }]);
});

describe('W22 while it is closed', () => {
  const service = { state: 'closed', opensAt: MONDAY_9AM } as const;
  const closed = { ...known, service, stage: 'device-check', isJoining: false, problem: null } as CaseState;
  const ready = { step: 'without' } as const;

  it('W22 says so before anything is checked, and opens by itself', async () => {
    const place = await show(closed, { now: () => MONDAY_9AM - 3_600_000 });
    expect(allText(place)).toMatch(/Our agents are back today at .+\(.+\)/);
    expect(find(place, 'vv-allow-devices')).toBeNull();
    const open = await show({ ...closed, service: { state: 'open' } } as CaseState);
    expect(find(open, 'vv-allow-devices')).not.toBeNull();
  });

  it('W22 has no button to join, also for somebody who was about to', async () => {
    const place = await show(closed, { devices: ready });
    expect(() => button(place, 'Join the queue')).toThrow();
    expect(allText(place)).toContain('as soon as we open');
    const open = await show({ ...closed, service: { state: 'unattended' } } as CaseState, { devices: ready });
    expect(button(open, 'Join the queue without saying why')).toBeDefined();
    expect(allText(open)).toContain('No agent is free');
  });

  it('W22 says that the clock stands still where it does', async () => {
    const clock = aClock({ state: 'paused', pausedBy: ['closed'], dueAt: null });
    expect(allText(await show({ ...closed, case: aFreelancerCase({ clock }) } as CaseState))).toContain('stands still');
    expect(allText(await show(closed))).not.toContain('stands still');
  });
});

it('W27 says in the conversation and in the call that the agent’s line is lost', async () => {
  const ticket = aClaimedTicket({ isAgentHere: false });
  const place = await show({ ...conversation, ticket } as CaseState);
  expect(allText(place)).toContain('another agent takes over');
  expect(allText(await show(conversation))).not.toContain('another agent takes over');
});

it('W53 W54 shows in place of the line that the person stepped away, or is asked whether they are there', async () => {
  expect(find(await show({ ...queue, asksUntil: Date.now() + 60_000 }), 'vv-still-there-view')).not.toBeNull();
  const steppedAway = { since: 1, keptUntil: Date.now() + 60_000 };
  const ticket = { ...queue.ticket, steppedAway };
  const away = await show({ ...queue, ticket });
  const wants = wantsOf(away);
  button(away, 'I’m back').click();
  expect(wants).toEqual([{ what: 'come-back' }]);
});

it('W58 asks to stay while the agent finishes, and no longer once they call again', async () => {
  const finishing = { ...conversation, ticket: { ...conversation.ticket, isFinishing: true } };
  expect(allText(await show(finishing))).toContain('Ada is finishing');
  expect(allText(await show({ ...finishing, call: aRingingCall() }))).not.toContain('Ada is finishing');
});
