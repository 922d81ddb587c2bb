import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a controller needs of a store: the state now, and a call after each change. */
export interface ReadableStore<State> {
  readonly state: State;
  subscribe(listener: () => void): () => void;
}

/** Renders its host again whenever the store's state changed; used by the root element of each app. */
export class StateController<State> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: ReadableStore<State>;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: ReadableStore<State>) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  get state(): State {
    return this.#store.state;
  }

  hostConnected(): void {
    this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
