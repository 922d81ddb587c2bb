import '@visavis/protocol/without-eval';
import { Resume, TabId } from '@visavis/link';
import { base } from '@visavis/ui/base/base.styles';
import type { SendTextEvent } from '@visavis/ui/composer/composer';
import { define } from '@visavis/ui/define';
import type { LineSeenEvent, RetryLineEvent } from '@visavis/ui/message-log/message-log';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '../locale/locale.ts';
import type { GetToken } from '../get-token.ts';
import { Grace } from '../grace.ts';
import { VisavisBeforeCallEvent } from '../chat-events.ts';
import { sessionKeyOf } from '../session-key.ts';
import type { Wording } from '../strings/launcher.ts';
import { WORDING, wordingOf } from '../strings/wording.ts';
import { AttentionEvent } from './attention-event.ts';
import { CallPart, NO_CALL } from './call-part.ts';
import type { CaseState } from './case-state.ts';
import { Connectivity } from './connectivity.ts';
import { Devices } from './devices.ts';
import { diagnosisOf } from './diagnosis.ts';
import { LeaveGuard } from './leave-guard.ts';
import { NOTHING, outlookOf, type Attention, type Outlook } from './outlook.ts';
import { PageNews } from './page-news.ts';
import { PhonePart } from '../phone/phone-part.ts';
import { withPhone } from '../phone/with-phone.ts';
import { RingTone } from './ring-tone.ts';
import type { Shown } from './shown.ts';
import { soundChoice } from './sound-choice.ts';
import { StageCode } from './stage-code.ts';
import { stageView } from './stage-view.ts';
import { TabTitle } from './tab-title.ts';
import { TurnNotice } from './turn-notice.ts';
import './views/language-choice.ts';
import './views/want-event.ts';
import { visavisChatStyles } from './visavis-chat.styles.ts';
import { ViewFocus } from './view-focus.ts';
import { Visit } from './visit.ts';
import { WaitWatch } from './wait-watch.ts';
import { grant, type Granting } from './wants.ts';
import { watchPage } from './watch-page.ts';

/** One a page, however often an element of ours is made on it. */
const ownTab = new TabId(() => sessionStorage, 'visavis:tab', globalThis);

/**
 * @summary The freelancer's whole way from the invitation to the result. Shows one view for each state of the case, and
 * turns what the views want into commands. Loaded when the panel is opened for the first time.
 * @event vv-attention - and what `page-news.ts` tells the page
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

  /** Whether there is a panel around that can be closed. */
  @property({ type: Boolean }) closable = false;

  readonly #devices = new Devices();
  readonly #connectivity = new Connectivity();
  readonly #call = new CallPart(() => this.requestUpdate());
  readonly #phone = new PhonePart(() => this.requestUpdate());
  readonly #code = new StageCode(() => this.requestUpdate());
  readonly #tone = new RingTone();
  readonly #turn = new TurnNotice(() => this.requestUpdate());
  readonly #wait = new WaitWatch(this.#tone, this.#turn);
  readonly #title = new TabTitle();
  readonly #guard = new LeaveGuard();
  readonly #grace = new Grace(
    () => this.#rest(),
    () => this.#end(),
  );
  #resume: Resume | null = null;
  #getToken: GetToken | null = null;
  readonly #pageNews = new PageNews((event) => this.dispatchEvent(event));
  #isResting = false;
  #wantsChat = false;
  readonly #granting: Omit<Granting, 'visit'> = {
    devices: this.#devices,
    connectivity: this.#connectivity,
    call: this.#call,
    phone: this.#phone,
    code: this.#code,
    turn: this.#turn,
    tellPage: (event) => this.dispatchEvent(event),
  };
  #undo: (() => void)[] = [];
  #outlook: Outlook = NOTHING;
  #stage: CaseState['stage'] | null = null;
  readonly #focus = new ViewFocus(this, () =>
    this.#stage === 'device-check' ? this.#devices.store.state.step : `${this.#stage}`,
  );

  constructor() {
    super();
    this.addEventListener('vv-want', ({ want }) => {
      if (want.what === 'accept-call' && !this.dispatchEvent(new VisavisBeforeCallEvent())) return;
      if (this.visit) grant({ ...this.#granting, visit: this.visit }, want);
      this.#guardPage();
    });
    this.addEventListener('vv-send-text', (event) => void this.visit?.say((event as SendTextEvent).text));
    this.addEventListener('vv-retry-line', (event) => void this.visit?.sayAgain((event as RetryLineEvent).key));
    this.addEventListener('vv-line-seen', (event) => this.visit?.aside.seen((event as LineSeenEvent).key));
    for (const press of ['pointerdown', 'keydown']) this.addEventListener(press, () => void this.#tone.unlock());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#grace.came();
    this.#isResting = false;
    if (this.visit) this.requestUpdate();
    else this.#begin();
  }

  /** W64: an element that is only moved goes on; one that is gone for good is dark at once, and quiet soon. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#grace.went();
  }

  #begin(): void {
    const update = () => this.requestUpdate();
    this.#resume ??= new Resume(() => sessionStorage, sessionKeyOf(this.server));
    const visit = new Visit(this.server, this.#resume, this.invitation, update, ownTab.value);
    this.visit = visit;
    if (this.#getToken) visit.identify(this.#getToken);
    this.#undo = [
      () => this.#wait.close(),
      soundChoice.subscribe(update),
      visit.store.subscribe(update),
      visit.phone.subscribe(update),
      this.#devices.store.subscribe(update),
      this.#connectivity.store.subscribe(update),
      this.#devices.loudness.subscribe(update),
      watchPage({
        network: () => visit.networkBack(),
        seen: update,
        // W47: it takes its call's devices along; one that returns has them again.
        goes: () => this.#leave(),
        away: () => this.#devices.pause(),
      }),
    ];
  }

  #rest(): void {
    this.#isResting = true;
    this.#leave();
    this.#title.show(null);
    this.#guard.follow(false);
  }

  #end(): void {
    for (const undo of this.#undo) undo();
    this.visit?.close();
    this.visit = null;
    this.#stage = null;
    this.#follow(NOTHING);
    this.#tone.close();
  }

  /** What goes on, for a widget that takes this chat over from another. */
  get attention(): Attention {
    return this.#outlook.attention;
  }

  /** The link of an invitation was opened in a page that is already there. */
  invite(invitation: string): void {
    if (this.visit) this.visit.invite(invitation);
    else this.invitation = invitation;
  }

  /** The page says who is signed in. */
  identify(getToken: GetToken): void {
    this.#getToken = getToken;
    this.visit?.identify(getToken);
  }

  async signOut(): Promise<void> {
    this.#getToken = null;
    this.invitation = null;
    this.#leave();
    await this.visit?.signOut();
  }

  /** Goes on to the device check as soon as there is a session, also from where somebody left the queue. */
  startChat(): void {
    this.#wantsChat = true;
    this.requestUpdate();
  }

  /** W39: a check that nobody looks at is dark at once, and begins again when the panel is opened. */
  panelClosed(): void {
    this.#devices.pause();
  }

  /** For support: names of states, nothing of the person. */
  diagnosis(): Readonly<Record<string, unknown>> {
    return diagnosisOf(this.visit, this.#devices.store.state.step);
  }

  /** Puts the focus on the heading of what is shown; called by the launcher after a press that opened the panel. */
  focusView(): Promise<void> {
    return this.#focus.take();
  }

  override willUpdate(): void {
    if (!this.visit) return;
    const { state } = this.visit.store;
    if (state.stage !== this.#stage) this.#entered(state);
    this.#pageNews.follow(state);
    this.#wait.follow(this.visit, state);
    if (this.#wantsChat) this.#goToChat(state);
    if (!this.#isResting) this.#follow(outlookOf(state, document.hidden));
  }

  #entered({ stage }: CaseState): void {
    const before = this.#stage;
    this.#stage = stage;
    void this.#code.enter(stage);
    this.#phone.hide();
    // Taken or refused for good: an element that is moved on its page must not begin with it again.
    if (before === 'intro') this.invitation = null;
    // Whatever is next, the camera of the check goes dark. Its result was told when the queue was joined.
    if (before === 'device-check') this.#devices.stop();
    if (stage === 'device-check') this.#devices.reset();
    if (stage === 'device-check' && this.visit?.link) void this.#connectivity.find(this.visit.link);
    if (stage === 'queue') this.#call.prepare();
    if (stage === 'conversation' && before === 'queue') this.#tone.chime();
  }

  #goToChat({ stage }: CaseState): void {
    if (stage === 'away' || stage === 'review') this.visit?.joinAgain();
    this.#wantsChat = stage === 'intro' || stage === 'connecting';
  }

  #guardPage(): void {
    this.#guard.follow(this.#outlook.isLossy || this.visit?.aside.hasDraft === true);
  }

  /** Everything that is on goes off, in the task in which it is told. */
  #leave(): void {
    this.#devices.reset();
    this.#call.follow(NO_CALL, null, this.#devices.choice);
    this.#tone.setRinging(false);
  }

  #follow(outlook: Outlook): void {
    const { liveCall } = this.#outlook;
    if (liveCall !== outlook.liveCall && outlook !== NOTHING) this.#tone.callIs(outlook.liveCall !== null);
    const phone = this.visit?.phone.state.state ?? 'none';
    this.#phone.follow(phone);
    const call = { live: outlook.liveCall, mayCome: outlook.mayBeCalled, warm: this.visit?.warmCallId ?? null };
    this.#call.follow(call, this.visit?.link ?? null, this.#devices.choice, phone);
    this.#tone.setRinging(outlook.isRinging);
    this.#title.show(outlook.tabTitle);
    const isNews = JSON.stringify(outlook.attention) !== JSON.stringify(this.#outlook.attention);
    this.#outlook = outlook;
    this.#guardPage();
    if (isNews) this.dispatchEvent(new AttentionEvent(outlook.attention));
  }

  override render() {
    const { visit } = this;
    if (!visit) return null;
    const { state } = visit.store;
    const shown: Shown = {
      state,
      devices: this.#devices.store.state,
      connection: this.#connectivity.store.state,
      loudness: this.#devices.loudness.state,
      call: this.#call.state,
      aside: visit.aside.aside,
      wording: wordingOf(this.wording),
      server: this.server,
      turn: this.#turn.state,
      isSoundOn: soundChoice.isOn,
      isClosable: this.closable,
      now: visit.now,
    };
    const view = stageView(shown, this.#code);
    return withPhone(view, { state, part: this.#phone.state, status: visit.phone.state, now: visit.now });
  }
}

define('visavis-chat', VisavisChat);
declare global {
  interface HTMLElementTagNameMap {
    'visavis-chat': VisavisChat;
  }
}
