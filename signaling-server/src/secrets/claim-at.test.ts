import { expect, it } from 'vitest';
import { claimAt } from './claim-at.ts';

it('Z4 finds a claim by its whole name before it looks along a path', () => {
  expect(claimAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1);
  expect(claimAt({ a: { b: 2 } }, 'a.b')).toBe(2);
});

it('Z4 finds nothing that is not the claims’ own', () => {
  expect(claimAt({}, 'constructor.name')).toBeUndefined();
  expect(claimAt({ groups: ['lead'] }, 'groups.length')).toBeUndefined();
});
