import type { CallHint, CallId } from '@visavis/protocol';
import { base, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HINTS, hints as words } from '../../hint-words.ts';
import { deskHintsStyles } from './desk-hints.styles.ts';

/**
 * @summary What was noticed of the freelancer's camera: a line that says how much and that it is no verdict, and on request each with
 * what it can mean, what it often means, and what to do (OB5). Nothing where there is nothing.
 */
export class DeskHints extends LitElement {
  static override readonly styles = [base, iconStyles, deskHintsStyles];

  @property({ attribute: false }) hints: readonly CallHint[] = [];

  /** The call that is on; hints of another are told apart. */
  @property({ attribute: false }) callId: CallId | null = null;

  @state() private isOpen = false;

  readonly #pressed = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.renderRoot.querySelector('button')?.focus();
  };

  override render() {
    if (this.hints.length === 0) return html`<div role="status"></div>`;
    return html`<section aria-label=${words.heading} @keydown=${this.#keyPressed}>
      <div class="head">
        <button type="button" aria-expanded=${this.isOpen} aria-controls="all" @click=${this.#pressed}>
          ${icon('information')} <span>${words.count(this.hints.length)}</span>
          <span class="sr-only">. ${this.isOpen ? words.close : words.show}</span>
        </button>
        <span class="quiet">${words.notVerdict}</span>
      </div>
      <div class="sr-only" role="status">${words.count(this.hints.length)}. ${words.notVerdict}</div>
      <div id="all" class="all" ?hidden=${!this.isOpen}>
        <p>${words.why}</p>
        <ul>
          ${this.hints.map((hint) => this.#hint(hint))}
        </ul>
      </div>
    </section>`;
  }

  #hint({ hint, product, callId }: CallHint) {
    const { what, canMean, oftenMeans, ask } = HINTS[hint];
    return html`<li>
      <h3>${what}</h3>
      ${product === null ? nothing : html`<p class="quiet">${words.product(product)}</p>`}
      ${this.callId && callId !== this.callId ? html`<p class="quiet">${words.earlier}</p>` : nothing}
      <dl>
        <dt>${words.canMean}</dt>
        <dd>${canMean}</dd>
        <dt>${words.oftenMeans}</dt>
        <dd>${oftenMeans}</dd>
        <dt>${words.ask}</dt>
        <dd>${ask}</dd>
      </dl>
    </li>`;
  }
}

define('desk-hints', DeskHints);
