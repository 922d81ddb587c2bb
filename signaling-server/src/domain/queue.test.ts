import { aCaseId, aTicketId, MONDAY_9AM } from '@visavis/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Service, Waiting } from './queue.ts';
import { certainOf, estimateMs, lineUp, passedBy, placesOf, waitRange } from './queue.ts';

const MINUTE = 60_000;
const inLine = (over: Partial<Waiting> = {}): Waiting => ({
  ticketId: aTicketId(),
  caseId: aCaseId(),
  joinedAt: MONDAY_9AM,
  isOffered: false,
  isFront: false,
  isNear: false,
  passed: 0,
  passes: [],
  ...over,
});
const served = (over: Partial<Service> = {}): Service => ({
  handleTimesMs: [1, 2, 3, 4, 5].map((minutes) => minutes * MINUTE),
  agentsFree: 0,
  agentsOnDuty: 2,
  ...over,
});

it('Q1 counts places from 1 in the order given', () => {
  const line = [inLine(), inLine(), inLine()];
  const places = placesOf(line, served({ handleTimesMs: [] }));
  expect(line.map(({ caseId }) => places.get(caseId)?.place)).toEqual([1, 2, 3]);
  expect(places.get(line[0]?.caseId ?? aCaseId())).toEqual({ place: 1, waiting: 3, wait: null });
});

it('Q2 estimates nothing from fewer than five contacts, or with nobody on duty', () => {
  for (const service of [served({ handleTimesMs: [1, 1, 1, 1] }), served({ agentsOnDuty: 0 })]) {
    expect([waitRange(1, service), estimateMs(1, service)]).toEqual([null, null]);
  }
});

it('Q2 has those taken at once for whom an agent is free, and the range grows behind them', () => {
  const service = served({ agentsFree: 1 });
  expect(waitRange(1, service)).toEqual({ fromMs: 0, toMs: 0 });
  expect(waitRange(2, service)).toEqual({ fromMs: 0, toMs: 2 * MINUTE });
  expect(waitRange(4, service)).toEqual({ fromMs: 2 * MINUTE, toMs: 6 * MINUTE });
});

it('Q2 never says that the wait begins after it ends, nor less for a later place', () => {
  const service = fc.record({
    handleTimesMs: fc.array(fc.nat(60 * MINUTE), { minLength: 5, maxLength: 20 }),
    agentsFree: fc.nat(5),
    agentsOnDuty: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(service, fc.integer({ min: 1, max: 200 }), (given, place) => {
      const [here, next] = [waitRange(place, given), waitRange(place + 1, given)];
      if (!here || !next) return false;
      return here.fromMs <= here.toMs && here.fromMs <= next.fromMs && here.toMs <= next.toMs;
    }),
  );
});

it('D4 grows the expected wait by one mean contact a place, shared among the agents', () => {
  expect([estimateMs(1, served()), estimateMs(4, served())]).toEqual([1.5 * MINUTE, 6 * MINUTE]);
});

it('Q9 lets somebody near their deadline pass so many others, and no more', () => {
  const [a, b, c, near] = [inLine(), inLine(), inLine(), inLine({ isNear: true })];
  expect(lineUp([a, b, c, near], 2)).toEqual([a, near, b, c]);
  expect(passedBy(near.ticketId, [a, b, c, near], [a, near, b, c])).toEqual([b.ticketId, c.ticketId]);
  expect(lineUp([a, b, c, near], 0)).toEqual([a, b, c, near]);
});

it('Q9 lets nobody pass the front, nor another who is near', () => {
  const [front, near, other, last] = [
    inLine({ isFront: true }),
    inLine({ isNear: true }),
    inLine(),
    inLine({ isNear: true }),
  ];
  expect(lineUp([front, near, other, last], 3)).toEqual([front, near, last, other]);
});

it('Q9 has nobody passed more often than that, by those before them and those who come', () => {
  const tired = inLine({ passed: 1 });
  const [first, second, third] = [1, 2, 3].map(() => inLine({ isNear: true }));
  if (!first || !second || !third) throw new Error('three');
  expect(lineUp([tired, first, second, third], 2)).toEqual([first, tired, second, third]);
});

it('Q9 keeps who is being offered where they were drawn, and counts it once', () => {
  const [a, b] = [inLine({ passed: 1 }), inLine({ passed: 1 })];
  const drawn = inLine({ isNear: true, isOffered: true, passes: [a.ticketId, b.ticketId] });
  const [back, late] = [inLine({ isNear: true }), inLine({ isNear: true })];
  expect(lineUp([a, b, drawn], 1)).toEqual([drawn, a, b]);
  expect(lineUp([a, b, back, drawn, late], 1)).toEqual([drawn, a, b, back, late]);
});

const anyone = fc.record({ isNear: fc.boolean(), passed: fc.nat(3), isOffered: fc.boolean() });
const anyLine = fc
  .tuple(fc.array(anyone, { maxLength: 30 }), fc.nat(3))
  .map(([people, front]) => people.map((person, at) => inLine({ ...person, isFront: at < front })));

it('Q9 moves nobody forward by more than that, and those who are not near keep their order', () => {
  fc.assert(
    fc.property(anyLine, fc.nat(4), (ranked, mayPass) => {
      const line = lineUp(ranked, mayPass);
      expect(new Set(line)).toEqual(new Set(ranked));
      for (const waiting of ranked) {
        const passed = passedBy(waiting.ticketId, ranked, line);
        expect(passed.length).toBeLessThanOrEqual(waiting.isNear ? mayPass : 0);
      }
      for (const [at, waiting] of ranked.entries()) {
        const ahead = line.slice(0, line.indexOf(waiting)).filter((other) => ranked.indexOf(other) > at);
        if (ahead.length > 0) expect(waiting.passed + ahead.length).toBeLessThanOrEqual(mayPass);
      }
    }),
  );
});

it('Q9 is certain of the beginning of a line from the beginning of the ranks', () => {
  fc.assert(
    fc.property(anyLine, fc.nat(4), fc.integer({ min: 1, max: 30 }), (ranked, mayPass, known) => {
      if (ranked.length <= known) return;
      const certain = certainOf(lineUp(ranked.slice(0, known), mayPass), mayPass);
      expect(lineUp(ranked, mayPass).slice(0, certain.length)).toEqual(certain);
    }),
  );
});
