import type { AgentState, BoardAgent, StaffId } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { panelStyles } from '../../console/views/panel.styles.ts';
import { spanText } from '../../desk/when.ts';
import { AskMoveEvent, AskSignOutEvent, AskWatchEvent, DrainAgentEvent } from '../events.ts';
import { agents as words, nextStates, states } from '../strings.ts';
import { tableStyles } from './table.styles.ts';

const KINDS: Readonly<Record<AgentState, string>> = {
  available: 'good',
  offered: 'good',
  'in-case': 'wait',
  'wrap-up': 'wait',
  break: '',
  offline: '',
  'not-responding': 'bad',
};

/** Who needs a look first; then by name, as the server gives them. */
const ORDER: readonly AgentState[] = [
  'not-responding',
  'in-case',
  'wrap-up',
  'offered',
  'available',
  'break',
  'offline',
];

/**
 * @summary Every agent with state, since when, and what is at hand; drain, sign out, move the case, watch the call.
 * @event board-drain
 * @event board-ask-sign-out
 * @event board-ask-move
 * @event board-ask-watch
 */
export class BoardAgents extends LitElement {
  static override readonly styles = [base, buttonStyles, panelStyles, tableStyles];

  @property({ attribute: false }) agents: readonly BoardAgent[] = [];

  /** The instant that the board was read at, by the server's clock. */
  @property() asOf = '';

  /** An act is under way; another waits for it. */
  @property({ type: Boolean }) busy = false;

  /** A supervisor, who may watch the calls of others; null for everybody else. */
  @property({ attribute: false }) watcher: StaffId | null = null;

  override render() {
    const sorted = this.agents.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      ${sorted.length === 0 ? html`<p>${words.none}</p>` : this.#table(sorted)}
    </section>`;
  }

  #table(sorted: readonly BoardAgent[]) {
    return html`<div class="scroller" tabindex="0" role="group" aria-labelledby="heading">
      <table>
        <thead>
          <tr>
            <th scope="col" class="some">${words.name}</th>
            <th scope="col" class="most">${words.state}</th>
            <th scope="col" class="few">${words.since}</th>
            <th scope="col" class="some">${words.contact}</th>
            <th scope="col" class="acts">${words.act}</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map((agent) => this.#row(agent))}
        </tbody>
      </table>
    </div>`;
  }

  #row(agent: BoardAgent) {
    const { name, state, since, next, awaySince } = agent;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>
        <span class="badges">
          <span class="badge ${KINDS[state]}">${states[state]}</span>
          ${next && next !== 'available' ? html`<span class="badge">${words.next(nextStates[next])}</span>` : nothing}
          ${awaySince ? html`<span class="badge bad">${words.away(this.#span(awaySince))}</span>` : nothing}
        </span>
      </td>
      <td class="span">${this.#span(since)}</td>
      <td>${this.#contact(agent)}</td>
      <td class="acts">${this.#acts(agent)}</td>
    </tr>`;
  }

  #contact({ contact }: BoardAgent) {
    if (!contact) return html`<span class="quiet-text">${words.nothing}</span>`;
    return html`<span class="account">${contact.accountId}</span>
      <span class="badges">
        ${contact.call ? html`<span class="badge good">${words.call[contact.call.state]}</span>` : nothing}
        ${
          contact.call?.watchedBy
            ? html`<span class="badge">${words.watchedBy(contact.call.watchedBy)}</span>`
            : nothing
        }
        ${contact.isPending ? html`<span class="badge wait">${words.pending}</span>` : nothing}
      </span>`;
  }

  #acts({ id, name, state, next, contact }: BoardAgent) {
    if (state === 'offline') return nothing;
    const { busy } = this;
    const button = (label: string, hint: string | null, ask: () => Event) =>
      html`<button
        type="button"
        class="button small"
        aria-disabled=${String(busy)}
        aria-label="${label} ${name}"
        title=${hint ?? nothing}
        @click=${() => !busy && this.dispatchEvent(ask())}
      >
        ${label}
      </button>`;
    return html`${this.#mayWatch(id, contact) ? button(words.watch, null, () => new AskWatchEvent(id)) : nothing}
    ${contact ? button(words.move, null, () => new AskMoveEvent(contact.ticketId)) : nothing}
    ${next === 'offline' ? nothing : button(words.drain, words.drainHint, () => new DrainAgentEvent(id))}
    ${button(words.signOut, null, () => new AskSignOutEvent(id))}`;
  }

  /** OB1: a live call of somebody else that nobody watches. */
  #mayWatch(id: StaffId, contact: BoardAgent['contact']): boolean {
    const call = contact?.call;
    return this.watcher !== null && this.watcher !== id && call?.state === 'live' && call.watchedBy === null;
  }

  #span(since: string): string {
    return spanText(Date.parse(this.asOf) - Date.parse(since));
  }
}

define('board-agents', BoardAgents);
