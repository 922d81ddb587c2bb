import { NoteLines } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import type { Case } from './case.ts';
import { decide } from './case.ts';
import { draftNote } from './note.ts';
import { object } from './objection.ts';

const facts = { helpLink: 'https://help.example/?action=verify-profile', objectionDays: 30 };
const open = anOpenCase();
const kept = <Held>(reply: { ok: true; value: Held } | { ok: false; refusal: string }): Held => {
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
};
const decided = (outcome: 'verified' | 'suspended' | 'payment-risk' | 'id-verification') =>
  kept(decide(open, outcome, MONDAY_9AM));
const overdue: Case = { ...open, overdue: { at: MONDAY_9AM, limitsWithdrawals: true } };

describe('a drafted note', () => {
  it('N1 tells at the opening that it is a Video Verification matter, why, and what to do where', () => {
    expect(draftNote('opened', open, facts)).toEqual({
      action: 'Temporary suspension',
      department: 'Video Verification',
      cause: 'First proposal of a new freelancer',
      nextStep:
        'The freelancer starts the short video call in the help centre: https://help.example/?action=verify-profile. Time allowed: 7 days from the arrival of the invitation.',
    });
  });

  it.each([
    ['contacted', open, 'Temporary suspension', 'is with a verification agent'],
    ['overdue', overdue, 'the time to verify has passed; withdrawals are limited', 'can still start'],
    ['decided', decided('verified'), 'None: the hold is lifted', 'Nothing: the freelancer goes on working'],
    ['decided', decided('id-verification'), 'until an ID is verified', 'verifies an identity document'],
    ['decided', decided('payment-risk'), 'Payment Risk review', 'The freelancer waits'],
    ['decided', decided('suspended'), 'Permanent suspension', 'can object once, within 30 days'],
    ['objected', kept(object(decided('suspended'), 1000, MONDAY_9AM)), 'a second review is open', 'with another agent'],
    ['changed', decided('verified'), 'replaces an earlier decision', 'goes on working'],
  ] as const)('N1 says what is so now: %s', (step, held, action, nextStep) => {
    const lines = draftNote(step, held, facts);
    expect(lines.action).toContain(action);
    expect(lines.nextStep).toContain(nextStep);
  });

  it('N1 names Payment Risk where the case went, and the reason of a case that was opened by hand', () => {
    expect(draftNote('decided', decided('payment-risk'), facts).department).toContain('Payment Risk');
    const byHand = { ...open, trigger: 'manual', reason: 'Photo reported twice' } as const;
    expect(draftNote('opened', byHand, facts).cause).toBe('Opened by hand: Photo reported twice');
  });

  it('N1 is a note of the protocol, however long a reason is', () => {
    const byHand = { ...open, trigger: 'manual', reason: '😀'.repeat(900) } as const;
    expect(NoteLines.safeParse(draftNote('opened', byHand, facts)).success).toBe(true);
  });
});
