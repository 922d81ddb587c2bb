import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { tokens } from '@visavis/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../locale/locale.ts';
import type { AttentionEvent } from '../chat/attention-event.ts';
import type { Attention } from '../chat/outlook.ts';
import type { VisavisChat } from '../chat/visavis-chat.ts';
import { VisavisCloseEvent, VisavisOpenEvent } from '../host-events.ts';
import { sessionKeyOf } from '../session-key.ts';
import { launcherWords as words, WORDING } from '../strings/launcher.ts';
import { defaultServer, onInvitation, takeInvitation } from './page-facts.ts';
import { visavisWidgetStyles } from './visavis-widget.styles.ts';

/**
 * @summary Video verification for a help-centre page: a launcher, and the panel it opens. The rest is loaded when needed.
 * @event visavis-open
 * @event visavis-close
 * @event visavis-outcome
 * @cssproperty --vv-accent - and every other token of the design; `color-scheme` chooses light or dark
 * @csspart launcher
 * @csspart panel
 * @cssstate open - while the panel is
 */
@localized
export class VisavisWidget extends LitElement {
  static override readonly styles = [tokens, base, buttonStyles, iconStyles, visavisWidgetStyles];

  @query('.launcher') private readonly launcher!: HTMLElement;
  @query('visavis-chat') private readonly chat!: VisavisChat | null;
  @state() private isOpen = false;
  @state() private chatCode: 'none' | 'loading' | 'loaded' | 'missing' = 'none';
  @state() private attention: Attention = { kind: 'idle' };

  /** The server's origin; by default where this script came from. */
  @property() server: string = defaultServer();

  /** The marketplace's name in the texts that are shown before a session. */
  @property() brand: string = WORDING.brand;

  /** How long it takes, as the invitation promises it. */
  @property() promise: string = WORDING.promise;

  readonly #internals = this.attachInternals();
  #invitation: string | null = null;
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onInvitation(() => this.#invited());
    this.#invitation = takeInvitation();
    const isAsked = new URLSearchParams(location.search).get('action') === 'verify-profile';
    if (isAsked || this.#invitation !== null) this.#show(document.activeElement === document.body);
    else if (this.#hasSession) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  override updated(): void {
    if (this.isOpen) this.#internals.states.add('open');
    else this.#internals.states.delete('open');
  }

  /** Opens the panel and moves the focus into it. */
  open(): void {
    this.#show(true);
  }

  /** Closes the panel. A place in the queue, a conversation and a call go on. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    // Where the panel fills the window the launcher is only there again once this is drawn.
    void this.updateComplete.then(() => this.launcher.focus());
    this.dispatchEvent(new VisavisCloseEvent());
  }

  get #origin(): string {
    return new URL(this.server || defaultServer(), location.href).origin;
  }

  get #hasSession(): boolean {
    try {
      return sessionStorage.getItem(sessionKeyOf(this.#origin)) !== null;
    } catch {
      return false;
    }
  }

  #show(takesFocus: boolean): void {
    void this.#load().then(() => (takesFocus ? this.chat?.focusView() : undefined));
    if (this.isOpen) return;
    this.isOpen = true;
    this.dispatchEvent(new VisavisOpenEvent());
  }

  async #load(): Promise<void> {
    if (this.chatCode === 'loading' || this.chatCode === 'loaded') return;
    this.chatCode = 'loading';
    try {
      await import('../chat/visavis-chat.ts');
      this.chatCode = 'loaded';
    } catch {
      this.chatCode = 'missing';
    }
    await this.updateComplete;
  }

  #invited(): void {
    const invitation = takeInvitation();
    if (invitation === null) return;
    if (this.chat) this.chat.invite(invitation);
    else this.#invitation = invitation;
    this.#show(true);
  }

  /** Somebody who waits must not miss their turn because the panel is closed; the focus stays where it is. */
  #attentionCame({ attention }: AttentionEvent): void {
    const before = this.attention.kind;
    this.attention = attention;
    const isTurn = attention.kind === 'conversation' && (before === 'queue' || before === 'idle');
    if (isTurn || attention.kind === 'ringing' || (before === 'idle' && attention.kind !== 'idle')) this.#show(false);
  }

  #launcherPressed(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.isOpen) return;
    event.preventDefault();
    this.close();
  }

  get #label(): string {
    const { attention } = this;
    if (attention.kind === 'queue') return words.waiting(attention.place);
    return attention.kind === 'idle' ? words.open : words[attention.kind];
  }

  override render() {
    return html`<dialog
        class="panel"
        part="panel"
        ?open=${this.isOpen}
        ?hidden=${!this.isOpen}
        aria-labelledby="title"
        @keydown=${this.#keyPressed}
      >
        <div class="bar">
          ${icon('shield')}
          <h2 id="title">${words.panel}</h2>
          <button
            type="button"
            class="button quiet icon"
            aria-label=${words.close}
            title=${words.close}
            @click=${this.close}
          >
            ${icon('close')}
          </button>
        </div>
        ${this.#content()}
      </dialog>
      <button
        type="button"
        class="launcher ${this.isOpen ? 'open' : ''} ${this.attention.kind}"
        part="launcher"
        aria-expanded=${this.isOpen}
        aria-label=${this.isOpen ? words.close : nothing}
        @click=${this.#launcherPressed}
        @keydown=${this.#keyPressed}
      >
        ${this.isOpen ? icon('chevron-down') : html`${icon('camera')} <span>${this.#label}</span>`}
      </button>`;
  }

  #content() {
    if (this.chatCode === 'loaded') return this.#chatPart();
    if (this.chatCode !== 'missing') return html`<div class="loading" role="status">${words.loading}</div>`;
    return html`<div class="loading" role="alert">
      <p>${words.notLoaded}</p>
      <button type="button" class="button" @click=${this.#load}>${words.tryAgain}</button>
    </div>`;
  }

  #chatPart() {
    return html`<visavis-chat
      .server=${this.#origin}
      .invitation=${this.#invitation}
      .wording=${{ brand: this.brand, promise: this.promise }}
      @vv-attention=${this.#attentionCame}
    ></visavis-chat>`;
  }
}

/** Called by the loader's `start`, once the page's facts are known: from here on the elements of the page come to life. */
export const defineWidget = (): void => define('visavis-widget', VisavisWidget);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-widget': VisavisWidget;
  }
}
