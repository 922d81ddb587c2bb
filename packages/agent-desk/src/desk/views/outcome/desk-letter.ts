import type { Decision, Reply } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { general, letter as words } from '../../strings.ts';

export type Letter = { readonly subject: string; readonly text: string };
export type FetchLetter = (decision: Decision) => Promise<Reply<Letter>>;

type Shown = { readonly state: 'none' | 'loading' | 'failed' } | { readonly state: 'here'; readonly letter: Letter };

/** @summary What the freelancer will read once a decision has taken effect; nothing depends on whether it can be shown. */
export class DeskLetter extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    css`
      :host {
        display: grid;
      }

      section {
        display: grid;
        grid-template-rows: auto minmax(176px, 1fr);
        gap: var(--vv-space-2);
        min-block-size: 0;
      }

      h3 {
        font-size: var(--vv-text-s);
      }

      .letter {
        min-block-size: 0;
        max-block-size: 420px;
        padding: var(--vv-space-3);
        overflow: auto;
        border: 1px solid var(--vv-border);
        border-radius: var(--vv-radius-m);
        background: var(--vv-surface-sunken);
        overscroll-behavior: contain;
      }

      .subject {
        margin-block-end: var(--vv-space-2);
        font-weight: 650;
      }

      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** What is about to be decided; null until there is a reason. */
  @property({ attribute: false }) decision: Decision | null = null;

  @property({ attribute: false }) fetchLetter: FetchLetter | null = null;

  @state() private shown: Shown = { state: 'none' };

  #asked = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('decision')) this.#follow();
  }

  /** DD9: only another outcome or reason makes another message. */
  #follow(): void {
    const asked = this.decision ? `${this.decision.outcome} ${this.decision.reasonCode}` : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#fetch();
  }

  /** The answer to an older question is dropped. */
  async #fetch(): Promise<void> {
    const { decision, fetchLetter } = this;
    const asked = this.#asked;
    this.shown = { state: decision && fetchLetter ? 'loading' : 'none' };
    const reply = decision && (await fetchLetter?.(decision));
    if (!reply || asked !== this.#asked) return;
    this.shown = reply.ok ? { state: 'here', letter: reply.value } : { state: 'failed' };
  }

  override render() {
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${words.heading}</h3>
      <div class="letter" tabindex="0" role="region" aria-labelledby="heading" aria-live="polite">
        ${this.#letter()}
      </div>
    </section>`;
  }

  #letter() {
    switch (this.shown.state) {
      case 'none':
        return html`<p class="quiet-text">${words.none}</p>`;
      case 'loading':
        return html`<p class="quiet-text">${words.loading}</p>`;
      case 'failed':
        return html`<p class="quiet-text">${words.failed}</p>
          <button type="button" class="button small" @click=${this.#fetch}>${general.tryAgain}</button>`;
      case 'here':
        return html`<p class="subject">${this.shown.letter.subject}</p>
          <p class="text" dir="auto">${this.shown.letter.text}</p>`;
    }
  }
}

define('desk-letter', DeskLetter);
