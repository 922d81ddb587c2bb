import { newClientId } from '@visavis/link';
import type { MediaStats } from '@visavis/media-client';
import type { SignedInStaff, TicketId } from '@visavis/protocol';
import { base, define, FocusKeeper, type RetryLineEvent, type SendTextEvent } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { AnswerBook, type OpenAnswers } from './answer-book.ts';
import { AnswerMemory } from './answer-memory.ts';
import { askOf } from './asks.ts';
import { CallParts } from './call-parts.ts';
import { chatLines, clientIdOf } from './chat-lines.ts';
import { DeskActs } from './desk-acts.ts';
import { DeskLink } from './desk-link.ts';
import { contactOf, openCallOf, type KnownDesk } from './desk-state.ts';
import { DeskTalk } from './desk-talk.ts';
import { deskWorkspaceStyles } from './desk-workspace.styles.ts';
import { OfferAlarm } from './offer-alarm.ts';
import { otherPages } from './staff-pages.ts';
import { general } from './strings.ts';
import { SignedOutEvent } from './signed-out-event.ts';
import { TypedMemory } from './typed-memory.ts';
import type { ItemNoteEvent, ResultEvent } from './views/checklist/checklist-events.ts';
import './views/contact/desk-contact.ts';
import type { CallEvent, DraftEvent } from './views/events.ts';
import './views/header/desk-header.ts';
import './views/idle/desk-idle.ts';
import './views/line-notice/desk-line-notice.ts';
import './views/offer/desk-offer.ts';

/**
 * @summary The desk of somebody who is signed in: holds the line and the seat in a call, and turns what views ask for into
 * commands.
 * @event desk-signed-out
 */
export class DeskWorkspace extends LitElement {
  static override readonly styles = [base, deskWorkspaceStyles];

  @property({ attribute: false }) staff: SignedInStaff | null = null;

  /** The server's origin. */
  @property() server = location.origin;

  /** The last try to sign out did not reach the server. */
  @property({ type: Boolean, attribute: 'sign-out-failed' }) signOutFailed = false;

  readonly #memory = new TypedMemory(() => sessionStorage);
  #talk!: DeskTalk;
  #acts!: DeskActs;
  readonly #answerMemory = new AnswerMemory(() => sessionStorage);
  readonly #alarm = new OfferAlarm({ now: () => this.#link.serverNow() });
  #link!: DeskLink;
  #call!: CallParts;
  #ticketId: TicketId | null = null;
  #draft = '';
  #book: AnswerBook | null = null;

  constructor() {
    super();
    new FocusKeeper(this, () => this.renderRoot.querySelector<LitElement>('desk-contact, desk-offer, desk-idle'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const link = new DeskLink(this.server);
    link.subscribe(() => this.#linkChanged());
    link.onOnline(() => this.#book?.retry());
    this.#call = new CallParts(link, () => this.requestUpdate());
    this.#talk = new DeskTalk(
      link,
      () => sessionStorage,
      () => this.requestUpdate(),
    );
    this.#talk.listenTo(this);
    this.#acts = new DeskActs(
      link,
      () => sessionStorage,
      () => this.requestUpdate(),
    );
    this.#acts.listenTo(this);
    this.#link = link;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#book?.close();
    this.#talk.close();
    this.#acts.close();
    this.#call.close();
    this.#link.close();
    this.#alarm.follow(null, general.title(0));
  }

  /** Diagnostic: what has flowed in the call that is on; null without one. */
  callStats(): Promise<MediaStats | null> {
    return this.#call.seat.stats();
  }

  /** Tells the server, if it can be told, that this person goes; called by the root before it ends the session. */
  async leave(): Promise<void> {
    if (this.#link.state.line.state === 'online') await this.#link.setState('offline');
  }

  #linkChanged(): void {
    const { desk, isSignedOut, unsent } = this.#link.state;
    this.requestUpdate();
    if (isSignedOut) return void this.dispatchEvent(new SignedOutEvent());
    if (desk.kind === 'unknown') return;
    this.#alarm.follow(desk.offer, general.title(desk.contact ? 0 : desk.queue.waiting));
    this.#call.follow(desk);
    this.#talk.follow(desk);
    this.#acts.follow(desk);
    const ticketId = desk.contact?.ticketId ?? null;
    if (ticketId !== this.#ticketId) this.#ticketChanged(ticketId);
    else if (ticketId) this.#memory.keep(ticketId, { draft: this.#draft, unsent });
  }

  #ticketChanged(ticketId: TicketId | null): void {
    this.#ticketId = ticketId;
    this.#book?.close();
    this.#book = ticketId ? this.#newBook(ticketId) : null;
    if (!ticketId) {
      this.#draft = '';
      this.#memory.forget();
      return;
    }
    const typed = this.#memory.read(ticketId);
    this.#draft = typed.draft;
    this.#call.seat.warm();
    this.#link.takeUp(typed.unsent);
  }

  /** DQ4: what an earlier page could not save is taken up; what is not saved now is kept for a later one. */
  #newBook(ticketId: TicketId): AnswerBook {
    const kept = this.#answerMemory.read(ticketId);
    const contact = () => contactOf(this.#link.state.desk);
    const book = new AnswerBook(
      (given) => this.#link.answer({ ticketId, epoch: contact()?.epoch ?? 0, ...given }),
      () => contact()?.checklist ?? [],
    );
    book.subscribe(() => {
      this.#answerMemory.keep(ticketId, book.unsaved());
      this.requestUpdate();
    });
    book.takeUp(kept);
    return book;
  }

  #drewPrompt(): void {
    const contact = contactOf(this.#link.state.desk);
    if (contact) void this.#link.drawPrompt({ ticketId: contact.ticketId, epoch: contact.epoch });
  }

  #itemNoted({ itemId, note, isDone }: ItemNoteEvent): void {
    this.#book?.write(itemId, note);
    if (isDone) this.#book?.save(itemId);
  }

  #drafted({ draft }: DraftEvent): void {
    this.#draft = draft;
    if (this.#ticketId) this.#memory.keep(this.#ticketId, { draft, unsent: this.#link.state.unsent });
  }

  override render() {
    const { desk } = this.#link.state;
    const known = desk.kind === 'known' ? desk : null;
    return html`${this.#header(known)}
      <main
        @desk-call=${({ wish }: CallEvent) => this.#call.wish(wish)}
        @vv-video-shown=${() => this.#call.seat.pictureShown()}
        @desk-draft=${this.#drafted}
        @desk-result=${({ itemId, result }: ResultEvent) => this.#book?.choose(itemId, result)}
        @desk-item-note=${this.#itemNoted}
        @desk-draw-prompt=${this.#drewPrompt}
        @desk-refresh=${() => this.#link.sync()}
        @vv-send-text=${({ text }: SendTextEvent) => this.#link.say(text)}
        @vv-retry-line=${({ key }: RetryLineEvent) => this.#link.sayAgain(clientIdOf(key))}
      >
        <h1 class="sr-only">${general.desk}</h1>
        ${this.#notice()} ${known ? this.#desk(known) : html`<p class="loading" role="status">${general.loading}</p>`}
      </main>`;
  }

  #header(known: KnownDesk | null) {
    const { asks, line } = this.#link.state;
    return html`<desk-header
      .agent=${known?.agent ?? null}
      .queue=${known?.queue ?? null}
      .name=${this.staff?.name ?? ''}
      .pages=${this.staff ? otherPages(this.staff.role, 'desk') : []}
      .line=${line.state === 'refused' ? 'offline' : line.state}
      .ask=${askOf(asks, 'set-state')}
      .now=${this.#link.serverNow}
    ></desk-header>`;
  }

  #desk(desk: KnownDesk) {
    const { asks, line, unsent } = this.#link.state;
    const isConnected = line.state === 'online';
    if (!desk.contact) return this.#between(desk);
    return html`<desk-contact
      .contact=${desk.contact}
      .callEnding=${desk.callEnding}
      .seat=${this.#call.seat.state}
      .quality=${this.#call.quality.state}
      .pictures=${this.#call.pictures.view}
      .asks=${asks}
      .lines=${chatLines(desk.contact.messages, unsent, { freelancer: desk.contact.case.account.name, own: desk.agent.name }, desk.contact.marks)}
      .keptDraft=${this.#draft}
      .talk=${this.#talk.view}
      .keptNote=${this.#talk.keptNote}
      own-name=${this.staff?.name ?? ''}
      .agent=${desk.agent}
      .noteDraft=${this.#acts.noteDraft}
      .fetchLetter=${this.#acts.fetchLetter}
      .answers=${this.#book?.state ?? noAnswers}
      .connected=${isConnected}
      .now=${this.#link.serverNow}
      .readLevel=${this.#call.seat.microphone.readLevel}
      .makeClientId=${newClientId}
    ></desk-contact>`;
  }

  /** Whoever is offered somebody sees that and nothing else. */
  #between(desk: KnownDesk) {
    const { asks, line } = this.#link.state;
    const isConnected = line.state === 'online';
    if (desk.offer) {
      return html`<desk-offer
        .offer=${desk.offer}
        .connected=${isConnected}
        .acceptAsk=${askOf(asks, 'accept')}
        .declineAsk=${askOf(asks, 'decline')}
        .now=${this.#link.serverNow}
      ></desk-offer>`;
    }
    return html`<desk-idle
      .queue=${desk.queue}
      .agentState=${desk.agent.state}
      .connected=${isConnected}
      .unsavedNote=${this.#acts.unsavedNote}
      .gone=${askOf(asks, 'decline').state === 'asking' ? null : desk.gone}
      .ask=${askOf(asks, 'set-state')}
      .now=${this.#link.serverNow}
    ></desk-idle>`;
  }

  #notice() {
    const { line, desk } = this.#link.state;
    return html`<desk-line-notice
      .line=${line}
      .signOutFailed=${this.signOutFailed}
      .callGoesOn=${openCallOf(desk) !== null && this.#call.seat.state.media === 'connected'}
      @desk-use-here=${() => this.#link.reconnect()}
    ></desk-line-notice>`;
  }
}

const noAnswers: OpenAnswers = new Map();

define('desk-workspace', DeskWorkspace);
