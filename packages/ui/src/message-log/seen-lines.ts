/**
 * Watches which lines of others are seen: their end was on the screen while the page was visible and had the focus. Made
 * and closed by the log; `seen` gets the keys that are new, in no order.
 */
export class SeenLines {
  readonly #seen: (keys: ReadonlySet<string>) => void;
  readonly #known = new Set<string>();
  readonly #onScreen = new Set<string>();
  readonly #watched = new Set<Element>();
  #observer: IntersectionObserver | null = null;
  #page: AbortController | null = null;

  constructor(seen: (keys: ReadonlySet<string>) => void) {
    this.#seen = seen;
  }

  open(): void {
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries));
    this.#page = new AbortController();
    const { signal } = this.#page;
    addEventListener('focus', () => this.#look(), { signal });
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
  }

  /** Idempotent. */
  close(): void {
    this.#observer?.disconnect();
    this.#page?.abort();
    this.#watched.clear();
    this.#onScreen.clear();
  }

  /** Called after each rendering with the ends of the lines that are there; each has its line's key in `data-key`. */
  watch(ends: Iterable<HTMLElement>): void {
    for (const end of ends) {
      if (this.#watched.has(end) || this.#known.has(end.dataset['key'] ?? '')) continue;
      this.#watched.add(end);
      this.#observer?.observe(end);
    }
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const key = (target as HTMLElement).dataset['key'] ?? '';
      if (isIntersecting) this.#onScreen.add(key);
      else this.#onScreen.delete(key);
    }
    this.#look();
  }

  #look(): void {
    if (document.visibilityState !== 'visible' || !document.hasFocus() || this.#onScreen.size === 0) return;
    const news = new Set([...this.#onScreen].filter((key) => !this.#known.has(key)));
    for (const key of this.#onScreen) this.#known.add(key);
    for (const end of this.#watched) {
      if (!this.#known.has((end as HTMLElement).dataset['key'] ?? '')) continue;
      this.#observer?.unobserve(end);
      this.#watched.delete(end);
    }
    this.#onScreen.clear();
    if (news.size > 0) this.#seen(news);
  }
}
