import type { Board } from '@visavis/protocol';
import { base, define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { spanText } from '../../desk/when.ts';
import { figures as words } from '../strings.ts';

/** @summary The figures of the moment, large: waiting, longest wait, agents, calls, missed offers, waits. */
export class BoardFigures extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(118px, 1fr));
        gap: var(--vv-space-3);
      }

      div {
        display: grid;
        align-content: start;
        gap: 2px;
        padding: var(--vv-space-3);
        border: 1px solid var(--vv-border);
        border-radius: var(--vv-radius-m);
        background: var(--vv-surface);
      }

      dt {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-xs);
        font-weight: 600;
      }

      dd {
        font-variant-numeric: tabular-nums;
      }

      .value {
        font-size: var(--vv-text-xl);
        font-weight: 700;
        line-height: 1.25;
      }

      .hint {
        min-block-size: 18px;
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-xs);
      }
    `,
  ];

  @property({ attribute: false }) board: Board | null = null;

  override render() {
    if (!this.board) return nothing;
    const { queue, agents, callsLive, today } = this.board;
    const here = agents.filter(({ awaySince }) => awaySince === null);
    const available = here.filter(({ state }) => state === 'available').length;
    const onDuty = here.filter(({ state }) => !['offline', 'break', 'not-responding'].includes(state)).length;
    const { waits, offers } = today;
    return html`<dl>
      ${figure(words.waiting, String(queue.waiting), queue.away > 0 ? words.away(queue.away) : '')}
      ${figure(words.longest, spanOr(queue.longestWaitMs), '')}
      ${figure(words.available, String(available), words.onDuty(onDuty))} ${figure(words.live, String(callsLive), '')}
      ${figure(words.missed, String(offers.missed), words.ofOffers(offers.made))}
      ${figure(words.p50, spanOr(waits.p50Ms), words.waits(waits.count, waits.gaveUp))}
      ${figure(words.p90, spanOr(waits.p90Ms), '')}
    </dl>`;
  }
}

const spanOr = (ms: number | null): string => (ms === null ? words.none : spanText(ms));

const figure = (name: string, value: string, hint: string) =>
  html`<div>
    <dt>${name}</dt>
    <dd class="value">${value}</dd>
    <dd class="hint">${hint}</dd>
  </div>`;

define('board-figures', BoardFigures);
