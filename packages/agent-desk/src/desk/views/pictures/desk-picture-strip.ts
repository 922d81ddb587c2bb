import type { EvidenceId, EvidencePiece } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Likeness } from '../../picture-likeness.ts';
import { pictures as words } from '../../picture-words.ts';
import { pictureUrl } from '../../pictures-view.ts';
import { dateText, dateTimeText } from '../../when.ts';
import { dialogStyles } from '../dialog.styles.ts';
import { deskPictureStripStyles } from './desk-picture-strip.styles.ts';

/**
 * @summary Pictures of a case with time and who asked for each; one opens large, beside what had arrived at the desk and the profile
 * photo (EVD3, EVD4).
 */
export class DeskPictureStrip extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, dialogStyles, deskPictureStripStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) pieces: readonly EvidencePiece[] = [];

  @property({ attribute: false }) likeness: ReadonlyMap<EvidenceId, Likeness> = new Map();

  /** To compare with. */
  @property({ attribute: false }) photoUrl: string | null = null;

  /** Where a piece is read. */
  @property({ attribute: false }) urlOf: (id: EvidenceId) => string = pictureUrl;

  @state() private openId: EvidenceId | null = null;

  async #opens(id: EvidenceId): Promise<void> {
    this.openId = id;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  readonly #closed = (): void => {
    this.openId = null;
  };

  override render() {
    if (this.pieces.length === 0) return nothing;
    return html`<ul aria-label=${words.heading}>
        ${this.pieces.map((piece, index) => html`<li>${this.#thumb(piece, index + 1)}</li>`)}
      </ul>
      <dialog aria-labelledby="title" @close=${this.#closed}>${this.#large()}</dialog>`;
  }

  #thumb({ id, madeAt, purgedAt, by }: EvidencePiece, number: number) {
    const caption = html`<span class="caption"
      ><time datetime=${madeAt}>${timeText(madeAt)}</time>${by ? ` · ${by}` : nothing}</span
    >`;
    if (purgedAt !== null) return html`<span class="thumb"><span class="gone">${words.deleted}</span>${caption}</span>`;
    const isDifferent = this.likeness.get(id) === 'different';
    const label = words.thumb(number, dateTimeText(Date.parse(madeAt)), by ?? '');
    return html`<button
      type="button"
      class="thumb"
      aria-label=${isDifferent ? `${label}, ${words.looksDifferent}` : label}
      @click=${() => void this.#opens(id)}
    >
      <img src=${this.urlOf(id)} alt="" />${caption}
      ${isDifferent ? html`<span class="sign">${icon('warning')}</span>` : nothing}
    </button>`;
  }

  #large() {
    const piece = this.pieces.find(({ id }) => id === this.openId);
    if (!piece) return nothing;
    const likeness = this.likeness.get(piece.id);
    return html`<form method="dialog">
      <div class="head"><h2 id="title">${words.title(dateTimeText(Date.parse(piece.madeAt)))}</h2></div>
      <div class="beside">
        ${figure(words.theirs, this.urlOf(piece.id))}
        <div class="compared">
          ${piece.receivedId ? figure(words.received, this.urlOf(piece.receivedId)) : nothing}
          ${this.photoUrl ? figure(words.photo, this.photoUrl) : nothing}
        </div>
      </div>
      ${piece.receivedId ? nothing : html`<p>${words.noReceived}</p>`}
      ${likeness ? html`<p class="likeness">${words[likeness]} <span class="quiet">${words.hint}</span></p>` : nothing}
      ${facts(piece)}
      <div class="actions"><button class="button primary" value="close" autofocus>${words.close}</button></div>
    </form>`;
  }
}

const timeText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(new Date(at));

function facts({ by, width, height, purgeAt, sha256 }: EvidencePiece) {
  return html`<dl>
    ${by ? row(words.taker, by) : nothing} ${width && height ? row(words.size, words.pixels(width, height)) : nothing}
    ${row(words.deletion, purgeAt ? dateText(Date.parse(purgeAt)) : words.openEnded)}
    ${row(words.hash, html`<span class="hash">${sha256}</span>`)}
  </dl>`;
}

const row = (name: string, value: unknown) =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

const figure = (caption: string, url: string) =>
  html`<figure>
    <img src=${url} alt=${caption} referrerpolicy="no-referrer" />
    <figcaption>${caption}</figcaption>
  </figure>`;

define('desk-picture-strip', DeskPictureStrip);
