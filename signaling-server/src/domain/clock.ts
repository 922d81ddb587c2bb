import type { ClockView, Millis, PauseCause } from '@visavis/protocol';
import type { Case } from './case.ts';

/*
 * The fair clock. It starts when a mail server accepted the invitation, stands still in every pause of the ledger, and stops
 * with the decision. How much is used is derived from the ledger whenever it is asked for: a pause that is noticed late
 * counts from the instant it began.
 */

/** A line of the ledger; `endedAt` is null while it lasts. */
export type Pause = { readonly cause: PauseCause; readonly beganAt: Millis; readonly endedAt: Millis | null };

type Span = { readonly from: Millis; readonly to: Millis };

/** D2: how long the clock stood still between two instants; pauses that overlap count once. */
export function pausedBetween(pauses: readonly Pause[], from: Millis, to: Millis): number {
  const spans = pauses
    .map(({ beganAt, endedAt }): Span => ({ from: Math.max(beganAt, from), to: Math.min(endedAt ?? to, to) }))
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from);
  let paused = 0;
  let reached = from;
  for (const span of spans) {
    paused += Math.max(0, span.to - Math.max(span.from, reached));
    reached = Math.max(reached, span.to);
  }
  return paused;
}

/** D1, D2: what the clock of a case shows at an instant, from its ledger: the case's own pauses and the service's. */
export function clockOf(held: Case, pauses: readonly Pause[], now: Millis): ClockView {
  const { limitMs, clockStartedAt, overdue } = held;
  const overdueAt = overdue?.at ?? null;
  const still = { limitMs, pausedBy: [], dueAt: null, overdueAt };
  if (clockStartedAt === null) return { ...still, state: 'not-started', usedMs: 0, pausedMs: 0 };
  const stoppedAt = held.state === 'open' ? null : held.firstDecidedAt;
  const until = Math.max(clockStartedAt, Math.min(stoppedAt ?? now, now));
  const pausedMs = pausedBetween(pauses, clockStartedAt, until);
  const usedMs = until - clockStartedAt - pausedMs;
  if (stoppedAt !== null) return { ...still, state: 'stopped', usedMs, pausedMs };
  const pausedBy = [...new Set(pauses.filter((pause) => isOn(pause, now)).map(({ cause }) => cause))];
  if (pausedBy.length > 0) return { ...still, state: 'paused', usedMs, pausedMs, pausedBy };
  return { ...still, state: 'running', usedMs, pausedMs, dueAt: now + Math.max(0, limitMs - usedMs) };
}

const isOn = ({ beganAt, endedAt }: Pause, now: Millis): boolean =>
  beganAt <= now && (endedAt === null || endedAt > now);
