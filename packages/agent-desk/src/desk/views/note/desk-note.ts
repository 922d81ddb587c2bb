import type { CaseNote, NoteLines } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { general, note as words, refusals } from '../../strings.ts';
import { EditNoteEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskNoteStyles } from './desk-note.styles.ts';

const NAMES = ['action', 'department', 'cause', 'nextStep'] as const satisfies readonly (keyof NoteLines)[];
const LINE_MAX = 500;
const EMPTY: NoteLines = { action: '', department: '', cause: '', nextStep: '' };

/**
 * @summary The note in four lines that customer support reads, and its editing. What was typed stays until it is saved.
 * @event desk-edit-note
 */
export class DeskNote extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, paneStyles, deskNoteStyles];

  @property({ attribute: false }) note: CaseNote | null = null;

  /** How the last saving went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** What is being edited; null while the note is only read. */
  @state() private draft: { readonly basedOn: number; readonly lines: NoteLines } | null = null;

  /** DV15: the editing is over when the note that was typed has become the note; a newer one ends nothing. */
  override willUpdate(): void {
    const { draft, note } = this;
    if (!draft || !note || note.version <= draft.basedOn) return;
    if (NAMES.every((name) => note.lines[name] === draft.lines[name].trim())) this.draft = null;
    else if (this.ask.state === 'refused') this.draft = { ...draft, basedOn: note.version };
  }

  #edits(): void {
    this.draft = { basedOn: this.note?.version ?? 0, lines: this.note?.lines ?? EMPTY };
  }

  #saved(event: SubmitEvent): void {
    event.preventDefault();
    if (this.draft && this.ask.state !== 'asking') {
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
    if (!note) return html`<p class="quiet-text">${words.none}</p>`;
    return html`<dl class="rows">
      ${NAMES.map(
        (name) =>
          html`<dt>${words.lines[name]}</dt>
            <dd>${note.lines[name]}</dd>`,
      )}
    </dl>`;
  }

  #form(lines: NoteLines) {
    const isAsking = this.ask.state === 'asking';
    return html`<form @submit=${this.#saved}>
      ${NAMES.map(
        (name) =>
          html`<div class="field">
            <label for=${name}>${words.lines[name]}</label>
            <input
              id=${name}
              required
              dir="auto"
              maxlength=${LINE_MAX}
              .value=${lines[name]}
              @input=${(event: Event) => this.#typed(name, (event.target as HTMLInputElement).value)}
            />
          </div>`,
      )}
      ${this.ask.state === 'refused' ? html`<p class="problem" role="alert">${refusals[this.ask.refusal]}</p>` : nothing}
      <div class="actions">
        <button type="button" class="button small" @click=${() => (this.draft = null)}>${general.cancel}</button>
        <button class="button small primary" aria-disabled=${String(isAsking)}>
          ${isAsking ? words.saving : words.save}
        </button>
      </div>
    </form>`;
  }

  #typed(name: keyof NoteLines, value: string): void {
    if (this.draft) this.draft = { ...this.draft, lines: { ...this.draft.lines, [name]: value } };
  }
}

define('desk-note', DeskNote);
