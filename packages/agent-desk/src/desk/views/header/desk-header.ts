import type { Agent, QueueFacts } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { keys } from '../../../keys/keys.ts';
import { keyWords } from '../../../keys/strings.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import type { StaffPage } from '../../staff-pages.ts';
import { connection, general, header, refusals } from '../../strings.ts';
import '../alerts/desk-alerts.ts';
import { SignOutEvent } from '../events.ts';
import '../own-state/desk-own-state.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskHeaderStyles } from './desk-header.styles.ts';

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

  /** What else this person may open; in another tab, so that a contact goes on here. */
  @property({ attribute: false }) pages: readonly StaffPage[] = [];

  /** How the last change of the own state went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #keys: KeyController = new KeyController(
    this,
    {
      'go.console': () => this.#opens('console'),
      'go.board': () => this.#opens('board'),
      'go.admin': () => this.#opens('admin'),
    },
    (id) => this.pages.some((page) => id === `go.${page}`),
  );

  #opens(page: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-page=${page}]`)?.click();
  }

  override render() {
    const [pill, words] = PILLS[this.line];
    return html`<header>
        <span class="brand">${icon('shield')}<span class="product">${general.brand}</span></span>
        <desk-own-state .agent=${this.agent} .ask=${this.ask} .now=${this.now}></desk-own-state>
        <div class="queue" aria-label=${header.queue} role="group">
          ${this.queue ? this.#queue(this.queue) : nothing}
        </div>
        <vv-connection-pill .line=${pill}>${words}</vv-connection-pill>
        ${this.pages.length > 0 ? this.#pages() : nothing}
        <desk-alerts></desk-alerts>
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

  #queue({ waiting, oldestJoinedAt, isPaused }: QueueFacts) {
    if (isPaused) return html`<strong>${header.waiting(waiting)}</strong> <span class="paused">${header.paused}</span>`;
    if (waiting === 0) return html`<span class="quiet">${header.nobodyWaiting}</span>`;
    return html`<strong>${header.waiting(waiting)}</strong>${
        oldestJoinedAt === null
          ? nothing
          : html`<span class="quiet">
              ${header.longestWait} <vv-elapsed .since=${oldestJoinedAt} .now=${this.now}></vv-elapsed>
            </span>`
      }`;
  }

  #pages() {
    return html`<button type="button" class="button small" popovertarget="pages">
        ${header.elsewhere} ${icon('chevron-down')}
      </button>
      <nav id="pages" class="pages" popover aria-label=${header.elsewhere}>
        ${this.pages.map((page) =>
          page === 'desk'
            ? nothing
            : html`<a
                class="button quiet"
                data-page=${page}
                href="/desk#${page}"
                target="_blank"
                aria-keyshortcuts=${this.#keys.shortcut(`go.${page}`)}
                title=${this.#keys.title(`go.${page}`)}
                >${header.pages[page]}</a
              >`,
        )}
      </nav>`;
  }

  #signOut() {
    const isBlocked = this.agent?.state === 'in-case' || this.agent?.state === 'wrap-up';
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
