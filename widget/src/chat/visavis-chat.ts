import '@visavis/protocol/without-eval';
import { Resume } from '@visavis/link';
import { base } from '@visavis/ui/base/base.styles';
import type { SendTextEvent } from '@visavis/ui/composer/composer';
import { define } from '@visavis/ui/define';
import type { LineSeenEvent, RetryLineEvent } from '@visavis/ui/message-log/message-log';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '../locale/locale.ts';
import { VisavisOutcomeEvent } from '../host-events.ts';
import { sessionKeyOf } from '../session-key.ts';
import { WORDING, type Wording } from '../strings/launcher.ts';
import { AttentionEvent } from './attention-event.ts';
import { CallPart } from './call-part.ts';
import type { CaseState } from './case-state.ts';
import { Devices } from './devices.ts';
import { NOTHING, outlookOf, type Outlook } from './outlook.ts';
import { RingTone } from './ring-tone.ts';
import { StageCode } from './stage-code.ts';
import { stageView, withoutCode } from './stage-view.ts';
import { TabTitle } from './tab-title.ts';
import './views/want-event.ts';
import { visavisChatStyles } from './visavis-chat.styles.ts';
import { Visit } from './visit.ts';
import { grant } from './wants.ts';

/**
 * @summary The freelancer's whole way from the invitation to the result. Shows one view for each state of the case, and
 * turns what the views want into commands. Loaded when the panel is opened for the first time.
 * @event visavis-outcome
 * @event vv-attention
 */
@localized
export class VisavisChat extends LitElement {
  static override readonly styles = [base, visavisChatStyles];

  @state() private visit: Visit | null = null;

  /** The server's origin. Set before the element is on a page. */
  @property({ attribute: false }) server = '';

  /** An invitation's token, out of the address; null when there was none. Set before the element is on a page. */
  @property({ attribute: false }) invitation: string | null = null;
  @property({ attribute: false }) wording: Wording = WORDING;

  readonly #devices = new Devices();
  readonly #call = new CallPart(() => this.requestUpdate());
  readonly #code = new StageCode(() => this.requestUpdate());
  readonly #tone = new RingTone();
  readonly #title = new TabTitle();
  #undo: (() => void)[] = [];
  #outlook: Outlook = NOTHING;
  #stage: CaseState['stage'] | null = null;
  #decidedAt: number | null = null;
  #viewKey = '';
  #hadFocus = false;

  constructor() {
    super();
    this.addEventListener(
      'vv-want',
      ({ want }) =>
        this.visit && grant({ visit: this.visit, devices: this.#devices, call: this.#call, code: this.#code }, want),
    );
    this.addEventListener('vv-send-text', (event) => void this.visit?.say((event as SendTextEvent).text));
    this.addEventListener('vv-retry-line', (event) => void this.visit?.sayAgain((event as RetryLineEvent).key));
    this.addEventListener('vv-line-seen', (event) => this.visit?.aside.seen((event as LineSeenEvent).key));
    for (const press of ['pointerdown', 'keydown']) this.addEventListener(press, () => void this.#tone.unlock());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    const resume = new Resume(() => sessionStorage, sessionKeyOf(this.server));
    const visit = new Visit(this.server, resume, this.invitation, update);
    this.visit = visit;
    const page = new AbortController();
    addEventListener('online', () => visit.reconnect(), { signal: page.signal });
    document.addEventListener('visibilitychange', update, { signal: page.signal });
    this.#undo = [
      visit.store.subscribe(update),
      this.#devices.store.subscribe(update),
      this.#devices.loudness.subscribe(update),
      () => page.abort(),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const undo of this.#undo) undo();
    this.visit?.close();
    this.#devices.reset();
    this.#follow(NOTHING);
    this.#tone.close();
  }

  /** The link of an invitation was opened in a page that is already there. */
  invite(invitation: string): void {
    this.visit?.invite(invitation);
  }

  /** Puts the focus on the heading of what is shown; called by the launcher after a press that opened the panel. */
  async focusView(): Promise<void> {
    (await this.#shownView())?.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override willUpdate(): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    if (!this.visit) return;
    const { state } = this.visit.store;
    if (state.stage !== this.#stage) this.#entered(state);
    this.#decided(state);
    this.#follow(outlookOf(state, document.hidden));
  }

  override updated(): void {
    const view = this.renderRoot.querySelector('.view')?.localName;
    const viewKey = `${this.#stage} ${view} ${this.#step()}`;
    const isOther = this.#viewKey !== viewKey;
    this.#viewKey = viewKey;
    if (this.#hadFocus) void this.#keepFocus(isOther);
  }

  #step(): string {
    return this.#stage === 'device-check' ? this.#devices.store.state.step : '';
  }

  /** When what was pressed is gone with its view, the next heading takes the focus, which would be lost otherwise. */
  async #keepFocus(isOther: boolean): Promise<void> {
    await this.#shownView();
    if (isOther || !this.shadowRoot?.activeElement) await this.focusView();
  }

  async #shownView(): Promise<LitElement | null> {
    await this.updateComplete;
    const view = this.renderRoot.querySelector<LitElement>('.view');
    await view?.updateComplete;
    return view;
  }

  #entered({ stage }: CaseState): void {
    const before = this.#stage;
    this.#stage = stage;
    void this.#code.enter(stage);
    // Taken or refused for good: an element that is moved on its page must not begin with it again.
    if (before === 'intro') this.invitation = null;
    // Whatever is next, the camera of the check goes dark. Its result was told when the queue was joined.
    if (before === 'device-check') this.#devices.stop();
    if (stage === 'device-check') this.#devices.reset();
    if (stage === 'queue') this.#call.prepare();
    if (stage === 'conversation' && before === 'queue') this.#tone.chime();
  }

  /** Once for each decision; a later one may come while the page is open. */
  #decided(state: CaseState): void {
    const decidedAt = state.stage === 'result' ? state.decided.decidedAt : null;
    if (decidedAt !== null && decidedAt !== this.#decidedAt) this.dispatchEvent(new VisavisOutcomeEvent());
    this.#decidedAt = decidedAt ?? this.#decidedAt;
  }

  #follow(outlook: Outlook): void {
    this.#call.follow(outlook.liveCall, this.visit?.link ?? null, this.#devices.choice);
    this.#tone.setRinging(outlook.isRinging);
    this.#title.show(outlook.tabTitle);
    const isNews = JSON.stringify(outlook.attention) !== JSON.stringify(this.#outlook.attention);
    this.#outlook = outlook;
    if (isNews) this.dispatchEvent(new AttentionEvent(outlook.attention));
  }

  override render() {
    const { visit } = this;
    if (!visit) return null;
    const { state } = visit.store;
    const code = this.#code.stateOf(state.stage);
    if (code !== 'here') return withoutCode(code);
    return stageView({
      state,
      devices: this.#devices.store.state,
      loudness: this.#devices.loudness.state,
      call: this.#call.state,
      aside: visit.aside.aside,
      wording: this.wording,
      server: this.server,
      now: visit.now,
    });
  }
}

define('visavis-chat', VisavisChat);
declare global {
  interface HTMLElementTagNameMap {
    'visavis-chat': VisavisChat;
  }
}
