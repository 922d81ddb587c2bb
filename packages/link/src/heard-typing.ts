import type { Typing } from '@visavis/protocol';

/** What the other side is seen to write: nothing, something, or these words. */
export type SeenTyping = { readonly isTyping: boolean; readonly text: string | null };

export const NOT_TYPING: SeenTyping = { isTyping: false, text: null };

const LASTS_MS = 6_000;

/** L13: that somebody types is believed for six seconds after it was told, whatever becomes of the line. */
export class HeardTyping {
  readonly #changed: () => void;
  #seen = NOT_TYPING;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called after each change of `seen`. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get seen(): SeenTyping {
    return this.#seen;
  }

  hear({ isTyping, text }: Typing): void {
    if (!isTyping) return this.forget();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.forget(), LASTS_MS);
    this.#become({ isTyping, text: text === '' ? null : text });
  }

  /** Their line came, or there is nobody to type any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#become(NOT_TYPING);
  }

  #become(seen: SeenTyping): void {
    if (seen.isTyping === this.#seen.isTyping && seen.text === this.#seen.text) return;
    this.#seen = seen;
    this.#changed();
  }
}
