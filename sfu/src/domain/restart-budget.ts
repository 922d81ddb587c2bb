export type RestartLimit = { readonly count: number; readonly withinMs: number };

/** M14 (media R27): a worker that dies again and again is a fault that restarting hides. */
export const RESTART_LIMIT: RestartLimit = { count: 5, withinMs: 10 * 60_000 };

/**
 * M14: spends one restart. Answers the restarts still remembered, this one among them, or null when there were as many as
 * allowed within the time. Called by the worker pool, with instants of one clock in milliseconds.
 */
export function spendRestart(earlier: readonly number[], now: number, limit: RestartLimit): readonly number[] | null {
  const recent = earlier.filter((at) => now - at < limit.withinMs);
  return recent.length < limit.count ? [...recent, now] : null;
}
