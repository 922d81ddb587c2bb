type Listener = (...given: unknown[]) => void;

/** As much of Node's emitter as mediasoup-client calls; `lean-media.ts` puts it in place of all of it. */
export class EventEmitter {
  readonly #listeners = new Map<string, readonly Listener[]>();

  setMaxListeners(): void {}

  on(name: string, listener: Listener): void {
    this.#listeners.set(name, [...this.#of(name), listener]);
  }

  once(name: string, listener: Listener): void {
    const once: Listener = (...given) => {
      this.off(name, once);
      listener(...given);
    };
    this.on(name, once);
  }

  off(name: string, listener: Listener): void {
    this.#listeners.set(
      name,
      this.#of(name).filter((each) => each !== listener),
    );
  }

  removeAllListeners(): void {
    this.#listeners.clear();
  }

  emit(name: string, ...given: unknown[]): boolean {
    const listeners = this.#of(name);
    for (const listener of listeners) listener(...given);
    return listeners.length > 0;
  }

  listenerCount(name: string): number {
    return this.#of(name).length;
  }

  #of(name: string): readonly Listener[] {
    return this.#listeners.get(name) ?? [];
  }
}
