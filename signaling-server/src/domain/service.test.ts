import { expect, it } from 'vitest';
import type { ServiceState } from './service.ts';
import { causesOf } from './service.ts';

const MINUTE = 60_000;
const serving = (over: Partial<ServiceState> = {}): ServiceState => ({
  isOpen: true,
  waiting: 2,
  service: { handleTimesMs: [4, 4, 4, 4, 4].map((minutes) => minutes * MINUTE), agentsFree: 0, agentsOnDuty: 1 },
  ...over,
});

it('D4 pauses nothing while whoever joins is served as promised', () => {
  expect(causesOf(serving(), 12 * MINUTE)).toEqual([]);
});

it('D4 pauses while the wait of whoever joins next is above the promise', () => {
  expect(causesOf(serving(), 12 * MINUTE - 1)).toEqual(['wait-above-promise']);
  expect(causesOf(serving({ waiting: 30 }), 12 * MINUTE)).toEqual(['wait-above-promise']);
});

it('D4 calls no wait too long that cannot be estimated, and none where an agent is free', () => {
  const service = { handleTimesMs: [90 * MINUTE], agentsFree: 0, agentsOnDuty: 1 };
  expect(causesOf(serving({ waiting: 30, service }), MINUTE)).toEqual([]);
  const free = { ...serving().service, agentsFree: 2 };
  expect(causesOf(serving({ waiting: 1, service: free }), MINUTE)).toEqual([]);
  expect(causesOf(serving({ waiting: 2, service: free }), MINUTE)).toEqual(['wait-above-promise']);
});

it('D4 pauses while closed and while nobody is on duty, each for itself', () => {
  const service = { handleTimesMs: [], agentsFree: 0, agentsOnDuty: 0 };
  expect(causesOf(serving({ service }), MINUTE)).toEqual(['nobody-on-duty']);
  expect(causesOf(serving({ isOpen: false, service }), MINUTE)).toEqual(['closed', 'nobody-on-duty']);
});
