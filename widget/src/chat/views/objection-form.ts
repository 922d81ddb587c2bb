import type { RefusalCode } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { formatLocale, localized } from '../../locale/locale.ts';
import { closingWords } from '../../strings/ending.ts';
import { objectionWords as words } from '../../strings/objection.ts';
import { objectionFormStyles } from './objection-form.styles.ts';
import { WantEvent } from './want-event.ts';

const LEAST = 10;
const MOST = 2000;

/**
 * @summary "I do not agree": offered, then written, then looked at once more and sent.
 * @event vv-want - `object`, after it was confirmed
 */
@localized
export class VvObjectionForm extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, objectionFormStyles];

  @query('.begin') private readonly beginButton!: HTMLElement | null;
  @query('textarea') private readonly textarea!: HTMLTextAreaElement | null;
  @query('.sure h4') private readonly sureTitle!: HTMLElement | null;
  @state() private step: 'offered' | 'writing' | 'sure' = 'offered';
  @state() private text = '';
  @state() private isChecked = false;

  /** The objection is on its way. */
  @property({ type: Boolean }) busy = false;

  /** By when they can; null where it is not known. */
  @property({ attribute: false }) until: number | null = null;

  /** Why it was not taken. */
  @property({ attribute: false }) problem: RefusalCode | null = null;

  async #goTo(step: VvObjectionForm['step'], focused: () => HTMLElement | null): Promise<void> {
    this.step = step;
    await this.updateComplete;
    focused()?.focus();
  }

  #begun(): void {
    void this.#goTo('writing', () => this.textarea);
  }

  #cancelled(): void {
    this.isChecked = false;
    void this.#goTo('offered', () => this.beginButton);
  }

  #typed(event: InputEvent): void {
    this.text = (event.target as HTMLTextAreaElement).value;
  }

  #continued(event: SubmitEvent): void {
    event.preventDefault();
    this.isChecked = true;
    if (this.#flaw === null) void this.#goTo('sure', () => this.sureTitle);
    else this.textarea?.focus();
  }

  #sent(): void {
    if (!this.busy) this.dispatchEvent(new WantEvent({ what: 'object', text: this.text.trim() }));
  }

  /** Escape takes one step back, and does not close the panel as well. */
  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.step === 'offered') return;
    event.preventDefault();
    if (this.step === 'sure') this.#begun();
    else this.#cancelled();
  }

  get #flaw(): string | null {
    const { length } = this.text.trim();
    if (length < LEAST) return words.tooShort;
    return length > MOST ? words.tooLong(length - MOST) : null;
  }

  override render() {
    return html`<section aria-labelledby="title" @keydown=${this.#keyPressed}>
      <h4 id="title">${words.title}</h4>
      ${{ offered: () => this.#offer(), writing: () => this.#form(), sure: () => this.#sure() }[this.step]()}
    </section>`;
  }

  #offer() {
    return html`<p class="quiet-text">
        ${words.lead} ${this.until === null ? nothing : closingWords.objectUntil(dateOf(this.until))}
      </p>
      <button type="button" class="button begin" @click=${this.#begun}>${words.open}</button>`;
  }

  #form() {
    const flaw = this.isChecked ? this.#flaw : null;
    return html`<form novalidate @submit=${this.#continued}>
      <div class="field">
        <label for="text">${words.label}</label>
        <p class="hint" id="hint">${words.hint}</p>
        <textarea
          id="text"
          rows="6"
          aria-describedby=${flaw === null ? 'hint' : 'hint flaw'}
          aria-invalid=${flaw === null ? nothing : 'true'}
          .value=${this.text}
          @input=${this.#typed}
        ></textarea>
        <p class="problem" id="flaw" role="status">${flaw ?? nothing}</p>
      </div>
      <div class="choice">
        <button type="button" class="button" @click=${this.#cancelled}>${words.cancel}</button>
        <button type="submit" class="button primary">${words.next}</button>
      </div>
    </form>`;
  }

  #sure() {
    return html`<div class="sure" role="group" aria-labelledby="sure-title" aria-describedby="sure-text">
      <h4 id="sure-title" tabindex="-1">${words.sureTitle}</h4>
      <blockquote dir="auto">${this.text.trim()}</blockquote>
      <p id="sure-text" class="quiet-text">${words.sureText}</p>
      <p class="problem" role="alert">${this.problem === null ? nothing : words.problem(this.problem)}</p>
      <div class="choice">
        <button type="button" class="button" @click=${this.#begun}>${words.back}</button>
        <button type="button" class="button primary" aria-disabled=${this.busy || nothing} @click=${this.#sent}>
          ${this.busy ? words.sending : words.send}
        </button>
      </div>
    </div>`;
  }
}

const dateOf = (at: number): string => new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'long' }).format(at);

define('vv-objection-form', VvObjectionForm);
declare global {
  interface HTMLElementTagNameMap {
    'vv-objection-form': VvObjectionForm;
  }
}
