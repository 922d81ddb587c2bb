import type { CaseCard, CaseInBrief, DecisionInBrief, DecisionReason, Role } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { holds, outcomes, pauseCauses, reasons } from '../../desk/code-words.ts';
import '../../desk/views/hold/desk-hold.ts';
import { dateText, dateTimeText, leftText, spanText } from '../../desk/when.ts';
import { OpenCaseEvent } from '../events.ts';
import { card as words, holdMeanings, outsideResults, sources, states } from '../strings.ts';
import { consoleCardStyles } from './console-card.styles.ts';
import './console-change-dialog.ts';
import type { ConsoleChangeDialog } from './console-change-dialog.ts';
import { holdNotice } from './hold-kind.ts';
import { panelStyles } from './panel.styles.ts';

/**
 * @summary A case as customer support reads it: what is so now, what comes next, what happened.
 * @event console-open-case
 * @event console-change-decision
 */
export class ConsoleCard extends LitElement {
  static override readonly styles = [base, buttonStyles, panelStyles, consoleCardStyles];

  @query('console-change-dialog') private readonly dialog!: ConsoleChangeDialog | null;

  @property({ attribute: false }) card: CaseCard | null = null;

  /** Who reads. */
  @property() reader: Role = 'cs';

  /** Makes the key of a decision. */
  @property({ attribute: false }) makeKey: () => string = () => '';

  /** How changing the decision went. */
  @property({ attribute: false }) changeAsk: Ask = idleAsk;

  /** Where somebody lands who opened this case. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** The new decision was taken: its dialog is done. */
  changed(): void {
    this.dialog?.close();
  }

  override render() {
    const { card } = this;
    if (!card) return nothing;
    return html`<div class="sections">
      <div class="who">
        <h2 tabindex="-1">${card.account.name}</h2>
        <p class="quiet-text">${card.account.email}</p>
      </div>
      <vv-notice kind=${holdNotice(card.hold)}>
        <strong>${holds[card.hold]}${card.state === 'decided' ? nothing : html` · ${states[card.state]}`}</strong>
        <p>${holdMeanings[card.hold]}</p>
      </vv-notice>
      <section class="next" aria-labelledby="next">
        <h3 id="next">${words.next}</h3>
        <p>${card.nextStep}</p>
      </section>
      <div class="two">
        ${this.#facts(card)}
        <section aria-labelledby="hold">
          <h3 id="hold">${words.hold}</h3>
          <desk-hold .hold=${card.hold} .capabilities=${card.capabilities}></desk-hold>
        </section>
      </div>
      ${card.decisions.length > 0 ? this.#decisions(card) : nothing} ${this.#timeline(card)}
      ${card.otherCases.length > 0 ? this.#otherCases(card.otherCases) : nothing}
    </div>`;
  }

  #facts({ account, id, cause, openedAt, clock }: CaseCard) {
    return html`<section aria-label=${words.pane}>
      <dl class="rows">
        ${row(words.clock, clockWords(clock))} ${row(words.paused, pauseWords(clock))} ${row(words.cause, cause)}
        ${row(words.opened, dateTimeText(Date.parse(openedAt)))} ${row(words.account, account.id)}
        ${row(words.caseId, html`<span class="id">${id}</span>`)}
      </dl>
    </section>`;
  }

  #decisions({ decisions, account }: CaseCard) {
    return html`<section aria-labelledby="decisions">
      <div class="head">
        <h3 id="decisions">${words.decisions}</h3>
        ${
          this.reader === 'supervisor'
            ? html`<button type="button" class="button small" @click=${() => this.dialog?.open()}>
                  ${words.change}
                </button>
                <console-change-dialog
                  .name=${account.name}
                  .ask=${this.changeAsk}
                  .decisions=${decisions.length}
                  .makeKey=${this.makeKey}
                ></console-change-dialog>`
            : nothing
        }
      </div>
      <ol class="log">
        ${[...decisions].reverse().map(decisionLine)}
      </ol>
    </section>`;
  }

  #timeline({ timeline }: CaseCard) {
    return html`<section aria-labelledby="timeline">
      <h3 id="timeline">${words.timeline}</h3>
      <ol class="log">
        ${[...timeline].reverse().map(
          ({ at, text, by }) =>
            html`<li>
              <time datetime=${at}>${dateTimeText(Date.parse(at))}</time>
              <span>${text}<span class="quiet-text"> · ${by}</span></span>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #otherCases(others: readonly CaseInBrief[]) {
    return html`<section aria-labelledby="others">
      <h3 id="others">${words.otherCases}</h3>
      <ul class="log">
        ${others.map(
          (other) =>
            html`<li>
              <time datetime=${other.openedAt}>${dateText(Date.parse(other.openedAt))}</time>
              <button
                type="button"
                class="button small"
                @click=${() => this.dispatchEvent(new OpenCaseEvent(other.id))}
              >
                ${other.outcome === null ? words.undecided : outcomes[other.outcome].name}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function clockWords({ state, limitMs, usedMs, dueAt, overdueAt }: CaseCard['clock']) {
  if (state === 'not-started') return words.notStarted;
  if (state === 'stopped') return words.stopped(spanText(usedMs));
  const isLate = overdueAt !== null || usedMs >= limitMs;
  return html`<span class=${isLate ? 'late' : ''}>${leftText(limitMs, usedMs)}</span>${
      dueAt === null || isLate ? nothing : html`, ${words.due(dateTimeText(Date.parse(dueAt)))}`
    }`;
}

function pauseWords({ pausedMs, pausedBy }: CaseCard['clock']) {
  const soFar = pausedMs === 0 ? words.neverPaused : words.pausedFor(spanText(pausedMs));
  if (pausedBy.length === 0) return soFar;
  return html`<strong>${words.pausedNow(pausedBy.map((cause) => pauseCauses[cause]).join(', '))}</strong> (${soFar})`;
}

function decisionLine({ outcome, source, reason, at }: DecisionInBrief) {
  return html`<li>
    <time datetime=${at}>${dateTimeText(Date.parse(at))}</time>
    <span>
      <strong>${outcomes[outcome].name}</strong>${reason === null ? nothing : html`: ${reasonWords(reason)}`}
      <span class="quiet-text"> · ${words.decidedBy(sources[source])}</span>
    </span>
  </li>`;
}

const reasonWords = (reason: DecisionReason): string => ({ ...reasons, ...outsideResults })[reason];

function row(name: string, value: unknown) {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

define('console-card', ConsoleCard);
