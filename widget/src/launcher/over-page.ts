import type { FullScreen } from './full-screen.ts';

/** Fetches what a panel over the page needs when the first one opens; without it the page behind scrolls, and all else works. */
export class OverPage {
  #root: ShadowRoot | null = null;
  #screen: FullScreen | null = null;
  #isAsked = false;

  /** The root of the panel that is open over the page; null while none is. */
  follow(root: ShadowRoot | null): void {
    this.#root = root;
    this.#screen?.follow(root);
    if (root && !this.#isAsked) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isAsked = true;
    const code = await import('./full-screen.ts').catch(() => null);
    this.#screen = code && new code.FullScreen();
    this.#isAsked = code !== null;
    this.#screen?.follow(this.#root);
  }
}
