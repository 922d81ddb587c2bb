import type { AgentState, QueueFacts } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { idle, refusals } from '../../strings.ts';
import { TakeNextEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskIdleStyles } from './desk-idle.styles.ts';

/**
 * @summary The desk without a contact: how many wait, and the one button that asks the server for the next.
 * @event desk-take-next
 */
export class DeskIdle extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskIdleStyles];

  @property({ attribute: false }) queue: QueueFacts = { waiting: 0, oldestJoinedAt: null };
  @property({ attribute: false }) agentState: AgentState = 'offline';
  @property({ type: Boolean }) connected = false;
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  /** Why nobody can be taken now, in words; null when somebody can. */
  get #whyNot(): string | null {
    if (!this.connected) return idle.whyNot.disconnected;
    if (this.agentState !== 'available') return idle.whyNot.unavailable;
    return this.queue.waiting === 0 ? idle.whyNot.empty : null;
  }

  #take(): void {
    if (this.#whyNot === null && this.ask.state !== 'asking') this.dispatchEvent(new TakeNextEvent());
  }

  /** Where somebody lands whose contact is finished. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  override render() {
    const { waiting, oldestJoinedAt } = this.queue;
    const whyNot = this.#whyNot;
    const isAsking = this.ask.state === 'asking';
    return html`<section aria-labelledby="heading">
      <span class="mark">${icon('person')}</span>
      <h2 id="heading" tabindex="-1">${idle.heading}</h2>
      <p class="count">${waiting > 0 ? idle.waiting(waiting) : idle.nobody}</p>
      <p class="wait">
        ${
          oldestJoinedAt === null
            ? nothing
            : html`${idle.longestWait} <vv-elapsed .since=${oldestJoinedAt} .now=${this.now}></vv-elapsed>`
        }
      </p>
      <button
        type="button"
        class="button primary take"
        aria-disabled=${whyNot !== null || isAsking ? 'true' : 'false'}
        aria-describedby="why"
        @click=${this.#take}
      >
        ${isAsking ? idle.taking : idle.takeNext}
      </button>
      <p id="why" class="why">${whyNot ?? idle.serverPicks}</p>
      ${
        this.ask.state === 'refused'
          ? html`<vv-notice kind="warning" announce="polite">${refusals[this.ask.refusal]}</vv-notice>`
          : nothing
      }
    </section>`;
  }
}

define('desk-idle', DeskIdle);
