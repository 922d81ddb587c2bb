import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { call } from '../../strings.ts';

/** @summary Plays the freelancer's voice. Where the browser wants a click first, it asks for one instead of staying silent. */
export class DeskSound extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @query('audio') private readonly audio!: HTMLAudioElement;

  @property({ attribute: false }) track: MediaStreamTrack | null = null;

  @state() private isBlocked = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.audio.srcObject = null;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('track')) this.#attach();
  }

  #attach(): void {
    this.audio.srcObject = this.track ? new MediaStream([this.track]) : null;
    if (this.track) void this.#play();
    else this.isBlocked = false;
  }

  async #play(): Promise<void> {
    try {
      await this.audio.play();
      this.isBlocked = false;
    } catch (error) {
      // Another track or none came before this one could begin: not the browser's no.
      this.isBlocked = error instanceof DOMException && error.name === 'NotAllowedError';
    }
  }

  override render() {
    return html`<audio></audio> ${
        this.isBlocked
          ? html`<vv-notice kind="warning" announce="assertive">
              ${call.playBlocked}
              <button slot="action" type="button" class="button small" @click=${this.#play}>${call.play}</button>
            </vv-notice>`
          : nothing
      }`;
  }
}

define('desk-sound', DeskSound);
