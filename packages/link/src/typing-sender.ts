import type { SayTyping } from '@visavis/protocol';

/** How often a draft that is shown is told, at most. */
const SHOWN_EVERY_MS = 400;
/** How often "somebody types" is told, at most. */
const TYPING_EVERY_MS = 2_000;
/** L12: a shown draft is told again while its writer thinks, before the other side lets go of it. */
const AGAIN_MS = 4_000;

type Draft = { readonly text: string; readonly isShown: boolean };
const NOTHING: Draft = { text: '', isShown: false };

/**
 * L12: tells the other side that somebody types, as seldom as will do: at most once in the interval, the last state always,
 * and at once that they stopped. Owners call `draft` on each change, `stop` when the line was sent or the conversation is
 * over.
 */
export class TypingSender {
  readonly #tell: (said: SayTyping) => void;
  #draft: Draft = NOTHING;
  #told: SayTyping = { isTyping: false, text: null };
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (said: SayTyping) => void) {
    this.#tell = tell;
  }

  /** What is written now. `isShown`: the writer lets the other side read along. */
  draft(text: string, isShown: boolean): void {
    if (text === '') return this.stop();
    if (text === this.#draft.text && isShown === this.#draft.isShown) return;
    const wasShown = this.#draft.isShown;
    this.#draft = { text, isShown };
    const everyMs = isShown ? SHOWN_EVERY_MS : TYPING_EVERY_MS;
    const isDue = wasShown !== isShown || performance.now() - this.#toldAt >= everyMs;
    if (isDue) this.#say();
    else if (isShown) this.#sayAfter(SHOWN_EVERY_MS - (performance.now() - this.#toldAt));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#draft = NOTHING;
    if (!this.#told.isTyping) return;
    this.#told = { isTyping: false, text: null };
    this.#toldAt = Number.NEGATIVE_INFINITY;
    this.#tell(this.#told);
  }

  /** Idempotent; nothing more is told. */
  close(): void {
    clearTimeout(this.#timer);
    this.#draft = NOTHING;
    this.#told = { isTyping: false, text: null };
  }

  #say(): void {
    const { text, isShown } = this.#draft;
    this.#told = { isTyping: true, text: isShown ? text : null };
    this.#toldAt = performance.now();
    this.#tell(this.#told);
    clearTimeout(this.#timer);
    if (isShown) this.#sayAfter(AGAIN_MS);
  }

  #sayAfter(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), Math.max(0, delayMs));
  }
}
