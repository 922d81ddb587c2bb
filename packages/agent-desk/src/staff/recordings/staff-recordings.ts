import type { EvidenceId, EvidencePiece } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { recordingWords as words } from './recording-words.ts';
import { staffRecordingsStyles } from './staff-recordings.styles.ts';

const timeText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
const dayText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(at));
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
const ENDINGS: Readonly<Record<string, string>> = { 'video/webm': 'webm' };

/**
 * @summary The recordings of a case, part by part: each is played here, with the controls of the browser, or downloaded. What may be
 * read is the server's to say; this is shown to whoever it answers.
 */
export class StaffRecordings extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, dialogStyles, staffRecordingsStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** All that is kept of the case; recordings are picked out of it. */
  @property({ attribute: false }) pieces: readonly EvidencePiece[] = [];

  /** Where the bytes of one are. */
  @property({ attribute: false }) urlOf: (id: EvidenceId) => string = (id) => `/api/v1/staff/evidence/${id}`;

  @state() private playing: EvidenceId | null = null;
  @state() private isBroken = false;

  async #play(id: EvidenceId): Promise<void> {
    this.isBroken = false;
    this.playing = id;
    await this.updateComplete;
    this.dialog.showModal();
  }

  /** EVD8: without the element nothing is fetched or heard any more. */
  #closed(): void {
    this.playing = null;
  }

  #failed(): void {
    this.isBroken = true;
  }

  override render() {
    const recordings = this.pieces.filter(({ kind }) => kind === 'recording');
    if (recordings.length === 0) return nothing;
    const at = recordings.findIndex(({ id }) => id === this.playing);
    return html`<section aria-labelledby="heading">
        <h3 id="heading">${words.heading}</h3>
        <ol>
          ${recordings.map((piece, index) => html`<li>${this.#part(piece, index + 1)}</li>`)}
        </ol>
        ${recordings.length > 1 ? html`<p class="quiet">${words.parts}</p>` : nothing}
        <p class="quiet">${words.downloadHint}</p>
      </section>
      <dialog aria-labelledby="title" @close=${this.#closed}>${this.#player(recordings[at], at + 1)}</dialog>`;
  }

  #part(piece: EvidencePiece, number: number) {
    const { id, madeAt, bytes, purgeAt, purgedAt } = piece;
    const name = words.part(number, timeText(madeAt));
    if (purgedAt !== null) return html`<span class="name">${name}</span> <span class="quiet">${words.deleted}</span>`;
    return html`<span class="name">${name}</span>
      <span class="quiet">
        ${words.size(megabytes(bytes))} · ${purgeAt === null ? words.kept : words.until(dayText(purgeAt))}
      </span>
      <button type="button" class="button small" aria-label=${`${words.play}: ${name}`} @click=${() => this.#play(id)}>
        ${words.play}
      </button>
      <a
        class="button small"
        aria-label=${`${words.download}: ${name}`}
        href=${this.urlOf(id)}
        download=${fileName(piece, number)}
        >${icon('download')}${words.download}</a
      >`;
  }

  #player(piece: EvidencePiece | undefined, number: number) {
    if (!piece) return nothing;
    const title = words.title(number, timeText(piece.madeAt));
    return html`<form method="dialog">
      <h2 id="title">${title}</h2>
      <video
        controls
        autoplay
        playsinline
        aria-label=${title}
        src=${this.urlOf(piece.id)}
        @error=${this.#failed}
      ></video>
      ${this.isBroken ? html`<p role="alert">${words.broken}</p>` : nothing}
      <div class="buttons"><button class="button primary">${words.close}</button></div>
    </form>`;
  }
}

const fileName = ({ id, contentType }: EvidencePiece, number: number): string =>
  `recording-${id.slice(-6)}-${number}.${ENDINGS[contentType] ?? 'mkv'}`;

define('staff-recordings', StaffRecordings);
