import type { CaseId, FoundAccount, NewDecision, RefusalCode, Reply } from '@visavis/protocol';
import { StateStore, type ReadableStore } from '@visavis/ui';
import type { Ask } from '../desk/asks.ts';
import type { ConsoleApi } from './console-api.ts';
import { caseIdOf, emptyConsole, type ConsoleState } from './console-state.ts';

/**
 * The console's side of the staff API: asks, and keeps the answers as one `ConsoleState`. Answers that come late, to a search
 * or about a case that is not asked for any more, change nothing. Made by the root element.
 */
export class ConsoleDesk implements ReadableStore<ConsoleState> {
  readonly #api: ConsoleApi;
  readonly #signedOut: () => void;
  readonly #store = new StateStore<ConsoleState, Partial<ConsoleState>>(emptyConsole, (state, part) => ({
    ...state,
    ...part,
  }));
  #search = 0;

  /** `signedOut` is called when the server does not know this person any more. */
  constructor(api: ConsoleApi, signedOut: () => void) {
    this.#api = api;
    this.#signedOut = signedOut;
  }

  get state(): ConsoleState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** CN2: the answer to an older search never takes the place of a newer one's. */
  async search(query: string): Promise<void> {
    const mine = ++this.#search;
    this.#asked('search', { state: 'asking' });
    const reply = await this.#api.search(query);
    if (mine !== this.#search) return;
    if (reply.ok) this.#store.dispatch({ found: reply.value });
    this.#answered('search', reply);
  }

  async choose(found: FoundAccount): Promise<void> {
    if (found.case) return this.open(found.case.id);
    const message = this.state.found?.message || `${found.account.name}: no verification was ever opened.`;
    this.#store.dispatch({ shown: { kind: 'not-ours', found, message } });
    await this.#readReplies(null);
  }

  async open(caseId: CaseId): Promise<void> {
    const { asks } = emptyConsole;
    this.#store.dispatch({
      shown: { kind: 'loading', caseId },
      replies: [],
      asks: { ...asks, search: this.state.asks.search },
    });
    await Promise.all([this.refresh(), this.#readReplies(caseId)]);
  }

  /** Reads the case anew; what is shown stays when it cannot be read. */
  async refresh(): Promise<void> {
    const caseId = caseIdOf(this.state.shown);
    if (!caseId) return;
    const reply = await this.#api.card(caseId);
    if (caseIdOf(this.state.shown) !== caseId) return;
    this.#reached(reply);
    if (reply.ok) this.#store.dispatch({ shown: { kind: 'shown', card: reply.value } });
    else if (this.state.shown.kind !== 'shown') this.#store.dispatch({ shown: { kind: 'failed', caseId } });
  }

  /** The replies for a case, or those for anybody. */
  async #readReplies(caseId: CaseId | null): Promise<void> {
    const reply = await this.#api.replies(caseId);
    if (caseIdOf(this.state.shown) !== caseId) return;
    this.#reached(reply);
    if (reply.ok) this.#store.dispatch({ replies: reply.value.replies });
  }

  /** Replies before anybody was looked up. */
  start(): Promise<void> {
    return this.#readReplies(null);
  }

  /** Answers whether the invitation is on its way. */
  resend(): Promise<boolean> {
    return this.#ask('resend', (caseId) => this.#api.resend(caseId));
  }

  changeDecision(asked: NewDecision): Promise<boolean> {
    return this.#ask('change', (caseId) => this.#api.changeDecision(caseId, asked));
  }

  /** CN5: what is being asked is not asked twice; the case is read anew after each answer. */
  async #ask(action: 'resend' | 'change', send: (caseId: CaseId) => Promise<Reply<unknown>>): Promise<boolean> {
    const caseId = caseIdOf(this.state.shown);
    if (!caseId || this.state.asks[action].state === 'asking') return false;
    this.#asked(action, { state: 'asking' });
    const reply = await send(caseId);
    if (caseIdOf(this.state.shown) !== caseId) return false;
    this.#answered(action, reply);
    await this.refresh();
    return reply.ok;
  }

  #answered(action: keyof ConsoleState['asks'], reply: Reply<unknown>): void {
    this.#asked(action, reply.ok ? { state: 'idle' } : { state: 'refused', refusal: reply.refusal });
    this.#reached(reply);
  }

  #asked(action: keyof ConsoleState['asks'], ask: Ask): void {
    this.#store.dispatch({ asks: { ...this.state.asks, [action]: ask } });
  }

  #reached(reply: Reply<unknown>): void {
    const refusal: RefusalCode | null = reply.ok ? null : reply.refusal;
    if (refusal === 'not-signed-in' || refusal === 'session-ended') return this.#signedOut();
    const isOffline = refusal === 'try-again';
    if (isOffline !== this.state.isOffline) this.#store.dispatch({ isOffline });
  }
}
