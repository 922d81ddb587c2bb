import type { NoticeFacts, NoticeStage } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import { tokens } from '@visavis/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { directionOf, formatLocale, locale, localized } from '../locale/locale.ts';
import { PageLanguage } from '../locale/page-language.ts';
import { ownOrigin } from '../own-origin.ts';
import { loadNoticeWords } from '../strings/load-notice.ts';
import { noticeWords as words, type Placement } from '../strings/notice.ts';
import { VisavisNoticeChangeEvent } from './notice-change-event.ts';
import { NoticeSource, tokenFrom } from './notice-source.ts';
import { noticeText, type NoticeText } from './notice-text.ts';
import { visavisNoticeStyles } from './visavis-notice.styles.ts';

const emblems: Record<NoticeText['tone'], IconName> = { calm: 'shield', pressing: 'clock', good: 'check' };
const PLACEMENTS: readonly string[] = ['submit-proposal', 'edit-photo', 'hold-status'] satisfies Placement[];

/**
 * @summary What a temporary hold means at this place of the marketplace's own pages, and the way out of it. Renders nothing
 * while there is nothing to say, or nothing is known.
 * @event visavis-notice-change - its `stage` is what the notice says now, `none` when it is gone
 * @cssproperty --vv-accent - and every other token of the design; `color-scheme` chooses light or dark
 * @csspart notice
 * @csspart action
 * @cssstate hidden - while there is nothing to see
 */
@localized
export class VisavisNotice extends LitElement {
  static override readonly styles = [tokens, base, buttonStyles, iconStyles, visavisNoticeStyles];

  @state() private facts: NoticeFacts | null = null;
  @state() private going: 'no' | 'asked' | 'failed' = 'no';
  @state() private news = '';

  /** `submit-proposal`, `edit-photo` or `hold-status`. */
  @property() placement: Placement = 'hold-status';

  /** Where the marketplace's backend answers `{"token": "…"}` to whoever is signed in. */
  @property({ attribute: 'token-url' }) tokenUrl = '';

  /** Instead of `token-url`: resolves with a token. */
  @property({ attribute: false }) getToken: (() => Promise<string>) | null = null;

  /** The server's origin; by default where this script came from. */
  @property() server: string = ownOrigin();

  /** The language, such as `es`; by default that of the page around, then the browser's. */
  @property() locale = '';

  readonly #internals = this.attachInternals();
  readonly #language = new PageLanguage(this, loadNoticeWords);
  #source: NoticeSource | null = null;

  constructor() {
    super();
    this.#internals.states.add('hidden');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source?.close();
    this.#source = null;
  }

  /** Asks now: for a page that just did something which may have changed the hold. */
  async refresh(): Promise<void> {
    await this.#source?.refresh();
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#text) this.#internals.states.delete('hidden');
    else this.#internals.states.add('hidden');
    if (changed.has('server') || changed.has('tokenUrl') || changed.has('getToken')) this.#begin();
  }

  #begin(): void {
    this.#source?.close();
    const { getToken, tokenUrl } = this;
    const ask = getToken ?? (tokenUrl ? () => tokenFrom(tokenUrl) : null);
    const server = new URL(this.server || ownOrigin(), location.href).origin;
    this.#source =
      ask && this.isConnected ? new NoticeSource({ server, getToken: ask }, (facts) => this.#told(facts)) : null;
  }

  #told(facts: NoticeFacts): void {
    const before: NoticeStage | null = this.facts?.stage ?? null;
    this.facts = facts;
    if (before === facts.stage) return;
    if (before !== null) this.news = this.#text?.title ?? '';
    this.dispatchEvent(new VisavisNoticeChangeEvent(facts.stage));
  }

  get #text(): NoticeText | null {
    const placement = PLACEMENTS.includes(this.placement) ? this.placement : 'hold-status';
    // What is said is not said twice: it waits for its language, which is not long.
    return this.facts && this.#language.isSettled ? noticeText(this.facts, placement, formatLocale()) : null;
  }

  async #pressed(): Promise<void> {
    if (this.going === 'asked') return;
    this.going = 'asked';
    const url = await this.#source?.link();
    this.going = url ? 'no' : 'failed';
    if (url) location.assign(url);
  }

  override render() {
    const text = this.#text;
    if (!text) return nothing;
    return html`<div
      class="notice ${text.tone}"
      part="notice"
      role="group"
      aria-labelledby="title"
      lang=${locale()}
      dir=${directionOf(locale())}
    >
      <div class="emblem">${icon(emblems[text.tone])}</div>
      <div class="words">
        <p class="title" id="title">${text.title}</p>
        ${text.lead.map((line) => html`<p>${line}</p>`)} ${this.#facts(text)}
        ${text.action === null ? nothing : this.#action(text.action)}
      </div>
      <p class="sr-only" role="status">${this.news}</p>
    </div>`;
  }

  #facts({ works, until, phrase }: NoticeText) {
    if (works === null && until === null && phrase === null) return nothing;
    return html`<ul>
      ${works === null ? nothing : html`<li class="works">${icon('check')}<span>${works}</span></li>`}
      ${until === null ? nothing : html`<li class="until">${icon('clock')}<span>${until}</span></li>`}
      ${
        phrase === null
          ? nothing
          : html`<li class="phrase">
              ${icon('mail')}<span>${words.phrase} <strong translate="no">${phrase}</strong>.</span>
            </li>`
      }
    </ul>`;
  }

  #action(label: string) {
    return html`<div class="way">
      <button
        type="button"
        class="button primary"
        part="action"
        aria-disabled=${this.going === 'asked' || nothing}
        @click=${this.#pressed}
      >
        ${this.going === 'asked' ? words.going : label}
      </button>
      <p class="problem" role="status">${this.going === 'failed' ? words.notGone : nothing}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visavis-notice': VisavisNotice;
  }
}
