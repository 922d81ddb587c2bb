import { base } from '@visavis/ui/base/base.styles';
import { plainButtonStyles } from '@visavis/ui/button/plain-button.styles';
import { define } from '@visavis/ui/define';
import { fewIcon as icon, iconStyles } from '@visavis/ui/icon/few-icons';
import { tokens } from '@visavis/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
// Not from all of them: what the launcher imports is loaded with every page.
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import type { Attention } from '../chat/outlook.ts';
import type { GetToken } from '../get-token.ts';
import { VisavisBeforeOpenEvent, VisavisCloseEvent, VisavisOpenEvent } from '../host-events.ts';
import { readersChoice } from '../locale/choice.ts';
import { directionOf, locale, localized } from '../locale/locale.ts';
import { PageLanguage } from '../locale/page-language.ts';
import { launcherWords as words, type Wording } from '../strings/launcher.ts';
import { loadLauncherWords, loadWidgetWords } from '../strings/load-widget.ts';
import type { WantEvent } from '../chat/views/want-event.ts';
import { ChatPlace } from './chat-place.ts';
import { chosen, warnOnce, type Choice } from './choices.ts';
import { DEEP_LINK, isAsked, watchAddress } from './deep-link.ts';
import { livePartOf } from './live-part.ts';
import { come, go } from './one-live.ts';
import { OverPage } from './over-page.ts';
import { keepOwnKeys } from './own-keys.ts';
import { answerWith } from './page-calls.ts';
import { defaultServer, keepInvitation, onInvitation, takeInvitation } from './page-facts.ts';
import { closeButton, contentOf, isTurn, launcherButton } from './panel-views.ts';
import { visavisWidgetStyles } from './visavis-widget.styles.ts';

/**
 * @summary Video verification for a help-centre page: a launcher, and the panel it opens. The rest is loaded when needed. One
 * page has one live widget; a second one shows nothing until the first is gone.
 * @event visavis-before-open - cancelable; the panel is about to open
 * @event visavis-open
 * @event visavis-close
 * @event visavis-before-call - cancelable; the person accepted a call, which rings on when it is cancelled
 * @event visavis-queue - `place` in the queue, or null
 * @event visavis-call-start
 * @event visavis-call-end
 * @event visavis-outcome - the case is decided; ask your backend how
 * @event visavis-error - `code`: why the person cannot go on
 * @event visavis-sign-in - nobody is signed in and the person asks to be
 * @cssproperty --vv-accent - and every other token of the design
 * @cssproperty [--vv-offset-inline=20px] - from the side of the window
 * @cssproperty [--vv-offset-block=20px] - from the bottom of the window
 * @cssproperty [--vv-layer=2147483000] - `z-index` of launcher and panel
 * @cssproperty [--vv-panel-inline-size=400px]
 * @cssproperty [--vv-panel-block-size=640px]
 * @csspart launcher - the button
 * @csspart panel - the dialog it opens
 * @csspart bar - the panel's first line, with its name and the button that closes it
 * @cssstate open - while the panel is
 */
@localized
export class VisavisWidget extends LitElement {
  static override readonly styles = [tokens, base, plainButtonStyles, iconStyles, visavisWidgetStyles];

  /** Null while another widget is the live one. */
  @state() private place: ChatPlace | null = null;

  /** The server's origin; by default where this script came from. */
  @property() server = '';

  /** The marketplace's name in the texts that are shown before a session. */
  @property() brand = '';

  /** How long it takes, as the invitation promises it. */
  @property() promise = '';

  /** The language, such as `es`; by default that of the page around, then the browser's. What the reader chose goes before it. */
  @property() locale = '';

  /** `auto` follows the page's `color-scheme`. */
  @property() theme: Choice<'theme'> = 'auto';

  /** The bottom corner: at the end or at the start of a line. */
  @property() position: Choice<'position'> = 'end';

  /** `floating` over the page, `inline` in its flow, `page` all of it, `frame` in a frame of its own. */
  @property() mode: Choice<'mode'> = 'floating';

  /** There is no button; the page opens the panel by `show()`. */
  @property({ type: Boolean, attribute: 'without-launcher' }) withoutLauncher = false;

  /** When the code of the panel is fetched: when the launcher is pressed, when the browser is idle, or at once. */
  @property() load: Choice<'load'> = 'press';

  /** What in the page's address opens the panel: `name=value` or `name`, in the query or the fragment; `off` for nothing. */
  @property({ attribute: 'deep-link' }) deepLink: string = DEEP_LINK;

  readonly #internals = this.attachInternals();
  readonly #language = new PageLanguage(this, loadLauncherWords, readersChoice);
  #undo: (() => void)[] = [];
  readonly #overPage = new OverPage();
  #isOpen = false;
  #wasAsked = false;
  #before: HTMLElement | null = null;

  /** Whether the panel is open. To set it is to open or close it; the focus stays where it is. */
  @property({ type: Boolean, reflect: true })
  get open(): boolean {
    return this.#isOpen;
  }
  set open(isOpen: boolean) {
    if (!this.place) this.#isOpen = isOpen;
    else if (isOpen) this.#show(false);
    else this.#hide(false);
  }

  /**
   * Called with the code of the panel: from here on all words of a language are loaded.
   * @internal
   */
  loadWords(): Promise<void> {
    return this.#language.loadFrom(loadWidgetWords);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (come(this)) this.becameLive();
    else warnOnce('there is another one on this page; this one waits until that is gone.');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.place) this.#leave();
    go(this);
  }

  /**
   * Called when the widget that was live is gone, and at once for the first.
   * @internal
   */
  becameLive(): void {
    this.#undo = [onInvitation(() => this.#invited()), watchAddress(() => this.#addressChanged())];
    this.#enter();
    answerWith(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot() as ShadowRoot;
    keepOwnKeys(root);
    return root;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.place || !this.hasUpdated) return;
    if (changed.has('server')) this.#enter();
    if (changed.has('mode') && this.#isAlwaysOpen) this.#show(false);
    if (changed.has('load')) this.place.fetchEarly(chosen('load', this.load));
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#isOpen) this.#internals.states.add('open');
    else this.#internals.states.delete('open');
    const chat = this.place?.chat;
    if (chat) this.#tellChat(chat, changed);
    const isOver = this.place && this.#isOpen && this.#mode !== 'inline';
    this.#overPage.follow(isOver ? (this.renderRoot as ShadowRoot) : null);
  }

  #tellChat(chat: NonNullable<ChatPlace['chat']>, changed: PropertyValues<this>): void {
    if (changed.has('brand') || changed.has('promise')) chat.wording = this.#wording;
    if ('closable' in chat) chat.closable = !this.#isAlwaysOpen;
  }

  /** Opens the panel and moves the focus into it. */
  show(): void {
    this.#show(true);
  }

  /** Closes the panel. A place in the queue, a conversation and a call go on. */
  hide(): void {
    this.#hide(true);
  }

  /** Opens the panel, or closes it. */
  toggle(): void {
    if (this.#isOpen) this.hide();
    else this.show();
  }

  /** Opens the panel and goes on to the device check, as soon as there is a session. */
  startChat(): void {
    this.show();
    if (this.#isOpen) void this.place?.fill(this.#wording).then((chat) => chat?.startChat());
  }

  /**
   * Says who is signed in on the page. `getToken` is called when a session is needed and again before it ends, never more often;
   * call `identify` again after somebody else signed in.
   */
  identify(getToken: GetToken): void {
    const part = livePartOf(this.#origin);
    part.getToken = getToken;
    part.chat?.identify(getToken);
  }

  /** Takes the token of an invitation's link, for a page that keeps the fragment of its address to itself. */
  invite(invitation: string): void {
    keepInvitation(invitation);
  }

  /** Ends the session, here and on the server, and turns camera and microphone off. Resolves when that is done. */
  async signOut(): Promise<void> {
    await this.place?.signOut(this.#wording);
  }

  /** Facts for support about this browser, page and line, without any about the person. */
  async diagnose(): Promise<Readonly<Record<string, unknown>>> {
    const own = { mode: this.#mode, isOpen: this.#isOpen, code: this.place?.code ?? 'waits', server: this.#origin };
    const { diagnosisOf } = await import('./diagnosis.ts').catch(() => ({ diagnosisOf: null }));
    return diagnosisOf ? diagnosisOf(own, (await this.place?.chat?.diagnosis()) ?? null) : own;
  }

  /**
   * Whether the verification is in a frame of its own. Only read by the widget's own parts.
   * @internal
   */
  get isFramed(): boolean {
    return this.#mode === 'frame';
  }

  get #launcher(): HTMLElement | null {
    return this.renderRoot.querySelector('.launcher');
  }

  get #mode(): Choice<'mode'> {
    return chosen('mode', this.mode);
  }

  get #isAlwaysOpen(): boolean {
    return this.#mode === 'inline' || this.#mode === 'page';
  }

  get #origin(): string {
    return new URL(this.server || defaultServer(), location.href).origin;
  }

  get #wording(): Wording {
    return { brand: this.brand, promise: this.promise };
  }

  #enter(): void {
    this.place?.leave(this.#isOpen);
    const place = new ChatPlace(this, this.#origin);
    this.place = place;
    const isInvited = place.invite(takeInvitation());
    this.#wasAsked = isAsked(this.deepLink, location);
    const isLedHere = isInvited || place.hasInvitation || (this.#wasAsked && place.wasOpen === null);
    const isWished = (place.wasOpen ?? this.#isOpen) || this.#isAlwaysOpen;
    this.#isOpen = place.wasOpen === true;
    if (isLedHere) this.#show(document.activeElement === document.body);
    else if (isWished) this.#show(false);
    else if (place.hasSession) void place.fill(this.#wording);
    place.fetchEarly(chosen('load', this.load));
    this.requestUpdate('open', !this.#isOpen);
  }

  #leave(): void {
    answerWith(null);
    for (const undo of this.#undo) undo();
    this.#overPage.follow(null);
    this.place?.leave(this.#isOpen);
    this.place = null;
  }

  #show(takesFocus: boolean): void {
    if (!this.place) return;
    if (!this.#isOpen && !this.dispatchEvent(new VisavisBeforeOpenEvent())) return this.removeAttribute('open');
    void this.place.fill(this.#wording).then((chat) => (takesFocus && this.#isOpen ? chat?.focusView() : undefined));
    if (this.#isOpen) return;
    this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.#setOpen(true);
    this.dispatchEvent(new VisavisOpenEvent());
  }

  #hide(givesFocus: boolean): void {
    if (!this.#isOpen || !this.place || this.#isAlwaysOpen) return;
    this.#setOpen(false);
    this.panelClosed();
    // Where the panel fills the window the launcher is only there again once this is drawn.
    if (givesFocus) void this.updateComplete.then(() => (this.#launcher ?? this.#before)?.focus());
    this.dispatchEvent(new VisavisCloseEvent());
  }

  /** W39: nobody looks at a check any more. Called as the panel closes, also by the page around a frame of ours. @internal */
  panelClosed(): void {
    this.place?.chat?.panelClosed();
  }

  #setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.requestUpdate('open', !isOpen);
  }

  #invited(): void {
    if (this.place?.invite(takeInvitation())) this.#show(true);
  }

  #addressChanged(): void {
    const isNow = isAsked(this.deepLink, location);
    if (isNow && !this.#wasAsked) this.#show(true);
    this.#wasAsked = isNow;
  }

  /**
   * Somebody who waits must not miss their turn because the panel is closed; the focus stays where it is.
   * @internal
   */
  attentionChanged(before: Attention): void {
    if (this.place && isTurn(before, this.place.attention)) this.#show(false);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (!this.#isOpen || this.#isAlwaysOpen) return;
    event.preventDefault();
    this.hide();
  }

  override render() {
    const { place } = this;
    if (!place) return nothing;
    const looks = `${this.isFramed ? 'floating' : this.#mode} ${chosen('position', this.position)} ${chosen('theme', this.theme)}`;
    const hasLauncher = (this.#mode === 'floating' || this.isFramed) && !this.withoutLauncher;
    return html`<div class="root ${looks}" @keydown=${this.#keyPressed}>
      ${this.#panel(place)}
      ${hasLauncher ? launcherButton(this.#isOpen, place.attention, () => this.toggle()) : nothing}
    </div>`;
  }

  #wanted(event: Event): void {
    if ((event as WantEvent).want.what === 'close') this.hide();
  }

  #panel(place: ChatPlace) {
    return html`<dialog
      class="panel"
      part="panel"
      ?open=${this.#isOpen}
      ?hidden=${!this.#isOpen}
      @vv-want=${this.#wanted}
      aria-labelledby="title"
      lang=${locale()}
      dir=${directionOf(locale())}
    >
      <div class="bar" part="bar">
        ${icon('shield')}
        <h2 id="title">${words.panel}</h2>
        <vv-language-choice></vv-language-choice>
        ${this.#isAlwaysOpen ? nothing : closeButton(() => this.hide())}
      </div>
      ${contentOf(place, () => void place.fill(this.#wording))}
    </dialog>`;
  }
}

/** Called by the loader's `start`, once the page's facts are known: from here on the elements of the page come to life. */
export const defineWidget = (): void => define('visavis-widget', VisavisWidget);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-widget': VisavisWidget;
  }
}
