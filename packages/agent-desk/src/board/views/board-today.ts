import type { Board } from '@visavis/protocol';
import { base, define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { panelStyles } from '../../console/views/panel.styles.ts';
import { endings, outcomes, today as words } from '../strings.ts';

const timeText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(
    new Date(at),
  );

/** @summary What came of the contacts since midnight where the team works. */
export class BoardToday extends LitElement {
  static override readonly styles = [
    base,
    panelStyles,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: var(--vv-space-4);
      }

      .rows {
        grid-template-columns: minmax(0, 1fr) auto;
        margin-block-start: var(--vv-space-2);
      }

      dd {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) today: Board['today'] | null = null;

  override render() {
    if (!this.today) return nothing;
    const { since, offers } = this.today;
    return html`<section class="panel" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <span class="quiet-text">${words.since(timeText(since))}</span>
      </div>
      <div class="groups">
        ${group(words.outcomes, named(outcomes, this.today.outcomes))}
        ${group(words.endings, named(endings, this.today.endings))}
        ${group(words.offers, [
          [words.made, offers.made],
          [words.accepted, offers.accepted],
          [words.declined, offers.declined],
          [words.missed, offers.missed],
        ])}
      </div>
    </section>`;
  }
}

function named<Kind extends string>(names: Record<Kind, string>, counts: Record<Kind, number>): [string, number][] {
  return (Object.keys(names) as Kind[]).map((kind) => [names[kind], counts[kind]]);
}

const group = (heading: string, rows: readonly (readonly [string, number])[]) =>
  html`<div>
    <h3>${heading}</h3>
    <dl class="rows">
      ${rows.map(
        ([name, count]) =>
          html`<dt>${name}</dt>
            <dd>${count}</dd>`,
      )}
    </dl>
  </div>`;

define('board-today', BoardToday);
