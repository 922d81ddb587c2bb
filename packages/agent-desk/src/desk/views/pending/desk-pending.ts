import type { PendingOutcome } from '@visavis/protocol';
import { base, buttonStyles, define, iconStyles, TickController } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { outcomes, pendingOutcome as words, reasons, refusals } from '../../strings.ts';
import { UndoEvent } from '../events.ts';
import { outcomeIcon } from '../outcome/outcome-icons.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskPendingStyles } from './desk-pending.styles.ts';

/**
 * @summary A decision that is recorded and has not taken effect: which one, how long there is to take it back, and the way to.
 * @event desk-undo
 */
export class DeskPending extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskPendingStyles];

  @property({ attribute: false }) pending: PendingOutcome | null = null;
  @property({ type: Boolean }) connected = false;

  /** How taking it back went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #keys: KeyController = new KeyController(this, { 'outcome.undo': () => this.#undoes() });
  /** How long there was when it was first seen, for the bar and for what is said. */
  #wholeMs = 0;
  #seen = '';

  constructor() {
    super();
    new TickController(this);
  }

  get #leftMs(): number {
    return Math.max((this.pending?.takesEffectAt ?? 0) - this.now(), 0);
  }

  override willUpdate(): void {
    if (!this.pending || this.#seen === this.pending.clientId) return;
    this.#seen = this.pending.clientId;
    this.#wholeMs = this.#leftMs;
  }

  #undoes(): void {
    if (this.pending && this.#leftMs > 0 && this.connected && this.ask.state !== 'asking') {
      this.dispatchEvent(new UndoEvent(this.pending.clientId));
    }
  }

  /** Where somebody lands who confirmed the decision: before the button, so that a second Enter undoes nothing. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  override render() {
    const { pending } = this;
    if (!pending) return nothing;
    const { name } = outcomes[pending.outcome];
    const left = this.#leftMs;
    return html`<section class=${pending.outcome} aria-labelledby="heading">
      <p class="sr-only" role="status">${words.announce(name, Math.ceil(this.#wholeMs / 1000))}</p>
      ${outcomeIcon(pending.outcome)}
      <div class="what">
        <h3 id="heading" tabindex="-1">${words.heading(name)}</h3>
        <p class="quiet-text">${reasons[pending.reasonCode]}</p>
      </div>
      <p class="when">
        ${
          left > 0
            ? html`${words.takesEffect} <vv-countdown .until=${pending.takesEffectAt} .now=${this.now}></vv-countdown>`
            : words.now
        }
      </p>
      ${this.#button(left)}
      <progress aria-hidden="true" max=${Math.max(this.#wholeMs, 1)} .value=${left}></progress>
      <p class="hint">${this.connected ? words.hint : words.disconnected}</p>
      <div class="refused" role="alert">${this.ask.state === 'refused' ? refusals[this.ask.refusal] : nothing}</div>
    </section>`;
  }

  #button(left: number) {
    const isAsking = this.ask.state === 'asking';
    return html`<button
      type="button"
      class="button"
      aria-disabled=${String(isAsking || left === 0 || !this.connected)}
      aria-keyshortcuts=${this.#keys.shortcut('outcome.undo')}
      title=${this.#keys.title('outcome.undo')}
      @click=${this.#undoes}
    >
      ${isAsking ? words.undoing : words.undo}
    </button>`;
  }
}

define('desk-pending', DeskPending);
