/** The functions that want to hear of each kind of event. One that throws does not keep the others from hearing. */
export class Listeners<Events extends Record<string, unknown>> {
  readonly #byName = new Map<keyof Events, Set<(event: never) => void>>();
  readonly #onFault: (fault: unknown) => void;

  constructor(onFault: (fault: unknown) => void) {
    this.#onFault = onFault;
  }

  /** Calls `listener` for each event of this name until the returned function is called. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const heard = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, heard.add(listener));
    return () => heard.delete(listener);
  }

  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const listener of this.#byName.get(name) ?? []) {
      try {
        (listener as (event: Events[Name]) => void)(event);
      } catch (fault) {
        this.#onFault(fault);
      }
    }
  }

  clear(): void {
    this.#byName.clear();
  }
}
