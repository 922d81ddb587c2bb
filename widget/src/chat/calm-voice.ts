const EVERY_MS = 10_000;
const SAID_MS = 1_000;

/**
 * What a screen reader is told of something that changes often: at most once in ten seconds, the latest only, and emptied
 * after a second so that nobody reads it later. The owner renders `said` in a live region; `close()` is idempotent.
 */
export class CalmVoice {
  readonly #changed: (said: string) => void;
  #next: string | null = null;
  #last = '';
  #isQuiet = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** `changed` is called with what is to be in the live region from now on. */
  constructor(changed: (said: string) => void) {
    this.#changed = changed;
  }

  /** What is true now; saying the same again says nothing. */
  say(text: string): void {
    if (text === this.#last) this.#next = null;
    else if (this.#isQuiet) this.#next = text;
    else this.#speak(text);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#isQuiet = false;
  }

  #speak(text: string): void {
    this.#last = text;
    this.#next = null;
    this.#isQuiet = true;
    this.#changed(text);
    this.#timers = [
      setTimeout(() => this.#changed(''), SAID_MS),
      setTimeout(() => {
        this.#isQuiet = false;
        if (this.#next !== null) this.#speak(this.#next);
      }, EVERY_MS),
    ];
  }
}
