import { CaseId } from '@visavis/protocol';
import { AccountId } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { decide, openCase } from './case.ts';
import { isAtHand } from './lately-at-hand.ts';

const opened = openCase(
  { id: CaseId.parse(`case_${'0'.repeat(22)}`), accountId: AccountId.parse('acct-cleo'), trigger: 'first-proposal' },
  7,
  0,
);
const decided = decide(opened, 'suspended', 1_000);

it('I5 holds for a case that nobody has decided, however old it is', () => {
  expect(isAtHand(opened, 100, 1_000_000)).toBe(true);
});

it('I5 holds after a decision up to the end of the time in which it can be objected to', () => {
  if (!decided.ok) throw new Error(decided.refusal);
  expect(isAtHand(decided.value, 100, 1_099)).toBe(true);
  expect(isAtHand(decided.value, 100, 1_100)).toBe(false);
  expect(isAtHand({ ...decided.value, state: 'under-review', objectedAt: 1_050 }, 100, 1_000_000)).toBe(true);
});
