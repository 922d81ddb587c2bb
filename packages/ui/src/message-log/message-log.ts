import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base/base.styles.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { define } from '../define.ts';
import { icon, iconStyles } from '../icon/icon.ts';
import { arrived, beginsRun, type LogLine, type LogText } from './log-line.ts';
import { messageLogStyles } from './message-log.styles.ts';

/** Somebody wants a failed line to be sent again. */
export class RetryLineEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('vv-retry-line', { bubbles: true, composed: true });
    this.key = key;
  }
}

const ANNOUNCED_MS = 1000;
const NEAR_END_PX = 48;

const english: LogText = {
  label: 'Conversation',
  sending: 'Sending…',
  failed: 'Not sent.',
  retry: 'Try again',
  newBelow: 'New messages',
  announce: (author, text) => `${author}: ${text}`,
};

/**
 * @summary A conversation as plain text: own lines at the end side, others at the start. Never takes focus; new lines of
 * others are said by a hidden live region that is emptied after a second, so that the log itself is read once only.
 * @event vv-retry-line
 */
export class VvMessageLog extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, messageLogStyles];

  @query('.log') private readonly log!: HTMLElement;

  @state() private announced = '';
  @state() private isBehind = false;

  @property({ attribute: false }) lines: readonly LogLine[] = [];
  @property({ attribute: false }) text: LogText = english;

  /** For times; the zone is the reader's. */
  @property() locale = navigator.language;

  #isAtEnd = true;
  #height = 0;
  readonly #resizes = new ResizeObserver(() => this.#resized());
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // A keyboard or a call that takes room must not hide the last line.
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    clearTimeout(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines') || !this.hasUpdated) return;
    this.#measure();
    const news = arrived(changed.get('lines') ?? [], this.lines);
    if (news.length === 0) return;
    if (!this.#isAtEnd) this.isBehind = true;
    this.#announce(news);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('lines')) return;
    const last = this.lines.at(-1);
    if (this.#isAtEnd || (last?.kind === 'message' && last.status === 'sending')) this.#toEnd();
  }

  #announce(news: readonly LogLine[]): void {
    const say = (line: LogLine) => (line.kind === 'event' ? line.text : this.text.announce(line.author, line.text));
    this.announced = news.map(say).join('\n');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.announced = ''), ANNOUNCED_MS);
  }

  #toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
    this.#height = this.log.clientHeight;
    this.#isAtEnd = true;
    this.isBehind = false;
  }

  /** Where the person is. At another height nothing is learnt: that scrolled the log, not the person. */
  #measure(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.log;
    if (clientHeight === this.#height) this.#isAtEnd = scrollTop + clientHeight >= scrollHeight - NEAR_END_PX;
  }

  #resized(): void {
    this.#height = this.log.clientHeight;
    if (this.#isAtEnd) this.#toEnd();
  }

  #scrolled(): void {
    this.#measure();
    if (this.#isAtEnd) this.isBehind = false;
  }

  override render() {
    return html`<div
        class="log"
        role="log"
        aria-live="off"
        aria-label=${this.text.label}
        tabindex="0"
        @scroll=${this.#scrolled}
      >
        ${repeat(
          this.lines,
          (line) => line.key,
          (line, index) => this.#line(line, beginsRun(line, this.lines[index - 1])),
        )}
      </div>
      ${this.isBehind ? this.#downButton() : nothing}
      <div class="sr-only" role="status">${this.announced}</div>`;
  }

  #line(line: LogLine, begins: boolean) {
    if (line.kind === 'event') return html`<p class="event">${line.text}</p>`;
    return html`<div class="line ${line.isOwn ? 'own' : 'other'} ${line.status} ${begins ? 'begins' : ''}">
      ${begins ? html`<div class="by"><span class="author">${line.author}</span> ${this.#time(line.at)}</div>` : nothing}
      <div class="bubble" dir="auto">${line.text}</div>
      ${line.status === 'sent' ? nothing : this.#status(line.status, line.key)}
    </div>`;
  }

  #status(status: 'sending' | 'failed', key: string) {
    if (status === 'sending') return html`<span class="status">${this.text.sending}</span>`;
    return html`<span class="status">
      ${icon('warning')} ${this.text.failed}
      <button type="button" class="retry" @click=${() => this.dispatchEvent(new RetryLineEvent(key))}>
        ${this.text.retry}
      </button>
    </span>`;
  }

  #time(at: number | null) {
    if (at === null) return nothing;
    const shown = new Intl.DateTimeFormat(this.locale, { hour: 'numeric', minute: '2-digit' }).format(at);
    return html`<time datetime=${new Date(at).toISOString()}>${shown}</time>`;
  }

  #downButton() {
    return html`<button type="button" class="button small down" @click=${this.#toEnd}>
      ${icon('chevron-down')} ${this.text.newBelow}
    </button>`;
  }
}

define('vv-message-log', VvMessageLog);
declare global {
  interface HTMLElementTagNameMap {
    'vv-message-log': VvMessageLog;
  }
}
