import { CHAT_TEXT_MAX } from '@visavis/protocol';
import { base, define, type ComposerText, type LogLine, type LogText, type VvComposer } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { conversation } from '../../strings.ts';
import { DraftEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskConversationStyles } from './desk-conversation.styles.ts';

const logText: LogText = {
  label: conversation.heading,
  sending: conversation.sending,
  failed: conversation.failed,
  retry: conversation.retry,
  newBelow: conversation.newBelow,
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
 * @event desk-draft
 */
export class DeskConversation extends LitElement {
  static override readonly styles = [base, paneStyles, deskConversationStyles];

  @query('vv-composer') private readonly composer!: VvComposer | null;

  /** Who the conversation is with. */
  @property() name = '';

  @property({ type: Boolean, attribute: 'freelancer-online' }) freelancerOnline = false;
  /** The line to the server holds, so that presence is known. */
  @property({ type: Boolean }) connected = false;

  @property({ attribute: false }) lines: readonly LogLine[] = [];

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

  override render() {
    const presence = this.connected ? (this.freelancerOnline ? 'online' : 'offline') : 'unknown';
    return html`<div class="title">
        <h2>${conversation.heading}</h2>
        <span class="presence ${presence}" role="status">
          <span class="dot" aria-hidden="true"></span>
          <span class="sr-only">${this.name}:</span> ${conversation.presence[presence]}
        </span>
      </div>
      <div class="log">
        <vv-message-log .lines=${this.lines} .text=${logText}></vv-message-log>
        ${this.lines.length === 0 ? html`<p class="empty">${conversation.empty}</p>` : nothing}
      </div>
      <div class="composer">
        ${
          this.ended
            ? html`<p class="ended">${conversation.ended}</p>`
            : html`<vv-composer
                .limit=${CHAT_TEXT_MAX}
                .text=${composerText}
                @input=${this.#typed}
                @vv-send-text=${this.#sent}
              ></vv-composer>`
        }
      </div>`;
  }
}

define('desk-conversation', DeskConversation);
