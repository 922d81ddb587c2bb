import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps what takes the place of an element at least as high, so that the picture of the call above stays where it is while a
 * decision can be undone, and when it was. Made in the constructor of the host, with the selectors of both inside it. `swaps` says
 * whether the second is to be drawn now: only then is the page laid out in the middle of an update.
 */
export class SameHeight implements ReactiveController {
  readonly #host: LitElement;
  readonly #first: string;
  readonly #second: string;
  readonly #swaps: () => boolean;
  #height = 0;

  constructor(host: LitElement, first: string, second: string, swaps: () => boolean) {
    this.#host = host;
    this.#first = first;
    this.#second = second;
    this.#swaps = swaps;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#swaps()) this.#height = this.#inside(this.#first)?.offsetHeight ?? this.#height;
  }

  hostUpdated(): void {
    const second = this.#inside(this.#second);
    if (second) second.style.minBlockSize = `${this.#height}px`;
  }

  /** Before its first update a host has nothing inside. */
  #inside(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
