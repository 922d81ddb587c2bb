/*
 * W66: on a phone the open panel is the screen. The page behind does not scroll, and the panel ends where the keyboard begins.
 * Both by style sheets of ours that the document adopts, because neither is an inline style, which a strict policy blocks.
 */

/** Where the panel fills the window; the same words as in `visavis-widget.styles.ts`. */
const SMALL_SCREEN = '(max-width: 480px), (max-height: 420px)';

let still: CSSStyleSheet | undefined;

/** Holds the page behind still until the returned function is called. */
function holdPage(): () => void {
  still ??= new CSSStyleSheet();
  still.replaceSync(
    `@media ${SMALL_SCREEN} { html { overflow: hidden !important; overscroll-behavior: none !important } }`,
  );
  const sheet = still;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== sheet), sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** Keeps `--vv-seen-block-size` and `--vv-seen-top` of a root what the keyboard leaves to see, until the returned function is called. */
function followKeyboard(root: ShadowRoot): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const sheet = new CSSStyleSheet();
  const update = () => {
    // Somebody who zoomed in wants to see more of a part, not a smaller whole.
    const isKeyboard = seen.scale === 1 && seen.height < innerHeight - 60;
    sheet.replaceSync(
      isKeyboard ? `:host { --vv-seen-block-size: ${seen.height}px; --vv-seen-top: ${seen.offsetTop}px }` : '',
    );
  };
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const watch = new AbortController();
  for (const type of ['resize', 'scroll']) seen.addEventListener(type, update, { signal: watch.signal });
  update();
  return () => {
    watch.abort();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** Does both while a panel is over the page. */
export class FullScreen {
  #undo: (() => void)[] = [];

  /** `root` is that of the panel that is open; null while none is. */
  follow(root: ShadowRoot | null): void {
    if (root && this.#undo.length === 0) this.#undo = [holdPage(), followKeyboard(root)];
    if (root) return;
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }
}
