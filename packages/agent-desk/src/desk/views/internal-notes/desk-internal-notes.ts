import { CHAT_TEXT_MAX, type ClientId, type InternalNote } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { internalNotes as words, refusals } from '../../strings.ts';
import type { TypedNote } from '../../typed-note.ts';
import { dateTimeText } from '../../when.ts';
import { AddInternalNoteEvent, InternalDraftEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskInternalNotesStyles } from './desk-internal-notes.styles.ts';

/**
 * @summary What staff write for staff about this case, apart from the conversation: another place, another field, another
 * command. A text stays in the field until it is seen among the notes.
 * @event desk-internal-draft
 * @event desk-add-internal-note
 */
export class DeskInternalNotes extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, paneStyles, deskInternalNotesStyles];

  @query('textarea') private readonly area!: HTMLTextAreaElement;

  @property({ attribute: false }) notes: readonly InternalNote[] = [];

  /** Whose contact it is; another one begins with what was kept for it. */
  @property() ticket = '';

  /** What was typed before a reload; read once for each ticket. */
  @property({ attribute: false }) kept: TypedNote = { draft: '', sent: null };

  /** How the last adding went. */
  @property({ attribute: false }) ask: Ask = idleAsk;
  @property({ attribute: false }) makeClientId: () => ClientId = () => '';

  @state() private draft = '';

  #sent: TypedNote['sent'] = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket')) {
      this.draft = this.kept.draft;
      this.#sent = this.kept.sent;
    }
    if (changed.has('notes') && this.notes.some(({ clientId }) => clientId === this.#sent?.clientId)) this.#arrived();
  }

  /** DN2: the field is emptied when its text has become a note; what was typed meanwhile stays. */
  #arrived(): void {
    if (this.draft.trim() === this.#sent?.text) this.draft = '';
    this.#sent = null;
    this.#tell();
  }

  #typed(): void {
    this.draft = this.area.value;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new InternalDraftEvent({ draft: this.draft, sent: this.#sent }));
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#add();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#add();
  }

  /** DN2: the same text tried again is the same note; another text another one. */
  #add(): void {
    const text = this.draft.trim();
    if (text === '' || text.length > CHAT_TEXT_MAX || this.ask.state === 'asking') return;
    if (this.#sent?.text !== text) this.#sent = { clientId: this.makeClientId(), text };
    this.#tell();
    this.dispatchEvent(new AddInternalNoteEvent(this.#sent.clientId, text));
  }

  override render() {
    const over = this.draft.trim().length - CHAT_TEXT_MAX;
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <span class="only">${icon('shield')} ${words.only}</span>
      </div>
      ${this.notes.length > 0 ? this.#list() : nothing}
      <form @submit=${this.#submitted}>
        <textarea
          rows="2"
          dir="auto"
          aria-label=${words.label}
          aria-describedby="hint"
          placeholder=${words.placeholder}
          .value=${this.draft}
          @input=${this.#typed}
          @keydown=${this.#keyPressed}
        ></textarea>
        <div class="act">
          <span id="hint" class="hint">${words.hint}</span>
          <button type="submit" class="button small" aria-disabled=${String(this.ask.state === 'asking')}>
            ${this.ask.state === 'asking' ? words.adding : words.add}
          </button>
        </div>
        <div role="status">
          ${over > 0 ? html`<p class="problem">${words.tooLong(over, CHAT_TEXT_MAX)}</p>` : nothing}
          ${this.ask.state === 'refused' ? html`<p class="problem">${refusals[this.ask.refusal]}</p>` : nothing}
        </div>
      </form>
    </section>`;
  }

  #list() {
    return html`<ul aria-label=${words.heading}>
      ${this.notes.map(
        (note) =>
          html`<li>
            <p class="by"><span class="author">${note.author}</span> · ${dateTimeText(note.addedAt)}</p>
            <p class="text" dir="auto">${note.text}</p>
          </li>`,
      )}
    </ul>`;
  }
}

define('desk-internal-notes', DeskInternalNotes);
