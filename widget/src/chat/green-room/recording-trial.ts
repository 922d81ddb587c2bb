import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { trialWords as words } from '../../strings/trials.ts';
import { dropTake, playTake, recordTake, type Take } from './take.ts';
import { trialStyles } from './trial.styles.ts';

const SECONDS = 5;

type Step = 'empty' | 'recording' | 'recorded' | 'playing' | 'impossible';

const SAID: Readonly<Record<Step, (() => string) | null>> = {
  empty: null,
  recording: () => words.recordingNow,
  recorded: () => words.recorded,
  playing: () => words.playingBack,
  impossible: () => words.cannotRecord,
};

/**
 * @summary Five seconds of oneself, to watch and hear. W39: what was recorded stays in this page's memory and is dropped with the
 * element, with another recording, and with the camera it came from.
 */
@localized
export class VvRecordingTrial extends LitElement {
  static override readonly styles = [base, buttonStyles, trialStyles];

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @state() private secondsLeft = SECONDS;

  @property({ attribute: false }) camera: MediaStreamTrack | null = null;
  @property({ attribute: false }) microphone: MediaStreamTrack | null = null;

  /** Empty for the system's own. */
  @property() speaker = '';

  /** What came of it so far; a gallery sets it. */
  @state() step: Step = 'empty';

  #take: Take | null = null;
  #abort = new AbortController();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('camera') && changed.get('camera')) this.#drop();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  #drop(): void {
    this.#abort.abort();
    dropTake(this.#take);
    this.#take = null;
    this.step = 'empty';
  }

  async #recordPressed(): Promise<void> {
    const { camera, microphone } = this;
    if (!camera) return;
    this.#drop();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.step = 'recording';
    try {
      const take = await recordTake({ camera, microphone }, this.#countDown(signal));
      if (signal.aborted) return dropTake(take);
      this.#take = take;
      this.step = 'recorded';
    } catch {
      if (!signal.aborted) this.step = 'impossible';
    }
  }

  async #countDown(signal: AbortSignal): Promise<void> {
    for (this.secondsLeft = SECONDS; this.secondsLeft > 0 && !signal.aborted; this.secondsLeft -= 1) {
      await new Promise((second) => setTimeout(second, 1_000));
    }
  }

  async #playPressed(): Promise<void> {
    const { signal } = this.#abort;
    const take = this.#take;
    if (!take || this.step !== 'recorded') return;
    this.step = 'playing';
    await this.updateComplete;
    if (this.canvas) await playTake(take, this.canvas, this.speaker, signal);
    if (!signal.aborted) this.step = 'recorded';
  }

  override render() {
    return html`<h4>${words.recordTitle}</h4>
      <p>${words.recordHint}</p>
      ${this.step === 'playing' ? html`<canvas role="img" aria-label=${words.picture}></canvas>` : nothing}
      <div class="answers">${this.#buttons()}</div>
      <p role="status">${SAID[this.step]?.() ?? nothing}</p>`;
  }

  #buttons() {
    const isBusy = this.step === 'recording' || this.step === 'playing';
    const isTaken = this.step === 'recorded' || this.step === 'playing';
    const record = isTaken ? words.again : words.record;
    return html`<button
        type="button"
        class="button"
        aria-disabled=${isBusy}
        @click=${() => !isBusy && this.#recordPressed()}
      >
        ${this.step === 'recording' ? words.recording(this.secondsLeft) : record}
      </button>
      ${isTaken ? this.#playButton() : nothing}`;
  }

  #playButton() {
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.step === 'playing'}
      @click=${this.#playPressed}
    >
      ${words.play}
    </button>`;
  }
}

define('vv-recording-trial', VvRecordingTrial);
declare global {
  interface HTMLElementTagNameMap {
    'vv-recording-trial': VvRecordingTrial;
  }
}
