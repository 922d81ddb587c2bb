import { FreelancerSession } from '@visavis/protocol';

/** What of `Storage` is needed; a browser's `sessionStorage` is one. */
export interface SessionStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Keeps the session of one tab, so that a reload goes on where it was. A browser that forbids storage (private modes,
 * blocked site data) is no reason to refuse anybody: the session then lives as long as the page.
 */
export class Resume {
  readonly #store: () => SessionStore;
  readonly #key: string;
  #inMemory: FreelancerSession | null = null;

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(store: () => SessionStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** The kept session; null when there is none or what was stored is not one. */
  read(): FreelancerSession | null {
    const text = this.#attempt((store) => store.getItem(this.#key));
    if (!text) return this.#inMemory;
    try {
      return FreelancerSession.parse(JSON.parse(text));
    } catch {
      this.forget();
      return null;
    }
  }

  keep(session: FreelancerSession): void {
    this.#inMemory = session;
    this.#attempt((store) => store.setItem(this.#key, JSON.stringify(session)));
  }

  forget(): void {
    this.#inMemory = null;
    this.#attempt((store) => store.removeItem(this.#key));
  }

  #attempt<Result>(use: (store: SessionStore) => Result): Result | null {
    try {
      return use(this.#store());
    } catch {
      return null;
    }
  }
}
