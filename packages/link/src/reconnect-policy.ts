const STEP_MS = 300;
/** While a line is gone for a moment only, it is looked for at least this often, so that it is back within two seconds (F3). */
const SOON_MS = 1_500;
const SOON_TRIES = 7;
export const LONGEST_DELAY_MS = 10_000;

/**
 * How long to wait before the next try: 0, 0.3, 1.2, then 1.5 s for some seconds, and from there ever longer, each spread by a
 * quarter to both sides so that a thousand browsers do not return in the same instant; the first try waits up to 38 ms for the
 * same reason. Called by `Link`; `tries` counts failed tries since the line was last steady, `jitter` is in [0, 1).
 */
export function reconnectDelayMs(tries: number, jitter: number): number {
  const nominal = Math.min(STEP_MS * tries ** 2, tries < SOON_TRIES ? SOON_MS : LONGEST_DELAY_MS);
  const spread = Math.max(nominal, STEP_MS / 2) / 4;
  return Math.round(Math.min(Math.max(nominal + spread * (2 * jitter - 1), 0), LONGEST_DELAY_MS));
}
