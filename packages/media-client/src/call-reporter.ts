import type { CallSample, CallSide } from '@visavis/protocol';
import { sampleBetween, type Measured, type SideState } from './call-sample.ts';

const REPORT_EVERY_MS = 10_000;

/**
 * Makes reports out of measurements that come every two seconds: one as soon as there is something to tell, one every ten seconds, one
 * when what people are shown changed, and the last as the call ends.
 */
export class CallReporter {
  readonly #side: CallSide;
  readonly #send: (sample: CallSample) => void;
  #measured: readonly Measured[] = [];
  #sent: { readonly at: number; readonly key: string } | null = null;
  #last: CallSample | null = null;

  constructor(side: CallSide, send: (sample: CallSample) => void) {
    this.#side = side;
    this.#send = send;
  }

  /** Answers what was true in the last ten seconds, for this side's own display; null of the first measurement alone. */
  take(now: Measured, state: SideState): CallSample | null {
    const [first = null] = this.#measured;
    this.#measured = [...this.#measured.filter(({ at }) => at >= now.at - REPORT_EVERY_MS), now];
    if (first === null) return null;
    const sample = sampleBetween(first, now, this.#side, state);
    this.#last = sample;
    const key = JSON.stringify([sample.level, sample.picture?.isHeld, sample.picture?.isSharp]);
    if (this.#sent?.key === key && now.at - this.#sent.at < REPORT_EVERY_MS) return sample;
    this.#sent = { at: now.at, key };
    this.#last = null;
    this.#send(sample);
    return sample;
  }

  /** The call is over, or was joined anew: what was not said yet is said, and counting begins again. */
  end(): void {
    if (this.#last) this.#send(this.#last);
    this.#measured = [];
    this.#sent = null;
    this.#last = null;
  }
}
