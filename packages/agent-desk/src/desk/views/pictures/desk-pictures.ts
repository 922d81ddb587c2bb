import type { OpenCall } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { pictures as words } from '../../picture-words.ts';
import { NO_PICTURES, type PicturesView } from '../../pictures-view.ts';
import { refusals } from '../../strings.ts';
import { CallEvent } from '../events.ts';
import './desk-picture-strip.ts';

/**
 * @summary The button that takes a picture of a live call, where that was agreed to, what became of it in words, and the pictures of
 * the case (EVD1, EVD2).
 * @event desk-call - `take-picture`
 */
export class DeskPictures extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    iconStyles,
    css`
      :host {
        display: block;
        flex: none;
      }

      section {
        display: grid;
        gap: var(--vv-space-2);
        padding-block: var(--vv-space-2);
      }

      .take {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--vv-space-2) var(--vv-space-3);
        min-block-size: 44px;
      }

      .quiet {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-s);
      }
    `,
  ];

  @property({ attribute: false }) pictures: PicturesView = NO_PICTURES;
  @property({ attribute: false }) call: OpenCall | null = null;

  /** To compare with. */
  @property({ attribute: false }) photoUrl: string | null = null;

  get #isWaiting(): boolean {
    return this.pictures.last === 'waiting';
  }

  readonly #takes = (): void => {
    if (!this.#isWaiting) this.dispatchEvent(new CallEvent('take-picture'));
  };

  override render() {
    const { pieces, likeness } = this.pictures;
    const consent = this.call?.state === 'live' ? this.call.consent : undefined;
    if (pieces.length === 0 && !consent) return nothing;
    return html`<section aria-label=${words.heading}>
      ${consent ? this.#take(consent.pictures) : nothing}
      <desk-picture-strip .pieces=${pieces} .likeness=${likeness} .photoUrl=${this.photoUrl}></desk-picture-strip>
    </section>`;
  }

  #take(isAgreed: boolean) {
    if (!isAgreed) return html`<div class="take quiet">${words.notAgreed}</div>`;
    return html`<div class="take">
      <button type="button" class="button" aria-disabled=${String(this.#isWaiting)} @click=${this.#takes}>
        ${icon('camera')} ${words.take}
      </button>
      <span class="quiet" role="status">${this.#said()}</span>
    </div>`;
  }

  #said(): string {
    const { ask, last } = this.pictures;
    if (ask.state === 'refused') return refusals[ask.refusal];
    return { none: '', waiting: words.taking, taken: words.taken, 'none-came': words.noneCame }[last];
  }
}

define('desk-pictures', DeskPictures);
