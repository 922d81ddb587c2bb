import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../base/base.styles.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { define } from '../define.ts';
import { icon, iconStyles } from '../icon/icon.ts';
import { lineView, provisionalView } from './line-view.ts';
import { arrived, beginsRun, markedLines, type LogLine, type LogText } from './log-line.ts';
import { messageLogStyles } from './message-log.styles.ts';
import { SeenLines } from './seen-lines.ts';

/** Somebody wants a failed line to be sent again. */
export class RetryLineEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('vv-retry-line', { bubbles: true, composed: true });
    this.key = key;
  }
}

/** A line of somebody else was seen; all that stand before it count as seen with it. */
export class LineSeenEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('vv-line-seen', { bubbles: true, composed: true });
    this.key = key;
  }
}

/** Somebody else writes a line that others may read along, or may not (`words` null). */
export type Writing = { readonly author: string; readonly words: string | null };

const ANNOUNCED_MS = 1000;
const NEAR_END_PX = 48;

const isOther = (news: unknown, before: unknown): boolean => JSON.stringify(news) !== JSON.stringify(before);

const english: LogText = {
  label: 'Conversation',
  sending: 'Sending…',
  failed: 'Not sent.',
  retry: 'Try again',
  marks: { sent: 'Sent', delivered: 'Delivered', read: 'Read' },
  writes: (author) => `${author} is typing`,
  newBelow: 'New messages',
  announce: (author, text) => `${author}: ${text}`,
};

/**
 * @summary A conversation as plain text: own lines at the end side, others at the start. Never takes focus; new lines of
 * others are said by a hidden live region that is emptied after a second, so that the log itself is read once only.
 * @event vv-retry-line
 * @event vv-line-seen
 */
export class VvMessageLog extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, messageLogStyles];

  @query('.log') private readonly log!: HTMLElement;

  @state() private announced = '';
  @state() private isBehind = false;

  /** The same lines in another array are no news: the page would be laid out for each, to learn where the person is. */
  @property({ attribute: false, hasChanged: isOther }) lines: readonly LogLine[] = [];
  @property({ attribute: false }) text: LogText = english;

  /** What another side lets us see of the line they write; null while they write none. */
  @property({ attribute: false, hasChanged: isOther }) writing: Writing | null = null;

  /** For times; the zone is the reader's. */
  @property() locale = navigator.language;

  #isAtEnd = true;
  #height = 0;
  readonly #resizes = new ResizeObserver(() => this.#resized());
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #seenLines = new SeenLines((keys) => this.#seen(keys));

  override connectedCallback(): void {
    super.connectedCallback();
    // A keyboard or a call that takes room must not hide the last line.
    this.#resizes.observe(this);
    this.#seenLines.open();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#seenLines.close();
    clearTimeout(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !(changed.has('lines') || changed.has('writing'))) return;
    this.#measure();
    if (!changed.has('lines')) return;
    const news = arrived(changed.get('lines') ?? [], this.lines);
    if (news.length === 0) return;
    if (!this.#isAtEnd) this.isBehind = true;
    this.#announce(news);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('lines') && !changed.has('writing')) return;
    this.#watch();
    const last = this.lines.at(-1);
    const isOwnNew = changed.has('lines') && last?.kind === 'message' && last.status === 'sending';
    if (this.#isAtEnd || isOwnNew) this.#toEnd();
  }

  #watch(): void {
    this.#seenLines.watch(this.renderRoot.querySelectorAll<HTMLElement>('.end'));
  }

  #seen(keys: ReadonlySet<string>): void {
    const last = this.lines.findLast(({ key }) => keys.has(key));
    if (last) this.dispatchEvent(new LineSeenEvent(last.key));
  }

  readonly #retried = (key: string): void => {
    this.dispatchEvent(new RetryLineEvent(key));
  };

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
    const marked = markedLines(this.lines);
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
          (line, index) =>
            lineView(line, {
              begins: beginsRun(line, this.lines[index - 1]),
              isMarked: marked.has(line.key),
              text: this.text,
              locale: this.locale,
              retry: this.#retried,
            }),
        )}
        ${this.writing?.words ? provisionalView(this.writing.author, this.writing.words, this.text) : nothing}
      </div>
      ${this.isBehind ? this.#downButton() : nothing}
      <div class="sr-only" role="status">${this.announced}</div>`;
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
