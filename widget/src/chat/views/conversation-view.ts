import { CHAT_TEXT_MAX } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import type { VvComposer } from '@visavis/ui/composer/composer';
import '@visavis/ui/composer/composer';
import '@visavis/ui/connection-pill/connection-pill';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import type { LogLine } from '@visavis/ui/message-log/log-line';
import type { Writing } from '@visavis/ui/message-log/message-log';
import '@visavis/ui/message-log/message-log';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatLocale, localized } from '../../locale/locale.ts';
import { conversationWords as words, ringWords } from '../../strings/conversation.ts';
import { finishingWords } from '../../strings/presence.ts';
import { canBeSaved, saveConversation } from '../save-conversation.ts';
import type { Aside } from '../talk-aside.ts';
import { conversationViewStyles } from './conversation-view.styles.ts';
import './ring-card.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary The chat with the agent; a call rings inside it, and is shown above it while it lasts.
 * @slot call - The call, while there is one.
 * @slot asks - What is asked before a call that rings.
 * @slot consent - What is kept of the call that is on.
 * @event vv-send-text - a line was written
 * @event vv-retry-line - a line that failed is to be sent again
 * @event vv-line-seen - a line of the agent was on the screen
 * @event vv-want - `accept-call`, `end-call`, `drafted`, `show-typing`
 */
@localized
export class VvConversationView extends LitElement {
  static override readonly styles = [base, iconStyles, conversationViewStyles];

  /** On a phone the call fills the panel, and the chat is beside it. */
  @state() private pane: 'call' | 'chat' = 'call';

  @property() agent = '';
  @property({ attribute: false }) lines: readonly LogLine[] = [];
  /** The reader, as a saved conversation names them. */
  @property({ attribute: 'own-name' }) ownName = '';

  /** The agent writes; `words` where they let us read along. */
  @property({ attribute: false }) agentWrites: Aside['agentWrites'] = null;

  /** Whether the agent reads along while this person types; null where nobody can. */
  @property({ attribute: false }) showsTyping: Aside['isShown'] = null;

  @property({ type: Boolean }) offline = false;

  /** The agent's line is gone. */
  @property({ type: Boolean, attribute: 'agent-gone' }) agentGone = false;

  /** The contact comes to its end, and the agent writes down what comes of it. */
  @property({ type: Boolean }) finishing = false;

  /** The call shows a state of its own. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;

  /** When the ring of a call ends, by the clock of `now`; null while none rings. */
  @property({ attribute: false }) ringsUntil: number | null = null;
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ type: Boolean }) answering = false;

  /** The call could not be answered: it was over. */
  @property({ type: Boolean, attribute: 'not-answered' }) notAnswered = false;

  #heardBefore = 0;

  get #heard(): number {
    return this.lines.filter((line) => line.kind === 'message' && !line.isOwn).length;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const begins = changed.has('inCall');
    if (begins) this.pane = 'call';
    if (begins || !this.inCall || this.pane === 'chat') this.#heardBefore = this.#heard;
  }

  override render() {
    const beside = this.inCall && this.pane === 'call' ? 'beside' : '';
    return html`<div class="with">
        <span class="face" aria-hidden="true">${icon('person')}</span>
        <h3 tabindex="-1"><bdi>${this.agent}</bdi> <span class="role">${words.role}</span></h3>
        ${this.#line()} ${canBeSaved(this.lines) ? this.#saveButton() : nothing}
      </div>
      ${this.inCall ? this.#panes() : nothing}
      <slot name="consent"></slot>
      <slot name="call" class=${this.pane}></slot>
      ${this.#ofTheAgent()}
      <vv-message-log
        class=${beside}
        .lines=${this.lines}
        .text=${words.log}
        .locale=${formatLocale()}
        .writing=${this.#writing()}
      ></vv-message-log>
      ${this.notAnswered ? this.#unanswered() : nothing}
      ${this.ringsUntil === null ? nothing : this.#ring(this.ringsUntil)}
      <div class="aside ${beside}">
        <span class="typing">${this.#writing()?.words === null ? words.typing(this.agent) : nothing}</span>
        ${this.showsTyping === null ? nothing : this.#switch(this.showsTyping)}
      </div>
      <vv-composer
        class=${beside}
        .text=${words.composer}
        limit=${CHAT_TEXT_MAX}
        @input=${this.#drafted}
      ></vv-composer>`;
  }

  #ofTheAgent() {
    if (this.agentGone)
      return this.offline
        ? nothing
        : html`<vv-notice kind="warning" announce="polite">${words.lost(this.agent)}</vv-notice>`;
    return this.finishing ? html`<vv-notice announce="polite">${finishingWords.text(this.agent)}</vv-notice>` : nothing;
  }

  #unanswered() {
    const text = this.ringsUntil === null ? ringWords.notAnswered : ringWords.notHeard;
    return html`<vv-notice kind="warning" announce="polite">${text}</vv-notice>`;
  }

  #panes() {
    const unread = this.#heard - this.#heardBefore;
    const pane = (name: 'call' | 'chat', label: string, count = 0) =>
      html`<button type="button" aria-pressed=${this.pane === name} @click=${() => (this.pane = name)}>
        ${icon(name === 'call' ? 'phone' : 'chat')} ${label}
        ${count > 0 ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}
        ${count > 0 ? html`<span class="sr-only">${words.unread(count)}</span>` : nothing}
      </button>`;
    return html`<div class="panes" role="group" aria-label=${words.panes}>
      ${pane('call', words.showCall)} ${pane('chat', words.showChat, unread)}
    </div>`;
  }

  #line() {
    const isTold = this.inCall || this.agentGone;
    return html`<vv-connection-pill line=${this.offline ? 'waiting' : 'good'} ?hidden=${isTold && !this.offline}>
      ${this.offline ? words.offline : words.online}
    </vv-connection-pill>`;
  }

  /** Whose line is gone does not write, whatever was heard last. */
  #writing(): Writing | null {
    if (this.agentGone) return null;
    return this.agentWrites && { author: this.agent, words: this.agentWrites.words };
  }

  #drafted({ currentTarget }: Event): void {
    this.dispatchEvent(new WantEvent({ what: 'drafted', text: (currentTarget as VvComposer).draft }));
  }

  #saveButton() {
    const save = () => saveConversation(this.lines, this.ownName, formatLocale());
    return html`<button type="button" class="save" title=${words.save} aria-label=${words.save} @click=${save}>
      ${icon('download')}
    </button>`;
  }

  #switch(isOn: boolean) {
    const change = ({ currentTarget }: Event) =>
      this.dispatchEvent(new WantEvent({ what: 'show-typing', isOn: (currentTarget as HTMLInputElement).checked }));
    return html`<label class="switch">
      <input type="checkbox" role="switch" .checked=${isOn} @change=${change} />${words.showTyping}
    </label>`;
  }

  #ring(until: number) {
    return html`<vv-ring-card agent=${this.agent} .until=${until} .now=${this.now} ?answering=${this.answering}
      ><slot name="asks"></slot
    ></vv-ring-card>`;
  }
}

define('vv-conversation-view', VvConversationView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-conversation-view': VvConversationView;
  }
}
