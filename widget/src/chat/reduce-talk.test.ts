import { CallEnd } from '@visavis/protocol';
import { aCallId, aRingingCall, MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { claimed, ringing, snapshots, synced, after, states } from '../../test/case-stories.ts';
import { isKnown, type CaseEvent, type CaseState } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';

describe('the conversation', () => {
  const notes = (state: CaseState) => (isKnown(state) ? state.talk.notes : []);

  it.each(CallEnd.options)('W11 a call that ended (%s) leaves a line that says why', (ended) => {
    const state = reduceCase(states.conversation, { type: 'call-changed', change: { call: null, ended } });
    expect(notes(state).at(-1)).toMatchObject({ what: 'call-ended', end: ended });
  });

  it('W11 says that a call is over also when its end was missed', () => {
    expect(notes(after(synced('live'), synced('claimed'))).at(-1)).toMatchObject({ what: 'call-ended', end: null });
    const another = { ...snapshots.ringing, call: aRingingCall() };
    const rungAgain = reduceCase(after(synced('live')), { type: 'synced', snapshot: another, receivedAt: MONDAY_9AM });
    expect(notes(rungAgain).at(-1)).toMatchObject({ what: 'call-ended', end: null });
    expect(notes(after(synced('claimed'), synced('ringing'), synced('live')))).toHaveLength(1);
  });

  it('W11 says nothing of a call that never was when the conversation ends', () => {
    const change = { call: null, ended: 'ticket-ended' } as const;
    const state = after(synced('claimed'), { type: 'call-changed', change });
    expect(notes(state).map(({ what }) => what)).toEqual(['agent-joined']);
  });

  it('W4 announces the agent once, however often it is synced, and another agent anew', () => {
    const again = after(synced('claimed'), synced('claimed'), { type: 'ticket-changed', ticket: claimed });
    expect(notes(again)).toMatchObject([{ what: 'agent-joined', agentName: 'Ada', afterSeq: 0 }]);
    const bob = { ...claimed, agentName: 'Bob' } as typeof claimed;
    expect(notes(reduceCase(again, { type: 'ticket-changed', ticket: bob }))).toMatchObject([
      { agentName: 'Ada' },
      { agentName: 'Bob', afterSeq: 1 },
    ]);
  });

  it('W5 keeps what was said when the line was down, and when the result is shown', () => {
    const spoken = reduceCase(after(synced('claimed')), {
      type: 'line-written',
      clientId: 'client-id-of-own-line',
      text: 'Hello',
    });
    const back = reduceCase(spoken, synced('claimed'));
    expect(isKnown(back) && back.talk.unsent).toHaveLength(1);
    const result = reduceCase(back, synced('decided'));
    expect(result).toMatchObject({ stage: 'result', agentName: 'Ada', talk: { messages: [{ seq: 1 }] } });
  });

  it('W3 ignores a call when there is no conversation', () => {
    const stray: CaseEvent = { type: 'call-changed', change: { call: { ...ringing, id: aCallId() }, ended: null } };
    expect(reduceCase(states.queue, stray)).toBe(states.queue);
  });
});
