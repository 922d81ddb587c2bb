import type { Millis } from '@visavis/protocol';

/*
 * The watch goes a round every few seconds. A gap between two rounds means that nothing of ours ran, or that the wall clock
 * leapt forward: nobody can tell these apart afterwards, and either way the time in between is not the freelancers' to
 * answer for. After a long gap what day 7 brings is `heldBack` until somebody has looked, or the watch has been steady
 * for long.
 */
export type Watch = {
  readonly lastRoundAt: Millis;
  readonly heldBack: HeldBack | null;
};

export type HeldBack = { readonly since: Millis; readonly why: 'gap' };

export type WatchPolicy = {
  /** A gap longer than this pauses every clock. */
  readonly downAfterMs: number;
  /** A gap longer than this holds sanctions back … */
  readonly holdBackAfterMs: number;
  /** … for so long, if nobody confirms them earlier. */
  readonly steadyMs: number;
};

/** What a round found: the watch after it, and the gap before it if it was one. */
export type Round = {
  readonly watch: Watch;
  readonly gap: { readonly beganAt: Millis; readonly endedAt: Millis } | null;
  /** Somebody has to look: sanctions are held back because of this gap. */
  readonly isAlarming: boolean;
};

/** D6, D7: one round of the watch. A clock that went back makes no gap, and lets the steady time begin again. */
export function goRound({ lastRoundAt, heldBack }: Watch, now: Millis, policy: WatchPolicy): Round {
  const passedMs = now - lastRoundAt;
  const gap = passedMs > policy.downAfterMs ? { beganAt: lastRoundAt, endedAt: now } : null;
  if (passedMs > policy.holdBackAfterMs) {
    return { watch: { lastRoundAt: now, heldBack: { since: now, why: 'gap' } }, gap, isAlarming: true };
  }
  const watch = { lastRoundAt: now, heldBack: heldBack && stillHeld(heldBack, now, policy) };
  return { watch, gap, isAlarming: false };
}

function stillHeld({ since, why }: HeldBack, now: Millis, { steadyMs }: WatchPolicy): HeldBack | null {
  return now - since >= steadyMs ? null : { since: Math.min(since, now), why };
}

/** D7: nothing is limited unless the watch has gone its round just before, and nothing is held back. */
export function isSteady({ lastRoundAt, heldBack }: Watch, now: Millis, { downAfterMs }: WatchPolicy): boolean {
  return heldBack === null && Math.abs(now - lastRoundAt) <= downAfterMs;
}
