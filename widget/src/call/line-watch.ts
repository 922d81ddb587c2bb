import {
  judge,
  PICTURE_GOES,
  SAMPLE_EVERY_MS,
  UNMEASURED,
  weigh,
  type LineSample,
  type MediaStats,
  type Quality,
} from '@visavis/media-client';

export type LineWatchOptions = {
  readonly stats: () => Promise<MediaStats>;
  /** The camera is on: there is a picture to send, or one that is held. */
  readonly hasPicture: () => boolean;
  readonly tell: (line: { readonly quality: Quality; readonly isPictureHeld: boolean }) => void;
  /** Hears of each measurement after it was judged, and whether there is a connection to measure. */
  readonly reports?: { measured(stats: MediaStats): void; setOn(isOn: boolean): void };
};

/** Measures the line of a call every two seconds and tells how it is. `setOn` follows whether there is a connection. */
export class LineWatch {
  readonly #options: LineWatchOptions;
  #quality = UNMEASURED;
  #voice = PICTURE_GOES;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: LineWatchOptions) {
    this.#options = options;
  }

  /** What was measured before a connection was lost says nothing of the next; whether the picture is held stays. */
  setOn(isOn: boolean): void {
    if (isOn === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#options.reports?.setOn(isOn);
    this.#timer = isOn ? setInterval(() => void this.#measure(), SAMPLE_EVERY_MS) : undefined;
    this.#quality = UNMEASURED;
  }

  async #measure(): Promise<void> {
    const stats = await this.#options.stats().catch(() => null);
    if (!stats || this.#timer === undefined) return;
    this.take({ ...stats, at: performance.now() });
    this.#options.reports?.measured(stats);
  }

  /** One measurement. */
  take(sample: LineSample): void {
    const hasPicture = this.#options.hasPicture();
    this.#voice = weigh(this.#voice, sample, hasPicture);
    this.#quality = judge(this.#quality, sample, hasPicture && !this.#voice.isHeld);
    const { isHeld } = this.#voice;
    const { quality } = this.#quality;
    // Without a picture nearly every line is good enough; one that had to let go of it is not called so.
    this.#options.tell({ quality: isHeld && quality === 'good' ? 'weak' : quality, isPictureHeld: isHeld });
  }
}
