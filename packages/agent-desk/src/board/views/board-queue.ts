import type { Board, BoardPlace } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { panelStyles } from '../../console/views/panel.styles.ts';
import { spanText } from '../../desk/when.ts';
import { AskMoveEvent, PauseQueueEvent } from '../events.ts';
import { queue as words } from '../strings.ts';
import { tableStyles } from './table.styles.ts';

const HOUR_MS = 3_600_000;

const MARKS = [
  ['isOffered', 'good'],
  ['isFront', 'wait'],
  ['isNear', 'wait'],
] as const;

const timeText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));

/**
 * @summary The line in the order in which people will be offered, with why each stands where they stand, and the rule behind it.
 * @event board-pause
 * @event board-ask-move
 */
export class BoardQueue extends LitElement {
  static override readonly styles = [base, buttonStyles, panelStyles, tableStyles];

  @property({ attribute: false }) queue: Board['queue'] | null = null;

  /** The instant that the board was read at, by the server's clock. */
  @property() asOf = '';

  /** An act is under way; another waits for it. */
  @property({ type: Boolean }) busy = false;

  override render() {
    const { queue } = this;
    if (!queue) return nothing;
    const rule = words.rule(Math.round(queue.rule.nearMs / HOUR_MS), queue.rule.nearMs === 0 ? 0 : queue.rule.mayPass);
    return html`<section class="panel" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <button
          type="button"
          class="button small"
          aria-disabled=${String(this.busy)}
          @click=${() => !this.busy && this.dispatchEvent(new PauseQueueEvent(!queue.isPaused))}
        >
          ${queue.isPaused ? words.resume : words.pause}
        </button>
      </div>
      ${
        queue.isPaused && queue.pausedSince
          ? html`<vv-notice kind="warning"
              >${words.paused(timeText(queue.pausedSince), queue.pausedBy ?? '')}</vv-notice
            >`
          : nothing
      }
      ${
        queue.isOpen
          ? nothing
          : html`<vv-notice>${words.closed(queue.opensAt === null ? null : timeText(queue.opensAt))}</vv-notice>`
      }
      <p class="rule">${rule}</p>
      ${queue.line.length === 0 ? html`<p>${words.empty}</p>` : this.#table(queue)}
    </section>`;
  }

  #table({ line, waiting }: Board['queue']) {
    const more = waiting - line.filter(({ isOffered }) => !isOffered).length;
    return html`<div class="scroller" tabindex="0" role="group" aria-labelledby="heading">
        <table>
          <thead>
            <tr>
              <th scope="col" class="few">${words.place}</th>
              <th scope="col" class="most">${words.account}</th>
              <th scope="col" class="few">${words.waited}</th>
              <th scope="col" class="most">${words.why}</th>
              <th scope="col" class="acts">${words.act}</th>
            </tr>
          </thead>
          <tbody>
            ${line.map((place) => this.#row(place))}
          </tbody>
        </table>
      </div>
      ${more > 0 ? html`<p class="rule">${words.more(more)}</p>` : nothing}`;
  }

  #row(place: BoardPlace) {
    const { ticketId, accountId, joinedAt, passed } = place;
    const marks = MARKS.filter(([mark]) => place[mark]);
    return html`<tr>
      <td>${place.place}</td>
      <th scope="row" class="account">${accountId}</th>
      <td class="span">${spanText(Date.parse(this.asOf) - Date.parse(joinedAt))}</td>
      <td>
        <span class="badges">
          ${marks.map(([mark, kind]) => html`<span class="badge ${kind}">${words.marks[mark]}</span>`)}
          ${passed > 0 ? html`<span class="badge">${words.passed(passed)}</span>` : nothing}
          ${marks.length === 0 && passed === 0 ? html`<span class="badge">${words.inTurn}</span>` : nothing}
        </span>
      </td>
      <td class="acts">
        <button
          type="button"
          class="button small"
          aria-disabled=${String(this.busy)}
          aria-label="${words.move} ${accountId}"
          @click=${() => !this.busy && this.dispatchEvent(new AskMoveEvent(ticketId))}
        >
          ${words.move}
        </button>
      </td>
    </tr>`;
  }
}

define('board-queue', BoardQueue);
