import { base, define, icon, iconStyles } from '@visavis/ui';
import { drawn } from '@visavis/ui/icon/few-icons';
import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { picture as words } from '../../quality-words.ts';
import { CLOSEST, moved, STEP, WHOLE, zoomed, type Point, type Size, type Zoom } from '../../zoom.ts';
import { deskZoomStyles } from './desk-zoom.styles.ts';

const ARROW_PX = 40;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: ARROW_PX, y: 0 },
  ArrowRight: { x: -ARROW_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_PX },
  ArrowDown: { x: 0, y: -ARROW_PX },
};
const plus = drawn(svg`<path d="M6 12h12M12 6v12"/>`);

/**
 * @summary Looks closely at what is inside: by its buttons, the wheel, or plus and minus; moved by dragging or arrow keys.
 * @slot - What is looked at; it fills the place.
 */
export class DeskZoom extends LitElement {
  static override readonly styles = [base, iconStyles, deskZoomStyles];

  @query('.place') private readonly place!: HTMLElement;
  @query('.content') private readonly content!: HTMLElement;

  /** What is looked at, in words. */
  @property() label = '';

  /** There is nothing to look at closely: all of it is shown, and no tools. */
  @property({ type: Boolean, reflect: true }) still = false;

  @state() private zoom: Zoom = WHOLE;

  override firstUpdated(): void {
    // Not by the template: only a listener that is not passive may keep the page from scrolling.
    this.place.addEventListener('wheel', (event) => this.#wheeled(event), { passive: false });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('still') && this.still) this.zoom = WHOLE;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('zoom')) return;
    const { scale, x, y } = this.zoom;
    this.content.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
  }

  get #size(): Size {
    const { clientWidth: width, clientHeight: height } = this.place;
    return { width, height };
  }

  #by(factor: number, at?: Point): void {
    this.zoom = zoomed(this.zoom, factor, this.#size, at);
  }

  #wheeled(event: WheelEvent): void {
    const factor = Math.exp(-event.deltaY / 400);
    if (this.still || (factor < 1 && this.zoom.scale === 1)) return;
    event.preventDefault();
    const { left, top, width, height } = this.place.getBoundingClientRect();
    this.#by(factor, { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 });
  }

  #keyPressed(event: KeyboardEvent): void {
    if (this.still || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ARROWS[event.key];
    if (by) this.zoom = moved(this.zoom, by, this.#size);
    else if (event.key === '+' || event.key === '=') this.#by(STEP);
    else if (event.key === '-') this.#by(1 / STEP);
    else if (event.key === '0') this.zoom = WHOLE;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #pressed(event: PointerEvent): void {
    if (this.still || this.zoom.scale === 1 || event.button !== 0) return;
    event.preventDefault();
    this.place.focus();
    this.place.setPointerCapture(event.pointerId);
  }

  #dragged(event: PointerEvent): void {
    if (!this.place.hasPointerCapture(event.pointerId)) return;
    this.zoom = moved(this.zoom, { x: event.movementX, y: event.movementY }, this.#size);
  }

  override render() {
    const { scale } = this.zoom;
    return html`<div
        class="place ${scale > 1 ? 'near' : ''}"
        role="group"
        tabindex=${this.still ? nothing : '0'}
        aria-label=${this.still ? this.label : words.zoomable(this.label)}
        @keydown=${this.#keyPressed}
        @pointerdown=${this.#pressed}
        @pointermove=${this.#dragged}
      >
        <div class="content"><slot></slot></div>
      </div>
      ${this.still ? nothing : this.#tools(scale)}`;
  }

  #tools(scale: number) {
    return html`<div class="tools" role="group" aria-label=${words.zoomOf(this.label)}>
      ${tool(words.zoomOut, icon('minus'), () => this.#by(1 / STEP), scale === 1)}
      <button
        type="button"
        class="level"
        title=${words.zoomAll}
        aria-label=${`${words.zoomAll}, ${words.percent(scale)}`}
        aria-disabled=${scale === 1}
        @click=${() => (this.zoom = WHOLE)}
      >
        ${words.percent(scale)}
      </button>
      ${tool(words.zoomIn, plus, () => this.#by(STEP), scale === CLOSEST)}
    </div>`;
  }
}

function tool(name: string, sign: unknown, pressed: () => void, isAtEnd: boolean) {
  return html`<button type="button" title=${name} aria-label=${name} aria-disabled=${isAtEnd} @click=${pressed}>
    ${sign}
  </button>`;
}

define('desk-zoom', DeskZoom);
