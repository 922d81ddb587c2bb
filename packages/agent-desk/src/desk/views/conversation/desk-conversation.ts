import { CHAT_TEXT_MAX } from '@visavis/protocol';
import {
  base,
  define,
  buttonStyles,
  icon,
  iconStyles,
  type ComposerText,
  type LogLine,
  type LogText,
} from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { conversation } from '../../strings.ts';
import { EMPTY_TALK, type TalkView } from '../../desk-talk.ts';
import { saveTranscript } from '../../save-transcript.ts';
import { DraftEvent, ShowTypingEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import './desk-composer.ts';
import type { DeskComposer } from './desk-composer.ts';
import { deskConversationStyles } from './desk-conversation.styles.ts';

const logText: LogText = {
  label: conversation.heading,
  sending: conversation.sending,
  failed: conversation.failed,
  retry: conversation.retry,
  newBelow: conversation.newBelow,
  marks: conversation.marks,
  writes: conversation.writes,
  announce: (author, text) => `${author}: ${text}`,
};

const composerText: ComposerText = {
  label: conversation.label,
  placeholder: conversation.placeholder,
  send: conversation.send,
  tooLong: conversation.tooLong,
};

/**
 * @summary The chat with the freelancer and whether they are here. What is being written belongs to one ticket.
 * @event vv-send-text
 * @event vv-retry-line
 * @event vv-line-seen
 * @event desk-draft
 * @event desk-show-typing
 */
export class DeskConversation extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskConversationStyles];

  @query('desk-composer') private readonly composer!: DeskComposer | null;

  /** Who the conversation is with. */
  @property() name = '';

  @property({ type: Boolean, attribute: 'freelancer-online' }) freelancerOnline = false;
  /** The line to the server holds, so that presence is known. */
  @property({ type: Boolean }) connected = false;

  @property({ attribute: false }) lines: readonly LogLine[] = [];

  /** Who types, the canned replies. */
  @property({ attribute: false }) talk: TalkView = EMPTY_TALK;

  /** The agent, as a saved transcript names them. */
  @property({ attribute: 'own-name' }) ownName = '';

  /** The contact is over: it can be read, not continued. */
  @property({ type: Boolean }) ended = false;

  /** Which ticket is talked about; another one begins with its own draft. */
  @property() ticket = '';

  /** What was written before a reload; read once for each ticket. */
  @property({ attribute: false }) keptDraft = '';

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('ticket') && this.composer) this.composer.draft = this.keptDraft;
  }

  #typed(): void {
    this.dispatchEvent(new DraftEvent(this.composer?.draft ?? ''));
  }

  #sent(): void {
    this.dispatchEvent(new DraftEvent(''));
  }

  #saveButton() {
    return html`<button
      type="button"
      class="button quiet small save"
      aria-label=${conversation.save}
      title=${conversation.save}
      @click=${() => saveTranscript(this.lines, this.ownName)}
    >
      ${icon('download')}
    </button>`;
  }

  /** Who types, and whether they read along; always there, so that nothing jumps. */
  #aside() {
    const { writing, showsTyping } = this.talk;
    const change = ({ currentTarget }: Event) =>
      this.dispatchEvent(new ShowTypingEvent((currentTarget as HTMLInputElement).checked));
    return html`<div class="aside">
      <span class="typing">${writing?.words === null ? conversation.typing(this.name) : nothing}</span>
      ${
        showsTyping === null
          ? nothing
          : html`<label class="switch">
              <input
                type="checkbox"
                role="switch"
                .checked=${showsTyping}
                @change=${change}
              />${conversation.showTyping}
            </label>`
      }
    </div>`;
  }

  override render() {
    const presence = this.connected ? (this.freelancerOnline ? 'online' : 'offline') : 'unknown';
    return html`<div class="title">
        <h2>${conversation.heading}</h2>
        <span class="presence ${presence}" role="status">
          <span class="dot" aria-hidden="true"></span>
          <span class="sr-only">${this.name}:</span> ${conversation.presence[presence]}
        </span>
        ${this.lines.length > 0 ? this.#saveButton() : nothing}
      </div>
      <div class="log">
        <vv-message-log .lines=${this.lines} .text=${logText} .writing=${this.talk.writing}></vv-message-log>
        ${this.lines.length === 0 ? html`<p class="empty">${conversation.empty}</p>` : nothing}
      </div>
      <div class="composer">
        ${
          this.ended
            ? html`<p class="ended">${conversation.ended}</p>`
            : html`${this.#aside()}
                <desk-composer
                  .limit=${CHAT_TEXT_MAX}
                  .text=${composerText}
                  .replies=${this.talk.replies}
                  .values=${this.talk.values}
                  @input=${this.#typed}
                  @vv-send-text=${this.#sent}
                ></desk-composer>`
        }
      </div>`;
  }
}

define('desk-conversation', DeskConversation);
