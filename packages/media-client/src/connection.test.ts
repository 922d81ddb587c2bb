import { expect, it } from 'vitest';
import { connectionOf } from './connection.ts';

it('is as bad as the worst transport', () => {
  expect(connectionOf(['connected', 'connected'])).toBe('connected');
  expect(connectionOf(['connecting', 'connected'])).toBe('connecting');
  expect(connectionOf(['connected', 'disconnected'])).toBe('disconnected');
  expect(connectionOf(['failed', 'disconnected'])).toBe('failed');
});

it('does not count a transport that nothing was sent on', () => {
  expect(connectionOf(['new', 'connected'])).toBe('connected');
  expect(connectionOf(['new', 'new'])).toBe('idle');
  expect(connectionOf([])).toBe('idle');
});
