import type { CaseNote, NoteLines } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { general, note as words, refusals } from '../../strings.ts';
import { isSameNote, NOTE_LINES as NAMES, type NoteDraft } from '../../note-keeper.ts';
import { EditNoteEvent, NoteDraftEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskNoteStyles } from './desk-note.styles.ts';

const LINE_MAX = 500;
const EMPTY: NoteLines = { action: '', department: '', cause: '', nextStep: '' };

/**
 * @summary The note in four lines that customer support reads, and its editing. What was typed stays until it is saved.
 * @event desk-edit-note
 * @event desk-note-draft
 */
export class DeskNote extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, paneStyles, deskNoteStyles];

  /** Where the focus goes once this is rendered, because what had it goes. */
  #focusNext: '#action' | '.head button' | null = null;

  @property({ attribute: false }) note: CaseNote | null = null;

  /** How the last saving went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** What was being edited where this view was not; read once, and again for another ticket. */
  @property({ attribute: false }) keptDraft: NoteDraft | null = null;

  /** Whose note it is; another ticket begins with its own draft. */
  @property() ticket = '';

  /** What is being edited; null while the note is only read. */
  @state() private draft: NoteDraft | null = null;

  /** The agent pressed Save, so that editing is over once it is saved; a note that is saved by itself goes on being edited. */
  #closesWhenSaved = false;

  /** DV15: the editing is over when the note that was typed has become the note; a newer one ends nothing. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket')) this.draft = this.keptDraft;
    const { draft, note } = this;
    if (!draft || !note || note.version <= draft.basedOn) return;
    const isSaved = isSameNote(draft.lines, note.lines);
    if (isSaved && this.#closesWhenSaved) this.#closes();
    else if (isSaved || this.ask.state === 'refused') this.#become({ ...draft, basedOn: note.version });
  }

  #become(draft: NoteDraft | null): void {
    this.draft = draft;
    this.dispatchEvent(new NoteDraftEvent(draft));
  }

  override updated(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #edits(): void {
    this.#focusNext = '#action';
    this.#closesWhenSaved = false;
    this.#become({ basedOn: this.note?.version ?? 0, lines: this.note?.lines ?? EMPTY });
  }

  /** DV14: the focus stays in the note, unless it went elsewhere while the note was saved. */
  #closes(): void {
    if (this.shadowRoot?.activeElement) this.#focusNext = '.head button';
    this.#become(null);
  }

  #saved(event: SubmitEvent): void {
    event.preventDefault();
    if (this.draft && this.ask.state !== 'asking') {
      this.#closesWhenSaved = true;
      this.dispatchEvent(new EditNoteEvent(this.draft.basedOn, this.draft.lines));
    }
  }

  override render() {
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h3 id="heading">${words.heading}</h3>
        ${
          this.draft
            ? nothing
            : html`<button type="button" class="button small" @click=${this.#edits}>${words.edit}</button>`
        }
      </div>
      ${this.draft ? this.#form(this.draft.lines) : this.#lines()}
    </section>`;
  }

  #lines() {
    const { note } = this;
    return note ? rows(note.lines) : html`<p class="quiet-text">${words.none}</p>`;
  }

  #form(lines: NoteLines) {
    const isAsking = this.ask.state === 'asking';
    return html`<form @submit=${this.#saved}>
      ${NAMES.map(
        (name) =>
          html`<div class="field">
            <label for=${name}>${words.lines[name]}</label>
            ${this.#field(name, lines[name])}
          </div>`,
      )}
      ${this.#refused()}
      <div class="actions">
        <button type="button" class="button small" @click=${() => this.#closes()}>${general.cancel}</button>
        <button class="button small primary" aria-disabled=${String(isAsking)}>
          ${isAsking ? words.saving : words.save}
        </button>
      </div>
    </form>`;
  }

  /** What is next takes more than one line to read, and is still one line of the note. */
  #field(name: keyof NoteLines, value: string) {
    const typed = (event: Event) => this.#typed(name, (event.target as HTMLInputElement).value);
    return name === 'nextStep'
      ? html`<textarea
          id=${name}
          required
          dir="auto"
          rows="4"
          maxlength=${LINE_MAX}
          .value=${value}
          @input=${typed}
        ></textarea>`
      : html`<input id=${name} required dir="auto" maxlength=${LINE_MAX} .value=${value} @input=${typed} />`;
  }

  /** Who was slower sees what is to be replaced. */
  #refused() {
    if (this.ask.state !== 'refused') return nothing;
    return html`<p class="problem" role="alert">${refusals[this.ask.refusal]}</p>
      ${this.ask.refusal === 'note-changed' && this.note ? rows(this.note.lines) : nothing}`;
  }

  #typed(name: keyof NoteLines, value: string): void {
    const { draft } = this;
    if (draft) this.#become({ ...draft, lines: { ...draft.lines, [name]: value.replace(/\n/g, ' ') } });
  }
}

function rows(lines: NoteLines) {
  return html`<dl class="rows">
    ${NAMES.map(
      (name) =>
        html`<dt>${words.lines[name]}</dt>
          <dd>${lines[name]}</dd>`,
    )}
  </dl>`;
}

define('desk-note', DeskNote);
