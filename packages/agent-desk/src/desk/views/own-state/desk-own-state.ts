import type { Agent, ChosenState } from '@visavis/protocol';
import { base, define, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { agentStates, ownState } from '../../strings.ts';
import { SetStateEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskOwnStateStyles } from './desk-own-state.styles.ts';
import { stateIcon } from './state-icons.ts';

/** From most to least there. */
const CHOICES = ['available', 'break', 'offline'] as const satisfies readonly ChosenState[];

/**
 * @summary What the agent is doing and since when. Between contacts they choose it; while a case or its wrap-up is at hand they
 * choose what comes after it. The rest comes by itself.
 * @event desk-set-state
 */
export class DeskOwnState extends LitElement {
  static override readonly styles = [base, iconStyles, paneStyles, deskOwnStateStyles];

  @query('select') private readonly nextChoice!: HTMLSelectElement | null;

  @property({ attribute: false }) agent: Agent | null = null;

  /** How the last change went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #keys: KeyController = new KeyController(this, {
    'state.available': () => this.#chosen('available'),
    'state.break': () => this.#chosen('break'),
    'state.offline': () => this.#chosen('offline'),
    'state.next': () => this.nextChoice?.focus(),
  });

  /** While one change is asked for, another is put back. Nothing is disabled, which would lose the focus. */
  #chosen(state: ChosenState): void {
    const { agent } = this;
    const isSo = agent?.next === null ? agent.state === state : agent?.next === state;
    if (!agent || isSo || agent.state === 'offered' || this.ask.state === 'asking') this.requestUpdate();
    else this.dispatchEvent(new SetStateEvent(state));
  }

  override render() {
    const { agent } = this;
    if (!agent) return nothing;
    const isChosen = agent.state === 'available' || agent.state === 'break' || agent.state === 'offline';
    const since = html`<vv-elapsed .since=${agent.since} .now=${this.now}></vv-elapsed>`;
    return html`${isChosen ? nothing : html`<span class="now ${agent.state}">${stateIcon(agent.state)}${agentStates[agent.state]}${since}</span>`}
    ${agent.next === null ? nothing : this.#next(agent.next)}
    ${agent.next === null && agent.state !== 'offered' ? this.#choices(agent) : nothing}
    ${isChosen ? html`<span class="since">${ownState.since} ${since}</span>` : nothing}`;
  }

  #choices(agent: Agent) {
    return html`<fieldset aria-busy=${this.ask.state === 'asking'} aria-label=${ownState.choose}>
      ${CHOICES.map(
        (state) =>
          html`<label class=${state} title=${this.#keys.title(`state.${state}`)}>
            <input
              type="radio"
              name="state"
              aria-keyshortcuts=${this.#keys.shortcut(`state.${state}`)}
              .checked=${live(agent.state === state)}
              @change=${() => this.#chosen(state)}
            />
            ${stateIcon(state)}${agentStates[state]}
          </label>`,
      )}
    </fieldset>`;
  }

  #next(next: ChosenState) {
    return html`<label class="next" title=${this.#keys.title('state.next', ownState.nextLabel)}>
      <span>${ownState.next}<span class="sr-only">: ${ownState.nextLabel}</span></span>
      <span class="chosen ${next}">
        ${stateIcon(next)}
        <select
          aria-keyshortcuts=${this.#keys.shortcut('state.next')}
          @change=${(event: Event) => this.#chosen(chosenBy(event.target as HTMLSelectElement) ?? next)}
        >
          ${CHOICES.map((state) => html`<option value=${state} .selected=${live(state === next)}>${agentStates[state]}</option>`)}
        </select>
      </span>
    </label>`;
  }
}

function chosenBy({ value }: HTMLSelectElement): ChosenState | undefined {
  return CHOICES.find((state) => state === value);
}

define('desk-own-state', DeskOwnState);
