import { OutcomeKind } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { newCaseId } from '../secrets/ids.ts';
import type { Case } from './case.ts';
import { decide, openCase } from './case.ts';
import { daysLeft, noticeStage } from './notice-stage.ts';
import { object } from './objection.ts';

const DAY = 86_400_000;
const opened = openCase({ id: newCaseId(), accountId: 'acct-cleo' as never, trigger: 'first-proposal' }, 7, 0);
const used = (days: number) => ({ limitMs: 7 * DAY, usedMs: days * DAY });
const at = (held: Case | null, ticket: 'waiting' | 'offered' | 'claimed' | null = null, now = 0) =>
  noticeStage(held, ticket, used(0), now);

function decided(outcome: OutcomeKind) {
  const reply = decide(opened, outcome, 0);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('noticeStage', () => {
  it('B3 has nothing to say of an account without a case', () => {
    expect(at(null)).toBe('none');
  });

  it.each([
    [0, 'new'],
    [4.99, 'new'],
    [5, 'soon'],
    [6.5, 'soon'],
    [7.5, 'soon'],
  ])('B3 says of %d used days: %s, as long as the time was not found used up', (days, stage) => {
    expect(noticeStage(opened, null, used(days), 0)).toBe(stage);
  });

  it('B3 says overdue once the time was found used up', () => {
    expect(at({ ...opened, overdue: { at: 0, limitsWithdrawals: false } })).toBe('overdue');
  });

  it('B3 says of somebody who is with us where they are, overdue or under review', () => {
    const late: Case = { ...opened, overdue: { at: 0, limitsWithdrawals: true } };
    const reviewed = object(decided('suspended'), DAY, 1);
    for (const held of [opened, late, reviewed.ok ? reviewed.value : null]) {
      expect([at(held, 'waiting'), at(held, 'offered'), at(held, 'claimed')]).toEqual([
        'waiting',
        'waiting',
        'deciding',
      ]);
    }
  });

  it.each([
    ['verified', 'lifted'],
    ['suspended', 'closed'],
    ['payment-risk', 'under-review'],
    ['id-verification', 'id-asked'],
  ] as const)('B3 says of %s: %s', (outcome, stage) => {
    expect(at(decided(outcome))).toBe(stage);
  });

  it('B3 says for a day that the hold was lifted, then nothing', () => {
    expect(at(decided('verified'), null, DAY - 1)).toBe('lifted');
    expect(at(decided('verified'), null, DAY)).toBe('none');
  });

  it.each(OutcomeKind.options.filter((outcome) => outcome !== 'verified'))(
    'B3 says that %s is reviewed once it was objected to',
    (outcome) => {
      const reviewed = object(decided(outcome), DAY, 1);
      expect(reviewed.ok && at(reviewed.value)).toBe('under-review');
    },
  );
});

describe('daysLeft', () => {
  it.each([
    [0, 7],
    [0.01, 7],
    [6.01, 1],
    [7, 0],
    [9, 0],
  ])('B3 after %d used days: %d', (days, left) => {
    expect(daysLeft(used(days))).toBe(left);
  });
});
