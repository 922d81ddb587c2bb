import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TICK_MS = 250;

/**
 * Renders its host while it is on the page: four times a second, so that a shown clock is never a second late, or as seldom as
 * its words ask for.
 */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, everyMs = TICK_MS) {
    this.#host = host;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), this.#everyMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
