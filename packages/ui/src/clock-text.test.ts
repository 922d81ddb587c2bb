import { expect, it } from 'vitest';
import { clockText } from './clock-text.ts';

it('shows minutes and seconds, hours only when there are some', () => {
  expect([0, 999, 1000, 65_000, 3_600_000, 3_725_900].map(clockText)).toEqual([
    '0:00',
    '0:00',
    '0:01',
    '1:05',
    '1:00:00',
    '1:02:05',
  ]);
});

it('never shows a span below zero', () => {
  expect(clockText(-5000)).toBe('0:00');
});
