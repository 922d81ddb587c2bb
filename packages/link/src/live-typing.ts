import type { CallId } from '@visavis/protocol';
import type { SessionStore } from './resume.ts';

const KEY = 'visavis-live-typing';

/**
 * L14: whether a person lets the other side read along while they type. It is off until they switch it on, holds for one call,
 * also over a reload, and is off again in the next.
 */
export class LiveTyping {
  readonly #store: () => SessionStore;
  #call: string | null;

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(store: () => SessionStore) {
    this.#store = store;
    this.#call = this.#attempt((kept) => kept.getItem(KEY)) ?? null;
  }

  isOn(call: CallId | null): boolean {
    return call !== null && call === this.#call;
  }

  switch(call: CallId, isOn: boolean): void {
    this.#call = isOn ? call : null;
    this.#attempt((kept) => (isOn ? kept.setItem(KEY, call) : kept.removeItem(KEY)));
  }

  #attempt<Value>(use: (store: SessionStore) => Value): Value | undefined {
    try {
      return use(this.#store());
    } catch {
      // Storage is forbidden or full: the switch holds until a reload.
      return undefined;
    }
  }
}
