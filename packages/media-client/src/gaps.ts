import type { CallGap, CallId } from '@visavis/protocol';

/** `line`: the path was lost and found again · `moved`: the server moved the media · `rejoined`: the call was joined anew. */
export type GapCause = CallGap['why'];

/** A time in which no media could flow, in milliseconds of this computer's clock. */
export type Gap = { readonly from: number; readonly to: number; readonly why: GapCause };

/** As the server is told of it, at most an hour. */
export const gapToTell = (callId: CallId, { from, to, why }: Gap): CallGap => ({
  callId,
  ms: Math.min(3_600_000, Math.max(0, Math.round(to - from))),
  why,
});

/** Measures the interruptions of one call, over all its joins. What was before the first connection is none. */
export class Gaps {
  #wasConnected = false;
  #open: { readonly from: number; readonly why: GapCause } | null = null;

  /** Media flows no more, or may not; what is done about it last is why. */
  lost(why: GapCause, now = Date.now()): void {
    if (!this.#wasConnected) return;
    this.#open = { from: this.#open?.from ?? now, why };
  }

  /** Media can flow: the gap that is over by this, or null. */
  found(now = Date.now()): Gap | null {
    const open = this.#open;
    this.#wasConnected = true;
    this.#open = null;
    return open && { ...open, to: now };
  }
}
