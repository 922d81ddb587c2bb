/** The listeners of one kind of news. A listener added or removed while news is told does not disturb that telling. */
export class Listeners<News> {
  readonly #listeners = new Set<(news: News) => void>();

  /** Returns the function that removes the listener again. */
  add(listener: (news: News) => void): () => void {
    const own = (news: News) => listener(news);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  tell(news: News): void {
    for (const listener of [...this.#listeners]) listener(news);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
