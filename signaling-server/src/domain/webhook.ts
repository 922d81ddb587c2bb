import type { Millis } from '@visavis/protocol';

/*
 * A delivery is `queued` with the event it carries, `delivered` once the receiver answered 2xx, or `dead` when it was tried
 * for three days or the receiver said that it is gone. Somebody may queue a settled one again (redrive).
 */

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long one try may take before another process may make the next; more than a sender waits for an answer. */
export const WEBHOOK_LEASE_MS = 30 * SECOND_MS;
export const FORMER_SECRET_MS = 24 * HOUR_MS;
/** quality F12: how long a lifted hold may be unknown to a marketplace before somebody must look. */
export const LATE_AFTER_MS = HOUR_MS;
/** From its queueing on a delivery is tried for this long. */
export const TRIED_FOR_MS = 72 * HOUR_MS;

const LONGEST_DELAY_MS = 10 * HOUR_MS;
const DELAYS_MS = [5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS];
/** Up to so much of a delay is added by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** How a try ended: with a status, or with no answer (null). */
export type Tried = { readonly attempts: number; readonly queuedAt: Millis; readonly status: number | null };

export type Verdict =
  { readonly state: 'delivered' | 'dead' } | { readonly state: 'queued'; readonly nextAttemptAt: Millis };

/** X3, X4: what follows from try number `attempts`; `chance` is in [0, 1). The last try is at the end of the three days. */
export function afterTry({ attempts, queuedAt, status }: Tried, now: Millis, chance: number): Verdict {
  if (status !== null && status >= 200 && status <= 299) return { state: 'delivered' };
  const until = queuedAt + TRIED_FOR_MS;
  if (status === 410 || now >= until) return { state: 'dead' };
  const delay = (DELAYS_MS[attempts - 1] ?? LONGEST_DELAY_MS) * (1 + JITTER * chance);
  return { state: 'queued', nextAttemptAt: Math.min(now + Math.round(delay), until) };
}
