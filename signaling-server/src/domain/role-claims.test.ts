import { expect, it } from 'vitest';
import type { RoleClaims } from './role-claims.ts';
import { roleFor } from './role-claims.ts';

const claims: RoleClaims = [
  { value: 'vv-leads', role: 'supervisor' },
  { value: 'vv-agents', role: 'vv_agent' },
];

it('Z4 gives the role of the first value that is listed, in whatever order somebody has them', () => {
  expect(roleFor(claims, ['vv-agents'])).toBe('vv_agent');
  expect(roleFor(claims, ['everybody', 'vv-agents', 'vv-leads'])).toBe('supervisor');
});

it('Z4 gives no role where no value is listed, and takes none for another that looks like it', () => {
  for (const values of [[], ['everybody'], ['VV-LEADS'], ['vv-leads '], ['supervisor']])
    expect(roleFor(claims, values)).toBeNull();
});
