import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

const SAID_FOR_MS = 4000;

/** What was just done, said at the foot of a page for a moment; also for screen readers. */
export class Said implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #until: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#until);
  }

  /** Takes the place of what was said before. */
  says(text: string): void {
    clearTimeout(this.#until);
    this.#shows(text);
    this.#until = setTimeout(() => this.#shows(''), SAID_FOR_MS);
  }

  render() {
    return html`<div class="said" role="status">${this.#text ? html`<p>${this.#text}</p>` : nothing}</div>`;
  }

  #shows(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }
}

export const saidStyles = css`
  .said {
    position: fixed;
    inset-block-end: var(--vv-space-5);
    inset-inline: 0;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .said p {
    max-inline-size: min(60ch, calc(100vw - 2 * var(--vv-space-4)));
    padding: var(--vv-space-2) var(--vv-space-4);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-m);
    background: var(--vv-text);
    color: var(--vv-surface);
    font-weight: 600;
  }
`;
