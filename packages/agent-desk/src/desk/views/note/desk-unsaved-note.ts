import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NOTE_LINES, type UnsavedNote } from '../../note-keeper.ts';
import { note as lineWords, unsavedNote as words } from '../../strings.ts';
import { DismissNoteEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';

/**
 * @summary What was typed of a note and could not be saved, to be copied before it is discarded.
 * @event desk-dismiss-note
 */
export class DeskUnsavedNote extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    paneStyles,
    css`
      section {
        display: grid;
        gap: var(--vv-space-2);
        padding: var(--vv-space-4);
        border: 1px solid var(--vv-on-warning-soft);
        border-radius: var(--vv-radius-m);
        background: var(--vv-surface);
      }

      .actions {
        display: flex;
        justify-content: flex-end;
        gap: var(--vv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) note: UnsavedNote | null = null;

  @state() private isCopied = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('note')) this.isCopied = false;
  }

  async #copies({ lines }: UnsavedNote): Promise<void> {
    await navigator.clipboard.writeText(
      NOTE_LINES.map((line) => `${lineWords.lines[line]}: ${lines[line]}`).join('\n'),
    );
    this.isCopied = true;
  }

  override render() {
    const { note } = this;
    if (!note) return nothing;
    return html`<section role="alert" aria-labelledby="heading">
      <h2 id="heading">${words.heading(note.name)}</h2>
      <p>${words.why}</p>
      <dl class="rows">
        ${NOTE_LINES.map(
          (line) =>
            html`<dt>${lineWords.lines[line]}</dt>
              <dd>${note.lines[line]}</dd>`,
        )}
      </dl>
      <div class="actions">
        <button type="button" class="button small" @click=${() => this.#copies(note)}>
          ${this.isCopied ? words.copied : words.copy}
        </button>
        <button type="button" class="button small" @click=${() => this.dispatchEvent(new DismissNoteEvent())}>
          ${words.dismiss}
        </button>
      </div>
    </section>`;
  }
}

define('desk-unsaved-note', DeskUnsavedNote);
