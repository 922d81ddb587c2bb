/**
 * Something a person switched on or off, remembered for this tab; in memory alone where storage is forbidden. Whoever draws it
 * subscribes.
 */
export class TabChoice {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #isOn: boolean;

  constructor(key: string, isOn: boolean) {
    this.#key = key;
    this.#isOn = this.#kept() ?? isOn;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  set(isOn: boolean): void {
    this.#isOn = isOn;
    try {
      sessionStorage.setItem(this.#key, isOn ? 'on' : 'off');
    } catch {
      // It holds as long as the page.
    }
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #kept(): boolean | null {
    try {
      const kept = sessionStorage.getItem(this.#key);
      return kept === null ? null : kept === 'on';
    } catch {
      return null;
    }
  }
}
