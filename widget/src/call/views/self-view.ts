import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import '@visavis/ui/video-tile/video-tile';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { callWords, selfViewWords as words } from '../../strings/call.ts';
import { CORNERS, cornerAt, cornerBy, keepPlace, keptPlace, type Corner } from './self-view-place.ts';
import { selfViewStyles } from './self-view.styles.ts';

/** A finger that moves less than this, in pixels, presses. */
const DRAG_BEGINS = 6;

/**
 * @summary The small picture of oneself inside the call: mirrored, moved to a corner by dragging, by the arrow keys or from a list,
 * and hidden from oneself without anything changing for the agent. It fills its place and only takes presses where it is drawn.
 */
@localized
export class VvSelfView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, selfViewStyles];

  @query('.tile') private readonly tile!: HTMLElement | null;
  @query('.open') private readonly opener!: HTMLElement | null;
  @state() private place = keptPlace();
  @state() private isChoosing = false;

  /** The camera’s track; null shows `absent`. */
  @property({ attribute: false }) track: MediaStreamTrack | null = null;
  @property() absent = '';
  @property() agent = '';

  /** Others see what this shows. */
  @property({ type: Boolean }) seen = false;

  /** As in a mirror; not for a camera that looks at something else. */
  @property({ type: Boolean }) mirrored = false;
  @property({ type: Boolean, attribute: 'microphone-off' }) microphoneOff = false;

  #from: { readonly x: number; readonly y: number } | null = null;

  get #isRtl(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #moveTo(corner: Corner): void {
    this.place = { ...this.place, corner };
    keepPlace(this.place);
  }

  #setHidden(isHidden: boolean): void {
    this.isChoosing = false;
    this.place = { ...this.place, isHidden };
    keepPlace(this.place);
    void this.updateComplete.then(() => this.opener?.focus());
  }

  #setChoosing(isChoosing: boolean): void {
    this.isChoosing = isChoosing;
    void this.updateComplete.then(() =>
      (isChoosing ? this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]') : this.opener)?.focus(),
    );
  }

  #arrowPressed(event: KeyboardEvent): void {
    const corner = cornerBy(event.key, this.place.corner, this.#isRtl);
    if (!corner) return;
    event.preventDefault();
    this.#moveTo(corner);
  }

  /** Escape puts the list away, and neither the choice of devices nor the panel. */
  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.isChoosing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#setChoosing(false);
  }

  #grabbed(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    this.#from = { x: event.clientX, y: event.clientY };
    this.tile?.setPointerCapture(event.pointerId);
  }

  #dragged({ clientX, clientY }: PointerEvent): void {
    if (!this.#from) return;
    const [x, y] = [clientX - this.#from.x, clientY - this.#from.y];
    this.tile?.style.setProperty('--drag-x', `${x}px`);
    this.tile?.style.setProperty('--drag-y', `${y}px`);
  }

  #dropped({ clientX, clientY, type }: PointerEvent): void {
    const from = this.#from;
    this.#from = null;
    this.tile?.style.removeProperty('--drag-x');
    this.tile?.style.removeProperty('--drag-y');
    if (!from || type !== 'pointerup' || Math.hypot(clientX - from.x, clientY - from.y) < DRAG_BEGINS) return;
    const box = this.getBoundingClientRect();
    this.#moveTo(cornerAt({ x: clientX - box.x, y: clientY - box.y }, box, this.#isRtl));
  }

  /** Reflected for the view around, whose agent gives way to what is said instead of the picture. */
  override updated(): void {
    this.toggleAttribute('hides', this.place.isHidden);
  }

  override render() {
    if (this.place.isHidden) return this.#hidden();
    return html`<div class="all" @keydown=${this.#keyPressed}>
      <div
        class="tile ${this.place.corner}"
        @pointerdown=${this.#grabbed}
        @pointermove=${this.#dragged}
        @pointerup=${this.#dropped}
        @pointercancel=${this.#dropped}
      >
        <vv-video-tile
          small
          .track=${this.track}
          ?mirrored=${this.mirrored}
          fit="cover"
          label=${callWords.self}
          absent=${this.absent}
          ?microphone-off=${this.microphoneOff}
          .microphoneOffText=${callWords.microphoneOff}
        ></vv-video-tile>
        <button
          type="button"
          class="open"
          aria-label=${words.move}
          title=${words.move}
          aria-expanded=${this.isChoosing}
          @keydown=${this.#arrowPressed}
          @click=${() => this.#setChoosing(!this.isChoosing)}
        >
          ${icon('move')}
        </button>
      </div>
      ${this.isChoosing ? this.#choice() : nothing}
    </div>`;
  }

  #hidden() {
    return html`<div class="note">
      <span>${this.seen ? words.hidden(this.agent) : words.hiddenAndOff}</span>
      <button type="button" class="button small open" @click=${() => this.#setHidden(false)}>${words.show}</button>
    </div>`;
  }

  #choice() {
    return html`<div class="choice" role="group" aria-label=${words.where}>
      ${CORNERS.map(
        (corner) =>
          html`<button
            type="button"
            class="button small"
            aria-pressed=${corner === this.place.corner}
            @keydown=${this.#arrowPressed}
            @click=${() => this.#moveTo(corner)}
          >
            ${this.#nameOf(corner)}
          </button>`,
      )}
      <button type="button" class="button small hide" @click=${() => this.#setHidden(true)}>${words.hide}</button>
    </div>`;
  }

  /** People say left and right, whichever way they write. */
  #nameOf(corner: Corner): string {
    const [block, inline] = corner.split('-') as ['top' | 'bottom', 'start' | 'end'];
    return words.corners[`${block}-${(inline === 'start') === this.#isRtl ? 'right' : 'left'}`];
  }
}

define('vv-self-view', VvSelfView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-self-view': VvSelfView;
  }
}
