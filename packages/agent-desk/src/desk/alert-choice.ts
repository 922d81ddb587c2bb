const KEPT_AS = 'visavis.offer-sound';

/** Whether this browser stays silent when somebody is offered; a browser that forbids storage remembers it until a reload. */
export class AlertChoice {
  readonly #store: () => Pick<Storage, 'getItem' | 'setItem'>;
  #isMuted: boolean;

  /** `store` is a function because merely reading `window.localStorage` throws where storage is forbidden. */
  constructor(store: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#store = store;
    this.#isMuted = this.#kept() === 'off';
  }

  get isMuted(): boolean {
    return this.#isMuted;
  }

  set isMuted(isMuted: boolean) {
    this.#isMuted = isMuted;
    try {
      this.#store().setItem(KEPT_AS, isMuted ? 'off' : 'on');
    } catch {
      // It holds until this tab is closed.
    }
  }

  #kept(): string | null {
    try {
      return this.#store().getItem(KEPT_AS);
    } catch {
      return null;
    }
  }
}

/** Of this page. */
export const alertChoice = new AlertChoice(() => localStorage);
