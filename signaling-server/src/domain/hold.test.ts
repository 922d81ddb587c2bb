import type { Capabilities, HoldState, OutcomeKind } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import { decide } from './case.ts';
import { capabilitiesOf, HOLD_TABLE, holdOf } from './hold.ts';

/** The table of the product's description, row by row: submit, accept, edit, continue, withdraw. */
const EXPECTED: readonly (readonly [HoldState, readonly string[]])[] = [
  ['none', ['yes', 'yes', 'yes', 'yes', 'yes']],
  ['on-hold', ['no', 'no', 'no', 'yes', 'yes']],
  ['overdue', ['no', 'no', 'no', 'yes', 'limited']],
  ['suspended', ['no', 'no', 'no', 'no', 'limited']],
  ['payment-risk-review', ['no', 'no', 'no', 'yes', 'limited']],
  ['id-verification', ['no', 'no', 'no', 'yes', 'yes']],
];

describe('hold', () => {
  it.each(EXPECTED)('H1 gives %s exactly what the table says', (hold, answers) => {
    const { submitProposals, acceptOffers, editProfile, continueWork, withdrawEarnings }: Capabilities =
      HOLD_TABLE[hold];
    expect([submitProposals, acceptOffers, editProfile, continueWork, withdrawEarnings]).toEqual(answers);
  });

  it('H2 holds nobody without a case', () => {
    expect(holdOf(null)).toBe('none');
  });

  it('H2 holds the account of an open case', () => {
    expect(holdOf(anOpenCase())).toBe('on-hold');
  });

  it.each([
    ['verified', 'none'],
    ['suspended', 'suspended'],
    ['payment-risk', 'payment-risk-review'],
    ['id-verification', 'id-verification'],
  ] as const satisfies readonly (readonly [OutcomeKind, HoldState])[])('H2 follows the outcome %s', (outcome, hold) => {
    const decided = decide(anOpenCase(), outcome, MONDAY_9AM);
    expect(decided.ok && holdOf(decided.value)).toBe(hold);
  });

  it.each([
    [true, 'limited'],
    [false, 'yes'],
  ] as const)('H3 an overdue case with the switch %s leaves withdrawals at: %s', (limitsWithdrawals, answer) => {
    const overdue = { ...anOpenCase(), overdue: { at: MONDAY_9AM, limitsWithdrawals } };
    expect(holdOf(overdue)).toBe('overdue');
    expect(capabilitiesOf(overdue)).toEqual({ ...HOLD_TABLE['on-hold'], withdrawEarnings: answer });
  });
});
