import { expect, it } from 'vitest';
import { takeSignInProblem } from './arrival.ts';

function arriveAt(hash: string): { problem: string | null; leftAt: string[] } {
  const leftAt: string[] = [];
  const past = {
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void leftAt.push(`${url}`),
  };
  return { problem: takeSignInProblem({ hash, pathname: '/desk', search: '?a=b' }, past), leftAt };
}

it('SI9 takes the reason out of the address as it is read', () => {
  expect(arriveAt('#sign-in=no-role')).toEqual({ problem: 'no-role', leftAt: ['/desk?a=b'] });
});

it('SI9 says of a reason it does not know that something went wrong, and repeats none of it', () => {
  expect(arriveAt('#sign-in=you-won')).toEqual({ problem: 'internal', leftAt: ['/desk?a=b'] });
});

it('SI9 leaves every other address alone', () => {
  for (const hash of ['', '#console', '#console/sign-in=no-role', '#sign-in=', '#sign-in=<b>'])
    expect(arriveAt(hash)).toEqual({ problem: null, leftAt: [] });
});
