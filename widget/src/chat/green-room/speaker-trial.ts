import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { trialWords as words } from '../../strings/trials.ts';
import { playTone } from './tone.ts';
import { trialStyles } from './trial.styles.ts';

type Step = 'quiet' | 'playing' | 'asked' | 'heard' | 'not-heard' | 'impossible';

const SAID: Readonly<Record<Step, (() => string) | null>> = {
  quiet: null,
  playing: () => words.playing,
  asked: () => words.didYouHear,
  heard: () => words.heardFine,
  'not-heard': () => words.nothingHeard,
  impossible: () => words.cannotPlay,
};

/** @summary A sound on the speaker that was chosen, and whether it was heard. */
@localized
export class VvSpeakerTrial extends LitElement {
  static override readonly styles = [base, buttonStyles, trialStyles];

  /** Empty for the system's own. */
  @property() speaker = '';

  /** What came of it so far; a gallery sets it. */
  @state() step: Step = 'quiet';

  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.step = 'quiet';
  }

  async #playPressed(): Promise<void> {
    if (this.step === 'playing') return;
    this.step = 'playing';
    this.#abort = new AbortController();
    const aborted = this.#abort.signal;
    const isPlayed = await playTone(this.speaker, { aborted });
    if (!aborted.aborted) this.step = isPlayed ? 'asked' : 'impossible';
  }

  #answered(step: 'heard' | 'not-heard'): void {
    this.step = step;
  }

  override render() {
    return html`<h4>${words.speakerTitle}</h4>
      <button type="button" class="button" aria-disabled=${this.step === 'playing'} @click=${this.#playPressed}>
        ${words.playTone}
      </button>
      <p role="status">${SAID[this.step]?.() ?? nothing}</p>
      ${this.step === 'asked' ? this.#answers() : nothing}`;
  }

  #answers() {
    return html`<div class="answers">
      <button type="button" class="button" @click=${() => this.#answered('heard')}>${words.heardIt}</button>
      <button type="button" class="button" @click=${() => this.#answered('not-heard')}>${words.heardNothing}</button>
    </div>`;
  }
}

define('vv-speaker-trial', VvSpeakerTrial);
declare global {
  interface HTMLElementTagNameMap {
    'vv-speaker-trial': VvSpeakerTrial;
  }
}
