import '@visavis/protocol/without-eval';
import type { Board, BoardAgent, SignedInStaff, StaffId, TicketId } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SignedOutEvent } from '../desk/signed-out-event.ts';
import { Said, saidStyles } from '../staff/said.ts';
import '../staff/staff-header.ts';
import { BoardApi } from './board-api.ts';
import { BoardDesk } from './board-desk.ts';
import type {
  AskMoveEvent,
  AskSignOutEvent,
  AskWatchEvent,
  DrainAgentEvent,
  MoveTicketEvent,
  PauseQueueEvent,
  SignOutAgentEvent,
  StartWatchEvent,
} from './events.ts';
import { general, moving, refusals, refused, said, signingOut } from './strings.ts';
import './views/board-agents.ts';
import './views/board-figures.ts';
import './views/board-move-dialog.ts';
import type { BoardMoveDialog, Movable } from './views/board-move-dialog.ts';
import './views/board-queue.ts';
import './views/board-sign-out-dialog.ts';
import type { BoardSignOutDialog } from './views/board-sign-out-dialog.ts';
import './views/board-today.ts';
import './views/board-watch-dialog.ts';
import type { BoardWatchDialog } from './views/board-watch-dialog.ts';
import { beginningWatch, type OngoingWatch, type WatchAsked } from './watch-view.ts';
import { visavisBoardStyles } from './visavis-board.styles.ts';

const TICK_MS = 1000;
/** From this age on the page says how old it is. */
const OLD_MS = 5000;

const timeText = (at: string): string =>
  new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(new Date(at));

/**
 * @summary The supervisors' page: what is going on, never older than it says, and what can be done about it.
 * @event desk-sign-out
 * @event desk-signed-out
 */
export class VisavisBoard extends LitElement {
  static override readonly styles = [base, buttonStyles, saidStyles, visavisBoardStyles];

  @query('board-move-dialog') private readonly moveDialog!: BoardMoveDialog;
  @query('board-sign-out-dialog') private readonly signOutDialog!: BoardSignOutDialog;

  @query('board-watch-dialog') private readonly watchDialog!: BoardWatchDialog;

  @property({ attribute: false }) staff: SignedInStaff | null = null;

  /** The last try to sign out did not reach the server. */
  @property({ type: Boolean, attribute: 'sign-out-failed' }) signOutFailed = false;

  @state() private moving: TicketId | null = null;
  @state() private leaving: StaffId | null = null;

  /** Whose call is to be watched, or is. */
  @state() private watched: BoardAgent | null = null;
  @state() private isWatching = false;
  @state() private watch: OngoingWatch | null = null;

  readonly #desk = new BoardDesk(new BoardApi(), () => this.dispatchEvent(new SignedOutEvent()));
  readonly #said = new Said(this);
  #tick: ReturnType<typeof setInterval> | undefined;
  #unsubscribe = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = general.title;
    this.#unsubscribe = this.#desk.subscribe(() => this.requestUpdate());
    this.#desk.start();
    // BD1: the age of what is shown is said while it grows.
    this.#tick = setInterval(() => this.#desk.state.isOffline && this.requestUpdate(), TICK_MS);
    document.addEventListener('visibilitychange', this.#seenAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#desk.stop();
    this.#stopsWatch();
    clearInterval(this.#tick);
    document.removeEventListener('visibilitychange', this.#seenAgain);
  }

  readonly #seenAgain = (): void => {
    if (document.visibilityState === 'visible') void this.#desk.read();
  };

  async #pauses({ isPaused }: PauseQueueEvent): Promise<void> {
    if (await this.#desk.act((api) => api.pause(isPaused))) this.#said.says(isPaused ? said.paused : said.resumed);
  }

  async #drains({ agentId }: DrainAgentEvent): Promise<void> {
    const name = this.#agent(agentId)?.name ?? '';
    if (await this.#desk.act((api) => api.drain(agentId))) this.#said.says(said.drained(name));
  }

  async #moves({ ticketId, move }: MoveTicketEvent): Promise<void> {
    if (!(await this.#desk.act((api) => api.move(ticketId, move)))) return;
    this.moveDialog.close();
    this.#said.says(moving.done);
  }

  async #signsOut({ agentId }: SignOutAgentEvent): Promise<void> {
    const name = this.#agent(agentId)?.name ?? '';
    if (!(await this.#desk.act((api) => api.signOut(agentId)))) return;
    this.signOutDialog.close();
    this.#said.says(signingOut.done(name));
  }

  async #asksMove({ ticketId }: AskMoveEvent): Promise<void> {
    this.#desk.forget();
    this.moving = ticketId;
    await this.updateComplete;
    this.moveDialog.open();
  }

  async #asksSignOut({ agentId }: AskSignOutEvent): Promise<void> {
    this.#desk.forget();
    this.leaving = agentId;
    await this.updateComplete;
    this.signOutDialog.open();
  }

  async #asksWatch({ agentId }: AskWatchEvent): Promise<void> {
    this.watched = this.#agent(agentId);
    await this.updateComplete;
    this.watchDialog.open();
  }

  /** OB2: what follows a call is loaded on the first press, and by nobody else. */
  async #startsWatch({ callId, reason }: WatchAsked): Promise<void> {
    this.isWatching = true;
    const { CallWatching } = await import('./call/call-watch.ts');
    if (!this.isWatching || !this.isConnected) return;
    const watch = new CallWatching(location.origin, { callId, reason }, () => this.dispatchEvent(new SignedOutEvent()));
    watch.subscribe(() => this.requestUpdate());
    this.watch = watch;
  }

  #stopsWatch(): void {
    this.watch?.close();
    this.watch = null;
    this.isWatching = false;
  }

  #agent(id: StaffId | null): BoardAgent | null {
    return this.#desk.state.board?.agents.find((agent) => agent.id === id) ?? null;
  }

  override render() {
    const { board, act } = this.#desk.state;
    return html`<staff-header page="board" .staff=${this.staff}></staff-header>
      <main
        @board-pause=${(event: PauseQueueEvent) => void this.#pauses(event)}
        @board-drain=${(event: DrainAgentEvent) => void this.#drains(event)}
        @board-ask-move=${(event: AskMoveEvent) => void this.#asksMove(event)}
        @board-ask-sign-out=${(event: AskSignOutEvent) => void this.#asksSignOut(event)}
        @board-move=${(event: MoveTicketEvent) => void this.#moves(event)}
        @board-sign-out=${(event: SignOutAgentEvent) => void this.#signsOut(event)}
        @board-ask-watch=${(event: AskWatchEvent) => void this.#asksWatch(event)}
        @board-start-watch=${({ asked }: StartWatchEvent) => void this.#startsWatch(asked)}
        @board-stop-watch=${this.#stopsWatch}
      >
        <div class="title">
          <h1>${general.board}</h1>
          <span class="quiet-text">${board ? general.asOf(timeText(board.asOf)) : nothing}</span>
        </div>
        ${this.#banners()} ${board ? this.#board(board) : html`<p role="status">${general.loading}</p>`}
        <board-move-dialog
          .what=${board && movableIn(board, this.moving)}
          .available=${board ? availableFor(board, this.moving) : []}
          .ask=${act}
        ></board-move-dialog>
        <board-watch-dialog
          .agent=${this.watched}
          .watch=${this.isWatching ? (this.watch?.state ?? beginningWatch) : null}
        ></board-watch-dialog>
        <board-sign-out-dialog .agent=${this.#agent(this.leaving)} .ask=${act}></board-sign-out-dialog>
      </main>
      ${this.#said.render()}`;
  }

  #board({ queue, agents, today, ...board }: Board) {
    const isBusy = this.#desk.state.act.state === 'asking';
    return html`<board-figures .board=${{ queue, agents, today, ...board }}></board-figures>
      <board-agents
        .agents=${agents}
        .asOf=${board.asOf}
        .watcher=${this.staff?.role === 'supervisor' ? this.staff.id : null}
        ?busy=${isBusy}
      ></board-agents>
      <div class="panes">
        <board-queue .queue=${queue} .asOf=${board.asOf} ?busy=${isBusy}></board-queue>
        <board-today .today=${today}></board-today>
      </div>`;
  }

  #banners() {
    const { act, isOffline, readAt } = this.#desk.state;
    const age = Date.now() - readAt;
    return html`${this.signOutFailed ? banner(general.signOutFailed, 'danger') : nothing}
    ${isOffline && age > OLD_MS ? banner(general.stale(Math.round(age / 1000)), 'warning') : nothing}
    ${act.state === 'refused' ? banner(refusals[act.refusal] ?? refused, 'danger') : nothing}`;
  }
}

const banner = (text: string, kind: 'warning' | 'danger') =>
  html`<vv-notice kind=${kind} announce="polite">${text}</vv-notice>`;

/** What is known of a contact that is to be moved; null once it has ended. */
function movableIn({ queue, agents }: Board, ticketId: TicketId | null): Movable | null {
  const place = queue.line.find((one) => one.ticketId === ticketId);
  if (place) return { ticketId: place.ticketId, accountId: place.accountId, isHeld: false };
  const contact = agents.find((agent) => agent.contact?.ticketId === ticketId)?.contact;
  return contact ? { ticketId: contact.ticketId, accountId: contact.accountId, isHeld: true } : null;
}

const availableFor = ({ agents }: Board, ticketId: TicketId | null): BoardAgent[] =>
  agents.filter(
    ({ state, awaySince, contact }) => state === 'available' && awaySince === null && contact?.ticketId !== ticketId,
  );

define('visavis-board', VisavisBoard);
declare global {
  interface HTMLElementTagNameMap {
    'visavis-board': VisavisBoard;
  }
}
