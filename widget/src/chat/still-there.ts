import type { CaseState } from './case-state.ts';

const ANSWER_MS = 60_000;
const PRESSES = ['pointerdown', 'keydown'] as const;
const SIGNS = [...PRESSES, 'pointermove', 'focus'] as const;

/** What of the page is needed. */
export type Page = { readonly window: EventTarget; readonly document: EventTarget & { readonly hidden: boolean } };
type Told = {
  /** Nobody was seen for long: they are asked, and have until then, by our own clock. */
  readonly asks: (until: number) => void;
  /** They answered by doing something on the page. */
  readonly seen: () => void;
  /** Nobody answered. */
  readonly lapsed: () => void;
};

/**
 * W54: watches for signs of life while somebody waits. After so long without one, as the server set it, it asks; a press anywhere
 * on the page answers, and looking at it alone does not. It never asks whoever stepped away or has no line.
 */
export class StillThere {
  readonly #told: Told;
  readonly #leaves = new AbortController();
  #seenAt = Date.now();
  #state: CaseState | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page, told: Told) {
    this.#told = told;
    const { signal } = this.#leaves;
    for (const sign of SIGNS)
      page.window.addEventListener(sign, (event) => this.#saw(event), { signal, passive: true });
    page.document.addEventListener('visibilitychange', () => page.document.hidden || this.#saw(), { signal });
  }

  /** Called with every state. */
  follow(state: CaseState): void {
    const isNew = state.stage === 'queue' && this.#state?.stage !== 'queue';
    const isBack = state.stage === 'queue' && this.#state?.stage === 'queue' && isAway(this.#state) && !isAway(state);
    if (isNew || isBack) this.#seenAt = Date.now();
    if (this.#state === state) return;
    this.#state = state;
    this.#set();
  }

  /** Idempotent. */
  close(): void {
    this.#leaves.abort();
    clearTimeout(this.#timer);
  }

  #saw(event?: Event): void {
    this.#seenAt = Date.now();
    if (this.#state?.stage !== 'queue' || this.#state.asksUntil === null) return;
    if ((PRESSES as readonly string[]).includes(event?.type ?? '')) this.#told.seen();
  }

  #set(): void {
    clearTimeout(this.#timer);
    const dueAt = this.#dueAt();
    if (dueAt !== null) this.#timer = setTimeout(() => this.#due(), Math.max(0, dueAt - Date.now()));
  }

  /** When there is something to do next; null when there is not. */
  #dueAt(): number | null {
    const state = this.#state;
    if (state?.stage !== 'queue' || !state.isOnline || state.isStepping || isAway(state)) return null;
    if (state.asksUntil !== null) return state.asksUntil;
    const { rules } = state.ticket;
    return rules ? this.#seenAt + rules.asksAfterMs : null;
  }

  /** Signs of life do not set the timer anew, so it may be too early. */
  #due(): void {
    const dueAt = this.#dueAt();
    if (dueAt === null || dueAt > Date.now()) return this.#set();
    if (this.#state?.stage === 'queue' && this.#state.asksUntil !== null) this.#told.lapsed();
    else this.#told.asks(Date.now() + ANSWER_MS);
  }
}

const isAway = (state: CaseState): boolean => state.stage === 'queue' && state.ticket.steppedAway !== undefined;
