import { Role } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { otherPages, pageAt, placeOf } from './staff-pages.ts';

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

it('OB3 has a supervisor’s board, and nothing else, at the path without a microphone', () => {
  expect(placeOf('board', 'supervisor', '/desk')).toBe('/desk/board#board');
  expect(placeOf('board', 'supervisor', '/desk/board')).toBeNull();
  expect(placeOf('desk', 'supervisor', '/desk/board')).toBe('/desk#desk');
  expect(placeOf('desk', 'vv_agent', '/desk/board')).toBe('/desk#desk');
  expect(placeOf('desk', 'supervisor', '/desk')).toBeNull();
  expect(placeOf('board', 'admin', '/desk')).toBeNull();
  expect(placeOf('board', 'admin', '/desk/board')).toBe('/desk#board');
});
