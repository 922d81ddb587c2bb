import { aChatMessage, aFreelancerCase, aRingingCall } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import {
  waiting,
  claimed,
  ringing,
  live,
  decided,
  reviewed,
  snapshots,
  synced,
  after,
  stageAfter,
  states,
} from '../../test/case-stories.ts';
import type { SnapshotName } from '../../test/case-stories.ts';
import { isKnown, type CaseEvent, type Stage } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';

const facts: Record<string, CaseEvent> = {
  'waiting again': { type: 'ticket-changed', ticket: waiting },
  claimed: { type: 'ticket-changed', ticket: claimed },
  'no ticket': { type: 'ticket-changed', ticket: null },
  decided: { type: 'case-changed', case: decided },
  objected: { type: 'case-changed', case: reviewed },
  'case, undecided': { type: 'case-changed', case: aFreelancerCase({ hold: 'overdue' }) },
  place: { type: 'place-changed', place: { place: 4, waiting: 9, wait: null } },
  'service closed': { type: 'service-changed', service: { state: 'closed', opensAt: null } },
  message: { type: 'message-came', message: aChatMessage() },
  ringing: { type: 'call-changed', change: { call: ringing, ended: null } },
  live: { type: 'call-changed', change: { call: live, ended: null } },
  'call over': { type: 'call-changed', change: { call: null, ended: 'agent-ended' } },
};

describe('W4 a snapshot decides', () => {
  const expected: Record<SnapshotName, Stage> = {
    'no ticket': 'device-check',
    waiting: 'queue',
    claimed: 'conversation',
    ringing: 'conversation',
    live: 'conversation',
    decided: 'result',
    'under review': 'review',
    'reviewed and waiting': 'queue',
  };
  const unheard: readonly Stage[] = ['uninvited', 'signed-out', 'intro'];
  const begun = (Object.keys(states) as Stage[]).filter((stage) => !unheard.includes(stage));
  const withoutTicket: Partial<Record<Stage, Stage>> = { queue: 'away', conversation: 'away', away: 'away' };
  const wanted = (from: Stage, name: SnapshotName): Stage => {
    if (name === 'no ticket') return withoutTicket[from] ?? 'device-check';
    if (name !== 'under review') return expected[name];
    return withoutTicket[from] ?? (from === 'device-check' ? from : 'review');
  };

  it.each(begun.flatMap((from) => Object.keys(snapshots).map((name) => [from, name as SnapshotName] as const)))(
    'W4 from %s with %s',
    (from, name) => {
      const next = reduceCase(states[from], synced(name));
      expect(next.stage).toBe(wanted(from, name));
      expect(isKnown(next) && next.isOnline).toBe(true);
      expect(isKnown(next) && next.clockOffsetMs).toBe(500);
    },
  );

  it.each(['uninvited', 'intro'] as const)('W2 and is not asked for from %s', (from) => {
    for (const name of Object.keys(snapshots)) {
      expect(reduceCase(states[from], synced(name as SnapshotName))).toBe(states[from]);
    }
  });
});

describe('W3 a fact moves on', () => {
  const moves: Record<string, Partial<Record<Stage, Stage>>> = {
    'waiting again': { 'device-check': 'queue', conversation: 'queue', away: 'queue', review: 'queue' },
    claimed: { 'device-check': 'conversation', queue: 'conversation', away: 'conversation', review: 'conversation' },
    objected: { result: 'review' },
    'no ticket': { queue: 'away', conversation: 'away' },
    decided: { 'device-check': 'result', queue: 'result', conversation: 'result', away: 'result', review: 'result' },
  };

  it.each(Object.keys(states).flatMap((from) => Object.keys(facts).map((name) => [from as Stage, name] as const)))(
    'W3 from %s by %s',
    (from, name) => {
      expect(reduceCase(states[from], facts[name]!).stage).toBe(moves[name]?.[from] ?? from);
    },
  );

  it.each(['uninvited', 'intro', 'connecting', 'stopped', 'moved'] as const)(
    'W3 changes nothing where nothing is known yet: %s',
    (from) => {
      for (const fact of Object.values(facts)) expect(reduceCase(states[from], fact)).toBe(states[from]);
    },
  );

  it('W3 whichever of the facts of a decision comes first, the result stays', () => {
    const ended: CaseEvent = { type: 'call-changed', change: { call: null, ended: 'ticket-ended' } };
    const all = [ended, facts['decided']!, facts['no ticket']!];
    for (const order of [all, [...all].reverse(), [all[1]!, all[2]!, all[0]!]]) {
      expect(stageAfter(synced('live'), ...order)).toBe('result');
    }
  });
});

describe('the line', () => {
  it('W11 shows that it is down without losing what is known', () => {
    for (const from of ['device-check', 'queue', 'conversation', 'away', 'result'] as const) {
      const down = reduceCase(states[from], { type: 'link-changed', link: { state: 'offline' } });
      expect(down).toMatchObject({ ...states[from], isOnline: false, ...(from === 'queue' && { placeBefore: 1 }) });
      // W52: it is there again once a snapshot says what is so.
      expect(reduceCase(down, { type: 'link-changed', link: { state: 'online' } })).toEqual(down);
    }
  });

  it('W11 says that it is slow while nothing is known', () => {
    expect(reduceCase(states.connecting, { type: 'link-changed', link: { state: 'offline' } })).toEqual({
      stage: 'connecting',
      isSlow: true,
      isCrowded: false,
    });
  });

  it('W12 gives way to another tab, and finds its place again when told', () => {
    const moved = reduceCase(states.conversation, { type: 'link-changed', link: { state: 'moved' } });
    expect(moved).toEqual({ stage: 'moved' });
    const back = reduceCase(moved, { type: 'link-changed', link: { state: 'connecting' } });
    expect(reduceCase(back, synced('live')).stage).toBe('conversation');
  });

  it('W4 keeps a result whatever becomes of it', () => {
    for (const link of [{ state: 'moved' }, { state: 'refused', refusal: 'session-ended' }] as const) {
      expect(reduceCase(states.result, { type: 'link-changed', link })).toBe(states.result);
    }
  });
});

describe('the person', () => {
  it('W2 exchanges the invitation, or learns why not', () => {
    const asked = reduceCase(states.intro, { type: 'start-asked' });
    expect(asked).toEqual({ stage: 'intro', isStarting: true, problem: null });
    expect(reduceCase(asked, { type: 'start-refused', refusal: 'invitation-invalid' })).toEqual({
      stage: 'intro',
      isStarting: false,
      problem: 'invitation-invalid',
    });
    for (const refusal of ['no-case', 'wrong-account', 'identity-invalid', 'invitation-revoked'] as const) {
      expect(reduceCase(asked, { type: 'start-refused', refusal })).toEqual({ stage: 'stopped', why: refusal });
    }
  });

  it('W50 forgets whatever was shown as somebody signs out, and lets who has a link go on without', () => {
    for (const state of Object.values(states)) {
      expect(reduceCase(state, { type: 'signed-out' })).toEqual({ stage: 'signed-out' });
    }
    expect(reduceCase(states['signed-out'], { type: 'link-asked' })).toEqual({ stage: 'uninvited' });
    expect(reduceCase(states.queue, { type: 'link-asked' })).toBe(states.queue);
  });

  it('W2 goes on once the invitation was exchanged', () => {
    const asked = reduceCase(states.intro, { type: 'start-asked' });
    expect(reduceCase(asked, { type: 'started' }).stage).toBe('connecting');
  });

  it('W4 an invitation in the address wins over an earlier visit, but not over a result', () => {
    expect(reduceCase(states.stopped, { type: 'invited' }).stage).toBe('intro');
    expect(reduceCase(states.result, { type: 'invited' })).toBe(states.result);
  });

  it('W3 leaves the queue on purpose, or is told that the place is gone', () => {
    const gone: CaseEvent = { type: 'ticket-changed', ticket: null };
    expect(after(synced('waiting'), { type: 'leave-asked' }, gone)).toMatchObject({
      stage: 'away',
      why: 'left',
      ended: null,
    });
    expect(after(synced('waiting'), gone)).toMatchObject({ stage: 'away', why: 'ended', ended: null });
    expect(after(synced('waiting'), gone, { type: 'join-again-asked' }).stage).toBe('device-check');
  });

  it('W11 is told when the queue refuses, and can ask again', () => {
    const refused = after(synced('no ticket'), { type: 'join-asked' }, { type: 'join-refused', refusal: 'internal' });
    expect(refused).toMatchObject({ isJoining: false, problem: 'internal' });
    expect(reduceCase(refused, { type: 'join-asked' })).toMatchObject({ isJoining: true, problem: null });
  });

  it('W7 answers a call until it is live, over, or cannot be answered', () => {
    const answering = after(synced('ringing'), { type: 'answer-asked' });
    expect(answering).toMatchObject({ isAnswering: true });
    expect(reduceCase(answering, facts['live']!)).toMatchObject({ isAnswering: false, call: { state: 'live' } });
    expect(reduceCase(answering, facts['call over']!)).toMatchObject({ isAnswering: false, call: null });
    expect(reduceCase(answering, { type: 'answer-refused', refusal: 'call-not-ringing' })).toMatchObject({
      isAnswering: false,
      problem: 'call-not-ringing',
    });
  });

  it('W91 answers no other call than the one that was accepted, whichever way it is heard of', () => {
    const answering = after(synced('ringing'), { type: 'answer-asked' });
    expect(reduceCase(answering, synced('ringing'))).toMatchObject({ isAnswering: true });
    expect(
      reduceCase(answering, { type: 'call-changed', change: { call: aRingingCall(), ended: null } }),
    ).toMatchObject({ isAnswering: false });
    const story = synced('ringing') as Extract<CaseEvent, { type: 'synced' }>;
    const snapshot = { ...story.snapshot, call: aRingingCall() };
    expect(reduceCase(answering, { ...story, snapshot })).toMatchObject({ isAnswering: false });
  });
});
