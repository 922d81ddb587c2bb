import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { define } from '../define.ts';
import { fieldStyles } from '../field/field.styles.ts';
import { icon, iconStyles } from '../icon/icon.ts';
import { composerStyles } from './composer.styles.ts';

/** Somebody wrote a line and sent it. */
export class SendTextEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('vv-send-text', { bubbles: true, composed: true });
    this.text = text;
  }
}

export type ComposerText = {
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  /** Said while the draft is longer than the limit. */
  readonly tooLong: (over: number, limit: number) => string;
};

const english: ComposerText = {
  label: 'Your message',
  placeholder: 'Write a message',
  send: 'Send',
  tooLong: (over, limit) => `${over} characters too many. A message can have ${limit}.`,
};

/**
 * @summary Where a line is written. Enter sends, Shift+Enter begins a new line. Empty drafts and drafts over the limit are
 * not sent; nothing that was typed is ever cut off.
 * @event vv-send-text
 */
export class VvComposer extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, composerStyles];

  /** For a composer that offers more, as the desk's does. */
  @query('textarea') protected readonly area!: HTMLTextAreaElement;

  /** What is written so far; set it to put text in, such as a canned reply. */
  @property({ attribute: false }) draft = '';

  @property({ type: Number }) limit = 4000;
  @property({ type: Boolean }) disabled = false;
  @property({ attribute: false }) text: ComposerText = english;

  override focus(options?: FocusOptions): void {
    this.area.focus(options);
  }

  get #over(): number {
    return Math.max(0, this.draft.length - this.limit);
  }

  protected typed(): void {
    this.draft = this.area.value;
  }

  protected keyPressed(event: KeyboardEvent): void {
    // While an input method composes a word, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
    this.area.focus();
  }

  /** What keeps the draft from being sent, in words; empty when nothing does. */
  protected problem(): string {
    const over = this.#over;
    return over > 0 ? this.text.tooLong(over, this.limit) : '';
  }

  /** What is shown above the field. */
  protected popup(): unknown {
    return nothing;
  }

  #send(): void {
    if (this.disabled || this.draft.trim() === '' || this.problem() !== '') return;
    const text = this.draft;
    this.draft = '';
    this.dispatchEvent(new SendTextEvent(text));
  }

  override render() {
    const problem = this.problem();
    return html`<form @submit=${this.#submitted}>
      ${this.popup()}
      <div class="row">
        <textarea
          rows="1"
          dir="auto"
          enterkeyhint="send"
          aria-label=${this.text.label}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem' : nothing}
          placeholder=${this.text.placeholder}
          ?disabled=${this.disabled}
          .value=${this.draft}
          @input=${this.typed}
          @keydown=${this.keyPressed}
        ></textarea>
        <button
          type="submit"
          class="button primary icon"
          aria-label=${this.text.send}
          title=${this.text.send}
          ?disabled=${this.disabled}
        >
          ${icon('send')}
        </button>
      </div>
      <div role="status">${problem ? html`<p id="problem" class="problem">${problem}</p>` : nothing}</div>
    </form>`;
  }
}

define('vv-composer', VvComposer);
declare global {
  interface HTMLElementTagNameMap {
    'vv-composer': VvComposer;
  }
}
