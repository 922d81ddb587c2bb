import { LitElement, type ReactiveController } from 'lit';

/**
 * Keeps people who work by keyboard from being sent back to the top of the page: when an update of its host takes away what
 * had the focus, the place that `landing` names gets it. It never moves a focus that is still somewhere.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #landing: () => HTMLElement | null;
  #hadFocus = false;

  /**
   * @param landing asked after the update; an element that can have the focus, such as a heading with `tabindex="-1"`,
   * or one of ours that says by its own `focus` where
   */
  constructor(host: LitElement, landing: () => HTMLElement | null) {
    this.#host = host;
    this.#landing = landing;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }

  hostUpdated(): void {
    if (this.#hadFocus && this.#host.shadowRoot?.activeElement === null) void this.#land();
  }

  async #land(): Promise<void> {
    const landing = this.#landing();
    if (landing instanceof LitElement) await landing.updateComplete;
    landing?.focus();
  }
}
