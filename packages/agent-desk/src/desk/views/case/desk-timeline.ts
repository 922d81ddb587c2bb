import type { CaseHappening } from '@visavis/protocol';
import { base, define } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { casePane } from '../../strings.ts';
import { dateTimeText } from '../../when.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskCaseStyles } from './desk-case.styles.ts';

/** @summary What happened to a case, the latest first. */
export class DeskTimeline extends LitElement {
  static override readonly styles = [base, paneStyles, deskCaseStyles];

  /** The oldest first, as the server tells it. */
  @property({ attribute: false }) happenings: readonly CaseHappening[] = [];

  override render() {
    return html`<section aria-labelledby="timeline">
      <h3 id="timeline">${casePane.timelineHeading}</h3>
      ${
        this.happenings.length === 0
          ? html`<p>${casePane.noTimeline}</p>`
          : html`<ol class="log">
              ${this.happenings.toReversed().map(
                ({ at, text, by }) =>
                  html`<li>
                    <time datetime=${new Date(at).toISOString()}>${dateTimeText(at)}</time>
                    <span>${text}<span class="by"> · ${by}</span></span>
                  </li>`,
              )}
            </ol>`
      }
    </section>`;
  }
}

define('desk-timeline', DeskTimeline);
