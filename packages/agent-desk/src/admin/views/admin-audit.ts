import type { AuditEntry, AuditPage, StaffMember } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { actionWords, audit as words, detailWords, subjectWords } from '../audit-words.ts';
import { MoreEvent } from '../events.ts';
import { general } from '../strings.ts';
import { adminStyles } from './admin.styles.ts';
import { momentText } from './parts.ts';

/**
 * @summary What administrators and supervisors did: when, who, what, the newest first.
 * @event admin-more
 */
export class AdminAudit extends LitElement {
  static override readonly styles = [
    adminStyles,
    css`
      td,
      tbody th {
        vertical-align: top;
      }

      th .quiet-text {
        font-weight: 400;
      }

      .when {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) audit: AuditPage | null = null;

  /** For the names of those it was done to. */
  @property({ attribute: false }) staff: readonly StaffMember[] | null = null;

  override render() {
    if (!this.audit) return nothing;
    const { entries, next } = this.audit;
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p class="intro">${words.intro}</p>
      ${entries.length === 0 ? html`<p>${words.none}</p>` : this.#table(entries)}
      ${
        next === null
          ? nothing
          : html`<button type="button" class="button" @click=${() => this.dispatchEvent(new MoreEvent())}>
              ${general.more}
            </button>`
      }
    </section>`;
  }

  #table(entries: readonly AuditEntry[]) {
    return html`<div class="scroller" tabindex="0" role="group" aria-labelledby="heading">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.when}</th>
            <th scope="col">${words.who}</th>
            <th scope="col">${words.what}</th>
            <th scope="col">${words.subject}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry) => this.#row(entry))}
        </tbody>
      </table>
    </div>`;
  }

  #row(entry: AuditEntry) {
    return html`<tr>
      <td class="when">${momentText(entry.at)}</td>
      <td class="wrap">${entry.actor?.username ?? ('byKey' in entry.detail ? words.key : words.nobody)}</td>
      <th scope="row" class="wrap">
        ${actionWords(entry.action)}
        ${detailWords(entry).map((line) => html`<div class="quiet-text" dir="auto">${line}</div>`)}
      </th>
      <td class="wrap">${this.#subject(entry.subject)}</td>
    </tr>`;
  }

  #subject(subject: string): string {
    return this.staff?.find(({ id }) => id === subject)?.username ?? subjectWords(subject);
  }
}

define('admin-audit', AdminAudit);
