import { CallReporter, type MediaClient, type MediaStats } from '@visavis/media-client';
import type { CallId } from '@visavis/protocol';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import type { CallState } from './call-state.ts';

/** Long enough to hold a document still and be read; after it the picture is one of somebody who talks again. */
const SHARP_FOR_MS = 60_000;

export type LineReportsOptions = {
  readonly callId: CallId;
  readonly link: Pick<FreelancerLink, 'send' | 'on'>;
  readonly media: Pick<MediaClient, 'sharpen' | 'timings'>;
  readonly read: () => CallState;
  readonly tell: (news: Pick<CallState, 'isSharp'>) => void;
};

/**
 * What the agent learns of this side's line, and what they may ask of it. W99: a sharper picture, in words on this side too, for a
 * minute, as long as the line carries it.
 */
export class LineReports {
  readonly #options: LineReportsOptions;
  readonly #reporter: CallReporter;
  readonly #undo: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Asked for, whether or not it is so already. */
  #wants = false;

  constructor(options: LineReportsOptions) {
    const { callId, link } = options;
    this.#options = options;
    this.#reporter = new CallReporter('freelancer', (sample) => void link.send('call:report', { callId, sample }));
    this.#undo = link.on('call:sharpness', (asked) => {
      if (asked.callId === callId) void this.#sharpen(asked.on);
    });
  }

  /** Each measurement, after it was judged. */
  measured(stats: MediaStats): void {
    const { quality, isPictureHeld, isSharp, camera } = this.#options.read();
    if (isSharp && (quality === 'poor' || isPictureHeld)) void this.#sharpen(false);
    const isSeen = camera.state === 'on';
    const { timings } = this.#options.media;
    this.#reporter.take(
      { ...stats, at: performance.now() },
      { quality, isSeen, isHeld: isPictureHeld, isSharp, timings },
    );
  }

  /** Follows whether there is a connection. A sharper picture outlives one that is lost. */
  setOn(isOn: boolean): void {
    if (!isOn) this.#reporter.end();
  }

  end(): void {
    this.#undo();
    void this.#sharpen(false);
    this.setOn(false);
  }

  async #sharpen(on: boolean): Promise<void> {
    const { media, tell } = this.#options;
    clearTimeout(this.#timer);
    if (on) this.#timer = setTimeout(() => void this.#sharpen(false), SHARP_FOR_MS);
    if (on === this.#wants) return;
    this.#wants = on;
    const { ok } = await media.sharpen(on);
    // Asked otherwise meanwhile: that answer says how it is.
    if (on !== this.#wants) return;
    this.#wants &&= ok;
    tell({ isSharp: this.#wants });
  }
}
