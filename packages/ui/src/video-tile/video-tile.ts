import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { define } from '../define.ts';
import { icon, iconStyles } from '../icon/icon.ts';
import { videoTileStyles } from './video-tile.styles.ts';

/** The first frame of a track is on the screen. */
export class VideoShownEvent extends Event {
  constructor() {
    super('vv-video-shown', { bubbles: true, composed: true });
  }
}

/**
 * @summary A picture of one person, always without sound: sound is played elsewhere, so that a tile can come and go.
 * @slot - Something for the top corner, such as a connection pill.
 * @event vv-video-shown
 */
export class VvVideoTile extends LitElement {
  static override readonly styles = [base, iconStyles, videoTileStyles];

  /** The element that plays, for snapshots and for counting frames. */
  @query('video') readonly video!: HTMLVideoElement;

  /** The camera's or the remote track; null shows `absent`. */
  @property({ attribute: false }) track: MediaStreamTrack | null = null;

  /** For a self-view: people expect a mirror. Only the display is mirrored. */
  @property({ type: Boolean }) mirrored = false;

  /** The tile is no wider than a thumb: words and marks are small too. */
  @property({ type: Boolean, reflect: true }) small = false;

  @property({ type: Boolean, attribute: 'microphone-off' }) microphoneOff = false;

  /** Said beside the name while `microphoneOff`. */
  @property({ attribute: false }) microphoneOffText = '';

  /** Who is seen. */
  @property() label = '';

  /** Said in place of the picture while there is none. */
  @property() absent = '';

  /** Says so also until the first frame of a track is there: one that comes over a line may be long in coming. */
  @property({ type: Boolean }) waits = false;

  @state() private isShown = false;

  override firstUpdated(): void {
    // Set as a property: the attribute alone does not mute an element that a template made.
    this.video.muted = true;
    this.video.addEventListener('loadeddata', () => {
      this.isShown = true;
      this.dispatchEvent(new VideoShownEvent());
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('track')) this.isShown = false;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('track')) this.video.srcObject = this.track ? new MediaStream([this.track]) : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.video.srcObject = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.video.srcObject = this.track ? new MediaStream([this.track]) : null;
  }

  override render() {
    const isMirrored = this.mirrored ? 'mirrored' : '';
    return html`<video class=${isMirrored} aria-label=${this.label} autoplay playsinline ?hidden=${!this.track}></video>
      ${this.track && (this.isShown || !this.waits) ? nothing : html`<div class="absent">${icon('camera-off')}<span>${this.absent}</span></div>`}
      ${this.label || this.microphoneOff ? this.#caption() : nothing}
      <slot></slot>`;
  }

  #caption() {
    return html`<div class="label">
      ${this.microphoneOff ? html`${icon('microphone-off')}<span class="sr-only">${this.microphoneOffText}</span>` : nothing}
      <span class="name" title=${this.label} aria-hidden=${this.track ? 'true' : 'false'}>${this.label}</span>
    </div>`;
  }
}

define('vv-video-tile', VvVideoTile);
declare global {
  interface HTMLElementTagNameMap {
    'vv-video-tile': VvVideoTile;
  }
}
