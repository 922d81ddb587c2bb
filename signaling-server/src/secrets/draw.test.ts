import { AccountId } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { drawOf } from './draw.ts';

const accounts = Array.from({ length: 2_000 }, (_, count) => AccountId.parse(`acct-${count}`));

it('C9 draws the same lot for an account each time', () => {
  const [cleo] = accounts as [AccountId];
  expect(drawOf(cleo)).toBe(drawOf(AccountId.parse('acct-0')));
});

it('C9 draws every lot about as often, also of accounts that are numbered', () => {
  const counts = Map.groupBy(accounts, drawOf);
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, lot) => lot));
  const inQuarter = accounts.filter((id) => drawOf(id) < 25).length;
  expect(inQuarter / accounts.length).toBeCloseTo(0.25, 1);
});
