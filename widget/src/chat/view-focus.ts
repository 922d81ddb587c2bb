import type { LitElement, ReactiveController } from 'lit';

/**
 * W10: keeps the focus where the person is. While something of the element has it, another view takes it over by its heading, and so
 * does the same view when what was pressed is gone from it; somebody who is elsewhere on the page is left there.
 */
export class ViewFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #stepOf: () => string;
  #key = '';
  #hadFocus = false;

  /** `stepOf` tells apart what is shown by one and the same view. */
  constructor(host: LitElement, stepOf: () => string) {
    this.#host = host;
    this.#stepOf = stepOf;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    const key = `${this.#view?.localName} ${this.#stepOf()}`;
    const isOther = this.#key !== key;
    this.#key = key;
    if (this.#hadFocus) void this.#keep(isOther);
  }

  /** Puts the focus on the heading of what is shown, once it is. */
  async take(): Promise<void> {
    (await this.#shown())?.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  async #keep(isOther: boolean): Promise<void> {
    await this.#shown();
    if (isOther || !this.#host.shadowRoot?.activeElement) await this.take();
  }

  async #shown(): Promise<LitElement | null> {
    await this.#host.updateComplete;
    const view = this.#view;
    await view?.updateComplete;
    return view;
  }

  get #view(): LitElement | null {
    return this.#host.renderRoot.querySelector<LitElement>('.view');
  }
}
