import '@visavis/ui/notice/notice';
import { html, type LitElement, type TemplateResult } from 'lit';
import { launcherWords as words } from '../strings/launcher.ts';

/** Code that only some come by (W29): fetched when it comes up, once for all elements that need it. */
export class LateCode<Code> {
  readonly #load: () => Promise<Code>;
  #code: Code | null = null;
  #isMissing = false;

  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** Null while it is not there. */
  get code(): Code | null {
    return this.#code;
  }

  /** Resolves when it is there or could not be had, which another call tries again. */
  async fetch(): Promise<void> {
    this.#isMissing = false;
    this.#code ??= await this.#load().catch(() => null);
    this.#isMissing = this.#code === null;
  }

  /** What is drawn by it; without it that it is on the way, or missing with another try. `host` is drawn again when it is there. */
  draw(host: LitElement, by?: (code: Code) => TemplateResult): TemplateResult {
    if (this.#code && by) return by(this.#code);
    if (!this.#isMissing) return html`<p class="small" role="status">${words.loading}</p>`;
    return html`<vv-notice kind="warning" announce="polite">
      ${words.notLoaded}
      <button slot="action" type="button" class="button small" @click=${() => void this.fetchFor(host)}>
        ${words.tryAgain}
      </button>
    </vv-notice>`;
  }

  async fetchFor(host: LitElement): Promise<void> {
    await this.fetch();
    host.requestUpdate();
  }
}

/**
 * For a `scheduleUpdate` that waits for what it draws with: at once where all of it is there, so that what is seen changes only when
 * it can be drawn.
 */
export function after(
  needed: readonly LateCode<unknown>[],
  go: () => void | Promise<unknown>,
): void | Promise<unknown> {
  const away = needed.filter(({ code }) => code === null);
  return away.length === 0 ? go() : Promise.all(away.map((each) => each.fetch())).then(go);
}
