import type { Board, RefusalCode, Reply } from '@visavis/protocol';
import { StateStore, type ReadableStore } from '@visavis/ui';
import { idleAsk, type Ask } from '../desk/asks.ts';
import type { BoardApi } from './board-api.ts';

/** `board` is what was read last; `readAt` by this browser's clock, to say how old it is. */
export type BoardState = {
  readonly board: Board | null;
  readonly readAt: number;
  /** The last reading failed; what is shown grows old. */
  readonly isOffline: boolean;
  /** How the last act went. */
  readonly act: Ask;
};

const EVERY_MS = 2_000;

/**
 * The board's side of the staff API: reads every two seconds while the page can be seen, and at once after each act. One reading
 * at a time; an act is not asked twice while it is under way. Made by the root element.
 */
export class BoardDesk implements ReadableStore<BoardState> {
  readonly #api: BoardApi;
  readonly #signedOut: () => void;
  readonly #now: () => number;
  readonly #store = new StateStore<BoardState, Partial<BoardState>>(
    { board: null, readAt: 0, isOffline: false, act: idleAsk },
    (state, part) => ({ ...state, ...part }),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  #isStopped = true;

  /** `signedOut` is called when the server does not know this person any more. */
  constructor(api: BoardApi, signedOut: () => void, now: () => number = Date.now) {
    this.#api = api;
    this.#signedOut = signedOut;
    this.#now = now;
  }

  get state(): BoardState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  start(): void {
    this.#isStopped = false;
    void this.read();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') this.#took(await this.#api.read());
    this.#isReading = false;
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.read(), EVERY_MS);
  }

  /** BD3: answers whether it was done; the board is read anew either way. */
  async act(ask: (api: BoardApi) => Promise<Reply<unknown>>): Promise<boolean> {
    if (this.state.act.state === 'asking') return false;
    this.#store.dispatch({ act: { state: 'asking' } });
    const reply = await ask(this.#api);
    this.#store.dispatch({ act: reply.ok ? idleAsk : { state: 'refused', refusal: reply.refusal } });
    if (!reply.ok) this.#refused(reply.refusal);
    await this.read();
    return reply.ok;
  }

  /** The words of an earlier "no" do not belong to what is asked next. */
  forget(): void {
    if (this.state.act.state === 'refused') this.#store.dispatch({ act: idleAsk });
  }

  #took(reply: Reply<Board>): void {
    if (reply.ok) this.#store.dispatch({ board: reply.value, readAt: this.#now(), isOffline: false });
    else if (!this.#refused(reply.refusal)) this.#store.dispatch({ isOffline: true });
  }

  /** Whether it was because nobody is signed in. */
  #refused(refusal: RefusalCode): boolean {
    const isOut = refusal === 'not-signed-in' || refusal === 'session-ended';
    if (isOut) this.#signedOut();
    return isOut;
  }
}
