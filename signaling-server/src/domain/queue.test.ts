import { aCaseId, aTicketId, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { estimateMs, placesOf } from './queue.ts';

const idle = { handleTimesMs: [], agentsOnDuty: 0 };
const waiting = [1, 2, 3].map((minute) => ({
  ticketId: aTicketId(),
  caseId: aCaseId(),
  joinedAt: MONDAY_9AM + minute * 60_000,
}));

it('Q1 counts places from 1 in the order given', () => {
  const places = placesOf(waiting, idle);
  expect(waiting.map(({ caseId }) => places.get(caseId)?.place)).toEqual([1, 2, 3]);
  expect(places.get(waiting[0]?.caseId ?? aCaseId())).toEqual({ place: 1, waiting: 3, estimateMs: null });
});

it('Q2 makes no estimate from too few contacts, or with nobody on duty', () => {
  expect(estimateMs(1, { handleTimesMs: [60_000, 60_000], agentsOnDuty: 1 })).toBeNull();
  expect(estimateMs(1, { handleTimesMs: [60_000, 60_000, 60_000], agentsOnDuty: 0 })).toBeNull();
});

it('Q2 grows by one mean contact a place, shared among the agents', () => {
  const service = { handleTimesMs: [60_000, 120_000, 180_000], agentsOnDuty: 2 };
  expect(estimateMs(1, service)).toBe(60_000);
  expect(estimateMs(4, service)).toBe(240_000);
});
