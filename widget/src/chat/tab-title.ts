/** Says something in the title of the tab, before the page's own title, and takes it back. */
export class TabTitle {
  #own: string | null = null;
  #before = '';

  show(text: string | null): void {
    const isOurs = this.#own !== null && document.title === this.#own;
    if (!isOurs) this.#before = document.title;
    if (text !== null) {
      this.#own = `${text} · ${this.#before}`;
      document.title = this.#own;
    } else if (isOurs) {
      document.title = this.#before;
      this.#own = null;
    }
  }
}
