import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { define } from '../define.ts';
import { tokens } from '../tokens/tokens.ts';
import { lookHash, lookOf, type Gallery, type Look } from './gallery.ts';
import { visavisGalleryStyles } from './visavis-gallery.styles.ts';

const WIDTHS = [1440, 1024, 400] as const;
const SWITCHES = { isDark: 'Dark', isRtl: 'Right to left', isCalm: 'Less motion' } as const;

/** @summary The page that shows every state of every view: a list, switches, and the chosen state on a stage of its own. */
export class VisavisGallery extends LitElement {
  static override readonly styles = [tokens, base, visavisGalleryStyles];

  @query('iframe') private readonly stage!: HTMLIFrameElement;

  @property({ attribute: false }) gallery: Gallery = {};

  /** The page that shows one state, by the part after its `#`. */
  @property() stagePage = '';

  /** The tags of the languages to choose from, English first; none where there is but one. */
  @property({ attribute: false }) locales: readonly string[] = [];

  @state() private width: (typeof WIDTHS)[number] = 1440;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#addressChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#addressChanged);
  }

  readonly #addressChanged = (): void => this.requestUpdate();

  get #look(): Look {
    return lookOf(this.gallery, location.hash);
  }

  override updated(): void {
    const wanted = new URL(this.stagePage + lookHash(this.#look), location.href).href;
    if (this.stage.src !== wanted) this.stage.src = wanted;
  }

  override render() {
    const look = this.#look;
    return html`<nav aria-label="Views">
        <h1>Every state of every view</h1>
        ${[...new Set(Object.values(this.gallery).map(({ area }) => area))].map((area) => this.#area(area, look))}
      </nav>
      <main>
        <div class="switches" role="group" aria-label="How it is shown">
          ${Object.entries(SWITCHES).map(([name, words]) => this.#switch(name as keyof typeof SWITCHES, words, look))}
          ${WIDTHS.map((width) => this.#width(width))} ${this.locales.length > 0 ? this.#languages(look) : nothing}
        </div>
        <div class="place"><iframe class="w${this.width}" title="${look.view}: ${look.state}"></iframe></div>
      </main>`;
  }

  #area(area: string, look: Look) {
    const views = Object.entries(this.gallery).filter(([, view]) => view.area === area);
    return html`<h2>${area}</h2>
      ${views.map(
        ([name, { states }]) =>
          html`<details .open=${name === look.view}>
            <summary>${name}</summary>
            <ul>
              ${Object.keys(states).map((state) => html`<li>${this.#link({ ...look, view: name, state }, look)}</li>`)}
            </ul>
          </details>`,
      )}`;
  }

  #link(to: Look, look: Look) {
    const isCurrent = to.view === look.view && to.state === look.state;
    return html`<a href=${lookHash(to)} aria-current=${isCurrent ? 'page' : 'false'}>${to.state}</a>`;
  }

  #switch(name: keyof typeof SWITCHES, words: string, look: Look) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${look[name]}
        @change=${() => (location.hash = lookHash({ ...look, [name]: !look[name] }))}
      />${words}
    </label>`;
  }

  #languages(look: Look) {
    const change = ({ currentTarget }: Event) =>
      (location.hash = lookHash({ ...look, locale: (currentTarget as HTMLSelectElement).value }));
    return html`<label>
      Language
      <select @change=${change}>
        ${this.locales.map((tag) => html`<option ?selected=${tag === (look.locale || this.locales[0])}>${tag}</option>`)}
      </select>
    </label>`;
  }

  #width(width: (typeof WIDTHS)[number]) {
    return html`<label>
      <input type="radio" name="width" .checked=${this.width === width} @change=${() => (this.width = width)} />${width}
      px
    </label>`;
  }
}

define('visavis-gallery', VisavisGallery);
