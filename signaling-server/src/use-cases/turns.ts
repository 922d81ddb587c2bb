/**
 * One thing at a time for each key, in the order of asking; different keys do not wait for each other. For steps outside the database
 * that must not overlap, as making the seats of one ticket's call is. Never taken within a transaction, nor within another turn.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  async take<Value>(key: string, act: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(key);
    const { promise: over, resolve: ends } = Promise.withResolvers<void>();
    this.#last.set(key, over);
    try {
      await before;
      return await act();
    } finally {
      ends();
      if (this.#last.get(key) === over) this.#last.delete(key);
    }
  }
}
