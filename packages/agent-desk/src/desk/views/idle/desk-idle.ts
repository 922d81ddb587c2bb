import type { AgentState, QueueFacts } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import type { Gone } from '../../desk-state.ts';
import type { UnsavedNote } from '../../note-keeper.ts';
import { general, gone, idle, refusals } from '../../strings.ts';
import { GoneReadEvent, SetStateEvent } from '../events.ts';
import { stateIcon } from '../own-state/state-icons.ts';
import { paneStyles } from '../pane.styles.ts';
import '../note/desk-unsaved-note.ts';
import { deskIdleStyles } from './desk-idle.styles.ts';

type Shown = keyof typeof idle.headings;

/**
 * @summary The desk without a contact: whether somebody will be offered, how many wait, and the way back to being available.
 * @event desk-set-state
 * @event desk-gone-read
 */
export class DeskIdle extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskIdleStyles];

  @property({ attribute: false }) queue: QueueFacts = { waiting: 0, oldestJoinedAt: null, isPaused: false };
  @property({ attribute: false }) agentState: AgentState = 'offline';
  @property({ type: Boolean }) connected = false;

  /** What went away without the agent's doing, and was not read yet. */
  @property({ attribute: false }) gone: Gone | null = null;

  /** A note that could not be saved before its wrap-up was over. */
  @property({ attribute: false }) unsavedNote: UnsavedNote | null = null;

  /** How the last change of the own state went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  #goesAvailable(): void {
    if (this.connected && this.ask.state !== 'asking') this.dispatchEvent(new SetStateEvent('available'));
  }

  /** Where somebody lands whose contact is finished. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  override render() {
    const shown = this.agentState in idle.headings ? (this.agentState as Shown) : null;
    return html`<div class="notices">${this.#gone()} ${this.#paused()} ${this.#note()}</div>
      <section class=${this.agentState} aria-labelledby="heading">
        <span class="mark">${stateIcon(this.agentState)}</span>
        <h2 id="heading" tabindex="-1">${shown ? idle.headings[shown] : idle.elsewhere}</h2>
        <p role=${shown === 'not-responding' ? 'alert' : nothing}>${shown ? idle.hints[shown] : general.loading}</p>
        ${shown === null || shown === 'available' ? nothing : this.#button(shown)} ${this.#queue()}
        <p class="why">${this.connected ? idle.serverPicks : idle.disconnected}</p>
        ${
          this.ask.state === 'refused'
            ? html`<vv-notice kind="warning" announce="polite">${refusals[this.ask.refusal]}</vv-notice>`
            : nothing
        }
      </section>`;
  }

  #button(shown: Shown) {
    const isAsking = this.ask.state === 'asking';
    return html`<button
      type="button"
      class="button primary"
      aria-disabled=${String(isAsking || !this.connected)}
      @click=${this.#goesAvailable}
    >
      ${isAsking ? idle.changing : shown === 'not-responding' ? idle.back : idle.goAvailable}
    </button>`;
  }

  #queue() {
    const { waiting, oldestJoinedAt } = this.queue;
    return html`<div class="queue">
      <p class="count">${waiting > 0 ? idle.waiting(waiting) : idle.nobody}</p>
      <p class="wait">
        ${
          oldestJoinedAt === null
            ? nothing
            : html`${idle.longestWait} <vv-elapsed .since=${oldestJoinedAt} .now=${this.now}></vv-elapsed>`
        }
      </p>
    </div>`;
  }

  #paused() {
    if (!this.queue.isPaused) return nothing;
    return html`<vv-notice kind="info" announce="polite">${idle.paused}</vv-notice>`;
  }

  #note() {
    if (!this.unsavedNote) return nothing;
    return html`<desk-unsaved-note .note=${this.unsavedNote}></desk-unsaved-note>`;
  }

  /** DV20: an offer that was not answered has its own words. */
  #gone() {
    if (!this.gone || (this.gone.what === 'offer' && this.agentState !== 'available')) return nothing;
    return html`<vv-notice kind="warning" announce="assertive">
      ${this.gone.what === 'case' ? gone.case(this.gone.name) : gone.offer}
      <button slot="action" type="button" class="button small" @click=${() => this.dispatchEvent(new GoneReadEvent())}>
        ${icon('check')} ${gone.read}
      </button>
    </vv-notice>`;
  }
}

define('desk-idle', DeskIdle);
