import type { PauseCause } from '@visavis/protocol';
import { aCaseId, anAccount } from '@visavis/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenCase } from './case.ts';
import { decide, openCase } from './case.ts';
import type { Pause } from './clock.ts';
import { clockOf, pausedBetween } from './clock.ts';
import { isTimeUsedUp, overdue } from './overdue.ts';

const DAY = 86_400_000;

const pause = (beganAt: number, endedAt: number | null, cause: PauseCause = 'closed'): Pause => ({
  cause,
  beganAt,
  endedAt,
});
const running = (over: Partial<OpenCase> = {}): OpenCase => ({
  ...openCase({ id: aCaseId(), accountId: anAccount().id, trigger: 'manual' }, 7, 0),
  clockStartedAt: 100,
  ...over,
});

/** Instants are small, so that every one can be asked whether it was paused. */
const pauses = fc.array(
  fc
    .record({ beganAt: fc.nat(60), ms: fc.option(fc.nat(30)), cause: fc.constantFrom('closed', 'with-us') })
    .map(({ beganAt, ms, cause }) => pause(beganAt, ms === null ? null : beganAt + ms, cause as PauseCause)),
  { maxLength: 8 },
);
const covers = ({ beganAt, endedAt }: Pause, at: number): boolean =>
  beganAt <= at && (endedAt === null || at < endedAt);

it('D2 counts every paused instant once, however pauses overlap', () => {
  fc.assert(
    fc.property(pauses, fc.nat(60), fc.nat(60), (ledger, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const instants = Array.from({ length: to - from }, (_, index) => from + index);
      const counted = instants.filter((at) => ledger.some((line) => covers(line, at))).length;
      expect(pausedBetween(ledger, from, to)).toBe(counted);
    }),
  );
});

it('D2 makes used and paused time all the time there was', () => {
  fc.assert(
    fc.property(pauses, fc.nat(80), (ledger, now) => {
      const { usedMs, pausedMs } = clockOf(running({ clockStartedAt: 10 }), ledger, now);
      expect(usedMs + pausedMs).toBe(Math.max(0, now - 10));
      expect(Math.min(usedMs, pausedMs)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('D2 gives back no used time as time passes, and takes none for another pause', () => {
  fc.assert(
    fc.property(pauses, pauses, fc.nat(80), fc.nat(20), (ledger, more, now, later) => {
      const held = running({ clockStartedAt: 5 });
      const { usedMs } = clockOf(held, ledger, now);
      expect(clockOf(held, ledger, now + later).usedMs).toBeGreaterThanOrEqual(usedMs);
      expect(clockOf(held, [...ledger, ...more], now).usedMs).toBeLessThanOrEqual(usedMs);
    }),
  );
});

it('D1 does not start before a mail server has the invitation', () => {
  expect(clockOf(running({ clockStartedAt: null }), [pause(0, null)], 9 * DAY)).toMatchObject({
    state: 'not-started',
    usedMs: 0,
    pausedMs: 0,
    dueAt: null,
  });
});

it('D1 stops with the decision', () => {
  const decided = decide(running(), 'verified', 1_100);
  if (!decided.ok) throw new Error(decided.refusal);
  expect(clockOf(decided.value, [], 9 * DAY)).toMatchObject({ state: 'stopped', usedMs: 1_000, dueAt: null });
});

it('D2 names what pauses it now, and says when it is due only while it runs', () => {
  const held = running();
  const paused = clockOf(held, [pause(200, null), pause(150, 300, 'with-us'), pause(0, 120)], 250);
  expect(paused).toMatchObject({ state: 'paused', pausedBy: ['closed', 'with-us'], usedMs: 30, dueAt: null });
  expect(clockOf(held, [pause(150, 200)], 250)).toMatchObject({ state: 'running', dueAt: 150 + 7 * DAY });
});

it('D1 shows no used time to a clock that went back behind the start', () => {
  expect(clockOf(running(), [pause(90, 95)], 50)).toMatchObject({ state: 'running', usedMs: 0, pausedMs: 0 });
});

it('D5 finds the time used up at the instant it is, and not in a pause', () => {
  const due = 100 + 7 * DAY;
  expect(isTimeUsedUp(running(), [], due - 1)).toBe(false);
  expect(isTimeUsedUp(running(), [], due)).toBe(true);
  expect(isTimeUsedUp(running(), [pause(due, null)], due + DAY)).toBe(false);
});

it('D5 finds nothing of a case that is overdue, decided or not invited', () => {
  const late = 20 * DAY;
  const decided = decide(running(), 'suspended', late);
  expect(isTimeUsedUp(overdue(running(), true, late), [], late + 1)).toBe(false);
  expect(decided.ok && isTimeUsedUp(decided.value, [], late)).toBe(false);
  expect(isTimeUsedUp(running({ clockStartedAt: null }), [], late)).toBe(false);
});
