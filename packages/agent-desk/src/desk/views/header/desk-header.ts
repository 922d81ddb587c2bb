import type { Agent, QueueFacts } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { keys } from '../../../keys/keys.ts';
import { keyWords } from '../../../keys/strings.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { agentStates, connection, general, header, refusals } from '../../strings.ts';
import { SetStateEvent, SignOutEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskHeaderStyles } from './desk-header.styles.ts';

/** The states an agent may choose; the others come and go with the contact. */
const CHOICES = ['available', 'break', 'offline'] as const;

const PILLS = {
  connecting: ['waiting', connection.connecting],
  online: ['good', connection.online],
  offline: ['bad', connection.reconnecting],
  moved: ['bad', connection.moved],
} as const;

/**
 * @summary The line that is always there: who works, in which state, how long the queue is, and how the line to the server
 * holds.
 * @event desk-set-state
 * @event desk-sign-out
 */
export class DeskHeader extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskHeaderStyles];

  /** Null until the server has told it. */
  @property({ attribute: false }) agent: Agent | null = null;
  @property({ attribute: false }) queue: QueueFacts | null = null;

  /** The name from the sign-in, until the agent is known. */
  @property() name = '';

  @property() line: keyof typeof PILLS = 'connecting';

  /** This person may look cases up; that is another page, so that a contact goes on here. */
  @property({ type: Boolean, attribute: 'has-console' }) hasConsole = false;

  /** How the last change of the own state went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #keys: KeyController = new KeyController(this, {
    'state.available': () => this.#chooses('available'),
    'state.break': () => this.#chooses('break'),
    'state.offline': () => this.#chooses('offline'),
    'go.console': () => this.renderRoot.querySelector<HTMLElement>('.console')?.click(),
  });

  /** By key: as by the radio button, which is there in the same states. */
  #chooses(state: (typeof CHOICES)[number]): void {
    const isOffered = this.renderRoot.querySelector(`label.${state}`) !== null;
    if (isOffered && this.agent?.state !== state) this.#chosen(state);
  }

  /** While one change is asked for, another is put back. Nothing is disabled, which would lose the focus. */
  #chosen(state: (typeof CHOICES)[number]): void {
    if (this.ask.state === 'asking') this.requestUpdate();
    else this.dispatchEvent(new SetStateEvent(state));
  }

  override render() {
    const [pill, words] = PILLS[this.line];
    return html`<header>
        <span class="brand">${icon('shield')}<span class="product">${general.brand}</span></span>
        <div class="state">${this.agent ? this.#state(this.agent) : nothing}</div>
        <div class="queue" aria-label=${header.queue} role="group">
          ${this.queue ? this.#queue(this.queue) : nothing}
        </div>
        <vv-connection-pill .line=${pill}>${words}</vv-connection-pill>
        ${this.hasConsole ? this.#console() : nothing}
        <button
          type="button"
          class="button small quiet"
          aria-haspopup="dialog"
          aria-keyshortcuts=${this.#keys.shortcut('keys.show')}
          title=${this.#keys.title('keys.show')}
          @click=${() => keys.run('keys.show')}
        >
          ${keyWords.button}
        </button>
        <div class="who">
          <span class="name" title=${this.agent?.name ?? this.name}>${this.agent?.name ?? this.name}</span>
          ${this.#signOut()}
        </div>
      </header>
      <div role="status">
        ${this.ask.state === 'refused' ? html`<p class="refused">${refusals[this.ask.refusal]}</p>` : nothing}
      </div>`;
  }

  #state(agent: Agent) {
    if (agent.state === 'busy' || agent.state === 'wrap-up') {
      return html`<span class="busy" title=${header.stateBlocked}>
        ${agentStates[agent.state]} <vv-elapsed .since=${agent.since} .now=${this.now}></vv-elapsed>
      </span>`;
    }
    return html`<fieldset aria-busy=${this.ask.state === 'asking'} aria-label=${header.state}>
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
            <span class="dot" aria-hidden="true"></span>${agentStates[state]}
          </label>`,
      )}
    </fieldset>`;
  }

  #queue({ waiting, oldestJoinedAt }: QueueFacts) {
    if (waiting === 0) return html`<span class="quiet">${header.nobodyWaiting}</span>`;
    return html`<strong>${header.waiting(waiting)}</strong>${
        oldestJoinedAt === null
          ? nothing
          : html`<span class="quiet">
              ${header.longestWait} <vv-elapsed .since=${oldestJoinedAt} .now=${this.now}></vv-elapsed>
            </span>`
      }`;
  }

  #console() {
    return html`<a
      class="button small console"
      href="/desk#console"
      target="_blank"
      aria-keyshortcuts=${this.#keys.shortcut('go.console')}
      title=${this.#keys.title('go.console')}
      >${header.console}</a
    >`;
  }

  #signOut() {
    const isBlocked = this.agent?.state === 'busy' || this.agent?.state === 'wrap-up';
    return html`<button
      type="button"
      class="button small"
      aria-disabled=${isBlocked ? 'true' : 'false'}
      title=${isBlocked ? header.signOutBlocked : nothing}
      @click=${() => !isBlocked && this.dispatchEvent(new SignOutEvent())}
    >
      ${header.signOut}
    </button>`;
  }
}

define('desk-header', DeskHeader);
