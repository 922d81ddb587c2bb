import type { ConsoleNote as Note } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { dateTimeText } from '../../desk/when.ts';
import { NOTE_NAMES, noteText } from '../note-text.ts';
import { note as words } from '../strings.ts';
import { copyButton } from './copy.ts';
import { panelStyles } from './panel.styles.ts';

/** @summary The note in four lines, to read and to copy, with its earlier versions. */
export class ConsoleNote extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    panelStyles,
    css`
      .lines {
        display: grid;
        gap: var(--vv-space-1);
        overflow-wrap: anywhere;
      }

      .lines b {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-xs);
        letter-spacing: 0.02em;
      }

      .history {
        display: grid;
        gap: var(--vv-space-3);
        padding-block-start: var(--vv-space-2);
      }
    `,
  ];

  /** The latest first. */
  @property({ attribute: false }) notes: readonly Note[] = [];

  override render() {
    const [latest, ...earlier] = this.notes;
    return html`<section class="panel" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        ${latest ? copyButton(noteText(latest.lines), words.copyNote) : nothing}
      </div>
      ${latest ? version(latest) : html`<p class="quiet-text">${words.none}</p>`}
      ${
        earlier.length > 0
          ? html`<details>
              <summary>${words.history(earlier.length)}</summary>
              <div class="history">${earlier.map(version)}</div>
            </details>`
          : nothing
      }
    </section>`;
  }
}

function version({ lines, version: number, author, at }: Note) {
  return html`<div class="lines">
    ${NOTE_NAMES.map(([line, name]) => html`<p><b>[${name}]</b> ${lines[line]}</p>`)}
    <p class="quiet-text">${words.version(number, author, dateTimeText(Date.parse(at)))}</p>
  </div>`;
}

define('console-note', ConsoleNote);
