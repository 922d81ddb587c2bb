import { base, define, icon, iconStyles, type VvVideoTile } from '@visavis/ui';
import { drawn } from '@visavis/ui/icon/few-icons';
import { html, LitElement, nothing, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { QualityView } from '../../quality-view.ts';
import { picture as words } from '../../quality-words.ts';
import { CallEvent } from '../events.ts';
import '../photo/desk-photo.ts';
import { deskPictureStyles } from './desk-picture.styles.ts';
import './desk-zoom.ts';

const side = drawn(
  svg`<rect x="3" y="5" width="8" height="14" rx="1"/><rect x="13" y="5" width="8" height="14" rx="1"/>`,
);
const focus = drawn(svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5M11 8.5v5M8.5 11h5"/>`);

/**
 * @summary The freelancer's picture: large, to be looked at closely, and one moment of it beside the profile photo. CQ6: the moment is on a
 * canvas of this page only; it is gone when it is closed, and with this element when the call ends.
 * @event desk-call - `sharpen`
 */
export class DeskPicture extends LitElement {
  static override readonly styles = [base, iconStyles, deskPictureStyles];

  @query('vv-video-tile') private readonly tile!: VvVideoTile;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.freeze') private readonly freezeButton!: HTMLButtonElement;

  @property({ attribute: false }) track: MediaStreamTrack | null = null;
  @property() label = '';
  @property() absent = '';
  @property({ type: Boolean, attribute: 'microphone-off' }) microphoneOff = false;
  @property({ attribute: false }) microphoneOffText = '';
  @property({ attribute: false }) photoUrl: string | null = null;
  @property({ attribute: false }) sharp: QualityView['sharp'] = 'off';

  /** A phone takes no wishes. */
  @property({ type: Boolean, attribute: 'on-phone' }) onPhone = false;

  @state() private isComparing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  /** What is seen now, in its own size; nothing where nothing is. */
  async #freezes(): Promise<void> {
    if (this.isComparing) return this.#closes();
    const { video } = this.tile;
    if (!this.track || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    this.isComparing = true;
    await this.updateComplete;
    if (!this.canvas) return;
    this.canvas.width = video.videoWidth;
    this.canvas.height = video.videoHeight;
    this.canvas.getContext('2d')?.drawImage(video, 0, 0);
  }

  async #closes(): Promise<void> {
    this.#forget();
    await this.updateComplete;
    this.freezeButton.focus();
  }

  #forget(): void {
    // A canvas without points keeps none, whoever still holds it.
    if (this.canvas) this.canvas.width = this.canvas.height = 0;
    this.isComparing = false;
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isComparing || event.defaultPrevented) return;
    event.preventDefault();
    void this.#closes();
  }

  #sharpens(): void {
    if (this.#canSharpen) this.dispatchEvent(new CallEvent('sharpen'));
  }

  get #canSharpen(): boolean {
    return !this.onPhone && this.sharp !== 'asked' && (this.track !== null || this.sharp === 'on');
  }

  override render() {
    return html`<div class="view ${this.isComparing ? 'comparing' : ''}" @keydown=${this.#keyPressed}>
        <div class="live">${this.#live()}</div>
        ${this.isComparing ? this.#compare() : nothing}
      </div>
      ${this.#tools()}`;
  }

  #live() {
    const tile = html`<vv-video-tile
      .track=${this.track}
      .label=${this.isComparing ? words.liveNow : this.label}
      .microphoneOff=${this.microphoneOff}
      .microphoneOffText=${this.microphoneOffText}
      .absent=${this.absent}
      waits
      ?small=${this.isComparing}
    ></vv-video-tile>`;
    return html`<desk-zoom .label=${words.live} ?still=${this.isComparing || !this.track}>${tile}</desk-zoom>`;
  }

  #compare() {
    return html`<section class="compare" aria-label=${words.compare}>
      <figure>
        <desk-zoom .label=${words.frozen}>
          <canvas role="img" aria-label=${words.frozen}></canvas>
        </desk-zoom>
        <figcaption>${words.frozen}</figcaption>
      </figure>
      <figure>
        <desk-zoom .label=${words.profile}>
          <desk-photo fit="whole" .name=${this.label} .url=${this.photoUrl}></desk-photo>
        </desk-zoom>
        <figcaption>${words.profile}</figcaption>
      </figure>
    </section>`;
  }

  #tools() {
    const text = { off: words.sharper, asked: words.sharperAsked, on: words.sharperOn, refused: words.sharper };
    return html`<div class="tools" @keydown=${this.#keyPressed}>
      <button
        type="button"
        class="tool sharpen"
        aria-pressed=${this.sharp === 'on'}
        aria-disabled=${!this.#canSharpen}
        title=${this.onPhone ? words.sharperOnPhone : words.sharperHint}
        @click=${this.#sharpens}
      >
        ${focus}${text[this.sharp]}
      </button>
      <button
        type="button"
        class="tool freeze"
        aria-pressed=${this.isComparing}
        aria-disabled=${!this.isComparing && !this.track}
        @click=${this.#freezes}
      >
        ${this.isComparing ? icon('close') : side}${this.isComparing ? words.unfreeze : words.freeze}
      </button>
      <span class="said" role="status">${this.#said()}</span>
    </div>`;
  }

  #said(): string {
    if (this.isComparing) return words.nothingKept;
    return this.sharp === 'refused' ? words.sharperRefused : '';
  }
}

define('desk-picture', DeskPicture);
