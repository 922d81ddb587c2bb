import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { locale, localeFor, speak, type LoadLanguage } from './locale.ts';

type Host = ReactiveControllerHost & HTMLElement & { locale: string };
/** What the reader chose; only the widget lets them. */
type Choice = {
  readonly chosen: () => string | null;
  readonly onChoice: (listener: () => void) => () => void;
  /** What was chosen could not be had, and another language is still spoken. */
  readonly missing: () => void;
};

/** Longer than that nobody waits for a language: what there is is shown, and changes when the language comes after all. */
const PATIENCE_MS = 5000;

/**
 * Speaks what the page around an element wants, and follows it: the reader's own choice, the element's `locale`, the nearest
 * `lang` around it, the browser's languages. A page has one language; the last element that asks decides.
 */
export class PageLanguage implements ReactiveController {
  readonly #host: Host;
  readonly #choice: Choice | null;
  readonly #page = new MutationObserver(() => void this.#follow());
  #load: LoadLanguage;
  #undo: (() => void) | undefined;
  #given: string | null = null;
  #isSettled = false;

  constructor(host: Host, load: LoadLanguage, choice: Choice | null = null) {
    this.#host = host;
    this.#load = load;
    this.#choice = choice;
    host.addController(this);
  }

  /** False while the first language is on its way, for a host that would rather say nothing than say it twice. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  hostConnected(): void {
    this.#page.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#undo = this.#choice?.onChoice(() => void this.#choiceCame());
    this.#isSettled ||= localeFor(this.#wanted()) === locale();
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
    this.#undo?.();
  }

  hostUpdate(): void {
    if (this.#host.locale !== this.#given) void this.#follow();
  }

  /**
   * From here on the language is had from `load`, which knows more words. Resolves when it is spoken, or is not to be had soon.
   * English as a whole is better than half of another language.
   */
  async loadFrom(load: LoadLanguage): Promise<void> {
    this.#load = load;
    if ((await this.#follow()) === 'missing') await speak(['en'], load);
  }

  async #choiceCame(): Promise<void> {
    const before = this.#choice?.chosen();
    const state = await this.#follow();
    if (state === 'missing' && before && before === this.#choice?.chosen()) this.#choice.missing();
  }

  async #follow(): Promise<'spoken' | 'missing' | 'late'> {
    this.#given = this.#host.locale;
    const speaking = speak(this.#wanted(), this.#load).then((isSpoken) => (isSpoken ? 'spoken' : 'missing'));
    const state = await Promise.race([speaking, late()]);
    if (!this.#isSettled) {
      this.#isSettled = true;
      this.#host.requestUpdate();
    }
    return state;
  }

  #wanted(): readonly string[] {
    const tags = [this.#choice?.chosen(), this.#host.locale, nearestLang(this.#host)].filter((tag) => !!tag);
    return tags.length > 0 ? [String(tags[0])] : navigator.languages;
  }
}

const late = (): Promise<'late'> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, 'late'));

/** The `lang` that holds for an element, looked for out of shadow roots too; empty where nobody says. */
function nearestLang(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
