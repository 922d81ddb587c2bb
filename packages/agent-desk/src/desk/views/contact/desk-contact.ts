import type { Agent, ClientId, Contact, PendingOutcome } from '@visavis/protocol';
import { base, define, FocusKeeper, type LogLine } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OpenAnswers } from '../../answer-book.ts';
import { firstInside } from '../../../keys/first-inside.ts';
import { KeyController } from '../../../keys/key-controller.ts';
import { askOf, idleAsk, type Asks } from '../../asks.ts';
import type { CallEnding } from '../../desk-state.ts';
import { EMPTY_TALK, type TalkView } from '../../desk-talk.ts';
import type { NoteDraft } from '../../note-keeper.ts';
import { UNKNOWN_QUALITY, type QualityView } from '../../quality-view.ts';
import { NO_PICTURES, type PicturesView } from '../../pictures-view.ts';
import { emptySeat, type SeatView } from '../../seat-view.ts';
import { call, checklist, conversation, profile, sides, whyNoDecision, wrapUp } from '../../strings.ts';
import type { TypedNote } from '../../typed-note.ts';
import '../call/desk-call.ts';
import '../case/desk-case.ts';
import '../checklist/desk-checklist.ts';
import '../conversation/desk-conversation.ts';
import '../hints/desk-hints.ts';
import '../internal-notes/desk-internal-notes.ts';
import type { FetchLetter } from '../outcome/desk-letter.ts';
import '../outcome/desk-outcome.ts';
import { paneStyles } from '../pane.styles.ts';
import '../pending/desk-pending.ts';
import '../pictures/desk-pictures.ts';
import '../wrap-up/desk-wrap-up.ts';
import { deskContactStyles } from './desk-contact.styles.ts';
import { SameHeight } from './same-height.ts';

type Side = 'who' | 'questions' | 'conversation';

/** What a key goes to in each pane. */
const PART = { who: 'desk-internal-notes', questions: 'desk-checklist', conversation: 'desk-conversation' } as const;

/** From here on there is room for three panes; the styles have the same number. */
const WIDE = '(min-width: 1241px)';

/**
 * @summary One contact in three panes: who it is, the call and the decision (or the wrap-up), and the questions or the
 * conversation. Where there is no room for three, the first and the last share a place. A switch above says what is shown.
 */
export class DeskContact extends LitElement {
  static override readonly styles = [base, paneStyles, deskContactStyles];

  @property({ attribute: false }) contact: Contact | null = null;
  @property({ attribute: false }) callEnding: CallEnding | null = null;
  @property({ attribute: false }) seat: SeatView = emptySeat;
  @property({ attribute: false }) quality: QualityView = UNKNOWN_QUALITY;
  @property({ attribute: false }) pictures: PicturesView = NO_PICTURES;
  @property({ attribute: false }) asks: Asks = {};
  @property({ attribute: false }) lines: readonly LogLine[] = [];
  @property({ attribute: false }) keptDraft = '';

  /** Beside the lines: who types, canned replies. */
  @property({ attribute: false }) talk: TalkView = EMPTY_TALK;

  /** What was typed for an internal note before a reload. */
  @property({ attribute: false }) keptNote: TypedNote = { draft: '', sent: null };

  /** The agent, as a saved transcript names them. */
  @property({ attribute: 'own-name' }) ownName = '';

  /** Who works here: what comes after this case, and how long the wrap-up lasts. */
  @property({ attribute: false }) agent: Agent | null = null;

  /** What is typed of the note for customer support and not saved. */
  @property({ attribute: false }) noteDraft: NoteDraft | null = null;

  /** Asks for the message that a decision would send. */
  @property({ attribute: false }) fetchLetter: FetchLetter | null = null;

  /** Answers that the server does not have yet. */
  @property({ attribute: false }) answers: OpenAnswers = new Map();
  @property({ type: Boolean }) connected = false;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) readLevel: () => number = () => 0;
  @property({ attribute: false }) makeClientId: () => ClientId = () => '';

  /** Which pane is beside the call where two share the place. */
  @state() private side: Side = 'who';

  /** Whether who it is has a place of its own. */
  @state() private isWide = false;

  /** How many lines of the conversation were there when it was last beside the call. */
  @state() private read = 0;

  constructor() {
    super();
    new KeyController(this, {
      'profile.focus': () => void this.show('who').then(() => this.focus()),
      'questions.focus': () => void this.#goTo('questions', (pane) => pane),
      'chat.focus': () => void this.#goTo('conversation', (pane) => firstInside(pane, 'textarea')),
      'note.focus': () => void this.#goTo('who', (pane) => firstInside(pane, 'textarea')),
    });
    new SameHeight(this, 'desk-outcome', 'desk-pending', () => Boolean(this.contact?.pending));
    new FocusKeeper(this, () =>
      this.renderRoot.querySelector<HTMLElement>('desk-pending, .middle:not(:has(desk-pending))'),
    );
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('contact');
    if (changed.has('contact') && before?.ticketId !== this.contact?.ticketId) {
      this.side = 'who';
      this.read = this.lines.length;
    }
    if (this.#shown === 'conversation') this.read = this.lines.length;
  }

  readonly #wide = matchMedia(WIDE);
  readonly #widthChanged = (): void => {
    this.isWide = this.#wide.matches;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#widthChanged();
    this.#wide.addEventListener('change', this.#widthChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wide.removeEventListener('change', this.#widthChanged);
  }

  /** What is in the place that is shared; where there is room, who it is has its own beside that. */
  get #shown(): Side {
    return this.isWide && this.side === 'who' ? 'conversation' : this.side;
  }

  /** DV17: brings a pane beside the call where two share the place; where there is room for three it is there anyway. */
  async show(side: Side): Promise<void> {
    this.side = side;
    await this.updateComplete;
  }

  async #goTo(side: Side, fieldOf: (part: HTMLElement | null) => HTMLElement | null): Promise<void> {
    await this.show(side);
    fieldOf(this.renderRoot.querySelector<HTMLElement>(PART[side]))?.focus();
  }

  /** Where somebody lands who took this contact: at who it is. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.left')?.focus();
  }

  override render() {
    const { contact } = this;
    if (!contact) return nothing;
    return html`${this.#sides()}
      <aside class="pane left ${this.#behind('who')}" tabindex="0" aria-label=${profile.pane}>
        <desk-case
          .contact=${contact}
          .noteDraft=${this.noteDraft}
          .noteAsk=${askOf(this.asks, 'edit-note')}
          .now=${this.now}
        ></desk-case>
        <desk-internal-notes
          .notes=${contact.internalNotes}
          .ticket=${contact.ticketId}
          .kept=${this.keptNote}
          .ask=${askOf(this.asks, 'add-internal-note')}
          .makeClientId=${this.makeClientId}
        ></desk-internal-notes>
      </aside>
      <section class="pane middle" tabindex="-1" aria-label=${contact.ended ? wrapUp.pane : call.pane}>
        ${contact.ended ? this.#wrapUp(contact) : this.#work(contact)}
      </section>
      <aside class="pane right ${this.#behind('questions')}" aria-label=${checklist.heading}>
        <desk-checklist
          .items=${contact.checklist}
          .answers=${this.answers}
          .drawAsk=${askOf(this.asks, 'draw-prompt')}
          .over=${contact.ended !== null}
        ></desk-checklist>
      </aside>
      <aside class="pane right ${this.#behind('conversation')}" aria-label=${conversation.heading}>
        <desk-conversation
          .name=${contact.case.account.name}
          .freelancerOnline=${contact.freelancerOnline}
          .connected=${this.connected}
          .lines=${this.lines}
          .ended=${contact.ended !== null}
          .ticket=${contact.ticketId}
          .keptDraft=${this.keptDraft}
          .talk=${this.talk}
          own-name=${this.ownName}
        ></desk-conversation>
      </aside>`;
  }

  #behind(side: Side): string {
    return this.#shown === side || (side === 'who' && this.isWide) ? '' : 'behind';
  }

  #sides() {
    const unread = this.lines.slice(this.read).filter((line) => line.kind === 'message' && !line.isOwn).length;
    return html`<div class="beside" role="group" aria-label=${sides.group}>
      ${this.isWide ? nothing : this.#sideButton('who', sides.who)} ${this.#sideButton('questions', checklist.heading)}
      ${this.#sideButton(
        'conversation',
        html`${conversation.heading}
          <span role="status"
            >${
              unread > 0
                ? html`<span class="unread">${unread}<span class="sr-only"> ${sides.unread}</span></span>`
                : nothing
            }</span
          >`,
      )}
    </div>`;
  }

  #sideButton(side: Side, words: unknown) {
    return html`<button type="button" aria-pressed=${String(this.#shown === side)} @click=${() => (this.side = side)}>
      ${words}
    </button>`;
  }

  #work(contact: Contact) {
    const { case: held, call: open, freelancerOnline, pending } = contact;
    return html`<desk-call
        .name=${held.account.name}
        .camera=${contact.devices.camera}
        .call=${open}
        .source=${contact.camera}
        .ending=${this.callEnding}
        .seat=${this.seat}
        .quality=${this.quality}
        .photoUrl=${contact.case.account.profile.photoUrl}
        .startAsk=${askOf(this.asks, 'start-call')}
        .endAsk=${askOf(this.asks, 'end-call')}
        .connected=${this.connected}
        .decided=${pending !== null}
        .freelancerOnline=${freelancerOnline}
        .now=${this.now}
        .readLevel=${this.readLevel}
      ></desk-call>
      <desk-hints .hints=${contact.hints ?? []} .callId=${open?.id ?? null}></desk-hints>
      <desk-pictures
        .pictures=${this.pictures}
        .call=${open}
        .photoUrl=${contact.case.account.profile.photoUrl}
      ></desk-pictures>
      ${pending ? this.#pending(pending) : this.#outcome(contact)}`;
  }

  #pending(pending: PendingOutcome) {
    return html`<desk-pending
      .pending=${pending}
      .connected=${this.connected}
      .ask=${askOf(this.asks, 'undo')}
      .now=${this.now}
    ></desk-pending>`;
  }

  #outcome({ case: held, call: open, checklist: items }: Contact) {
    return html`<desk-outcome
      .name=${held.account.name}
      .decideAsk=${askOf(this.asks, 'decide')}
      .endAsk=${askOf(this.asks, 'end-contact')}
      .inCall=${open !== null}
      .openQuestions=${items.filter(({ kind, result }) => kind === 'question' && result === 'not-asked').length}
      .whyNot=${whyNotDecided(held.state, this.connected)}
      .fetchLetter=${this.fetchLetter}
      .makeClientId=${this.makeClientId}
    ></desk-outcome>`;
  }

  #wrapUp(contact: Contact) {
    const refused = [askOf(this.asks, 'decide'), askOf(this.asks, 'end-contact')].find(
      ({ state }) => state === 'refused',
    );
    return html`<desk-wrap-up
      .endAsk=${refused ?? idleAsk}
      .ended=${contact.ended}
      .case=${contact.case}
      .agent=${this.agent}
      .ticket=${contact.ticketId}
      .keptNote=${this.noteDraft}
      .ask=${askOf(this.asks, 'finish-wrap-up')}
      .extendAsk=${askOf(this.asks, 'extend-wrap-up')}
      .noteAsk=${askOf(this.asks, 'edit-note')}
      .now=${this.now}
    ></desk-wrap-up>`;
  }
}

function whyNotDecided(state: Contact['case']['state'], isConnected: boolean): string {
  if (!isConnected) return whyNoDecision.disconnected;
  return state === 'decided' ? whyNoDecision.decided : '';
}

define('desk-contact', DeskContact);
