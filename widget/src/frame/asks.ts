const PATIENCE_MS = 15_000;

type Waiting<Answer> = { readonly answer: (given: Answer) => void; readonly timer: ReturnType<typeof setTimeout> };

/** Questions over a channel, by number; one that nobody answers in a quarter of a minute fails. */
export class Asks<Answer> {
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #last = 0;

  /** `send` posts the question with its number. */
  ask(send: (ask: number) => void): Promise<Answer> {
    const ask = ++this.#last;
    return new Promise((answer, fail) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(ask);
        fail(new Error('no answer'));
      }, PATIENCE_MS);
      this.#waiting.set(ask, { answer, timer });
      send(ask);
    });
  }

  /** An answer to a question that nobody asked, or that was answered, is nothing. */
  answered(ask: number, given: Answer): void {
    const waiting = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    clearTimeout(waiting?.timer);
    waiting?.answer(given);
  }
}
