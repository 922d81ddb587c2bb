import { Role } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { otherPages, pageAt } from './staff-pages.ts';

it('CN8 leads everybody to a page of their role, whatever the address says', () => {
  const landed = Role.options.map((role) => [role, pageAt('', role), pageAt('#console', role)]);
  expect(landed).toEqual([
    ['vv_agent', 'desk', 'desk'],
    ['supervisor', 'desk', 'console'],
    ['cs', 'console', 'console'],
    ['admin', 'admin', 'console'],
  ]);
});

it('CN8 links to the other pages of the role only', () => {
  expect(otherPages('supervisor', 'desk')).toContain('console');
  expect(otherPages('vv_agent', 'desk')).toEqual([]);
});
