import { base, buttonStyles, define, icon, iconStyles, type VvLevelMeter } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { call } from '../../strings.ts';
import { CallEvent } from '../events.ts';
import { deskMicrophoneStyles } from './desk-microphone.styles.ts';

/**
 * @summary The agent's own microphone during a call: mute, and a level that shows that one is heard.
 * @event desk-call
 */
export class DeskMicrophone extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, deskMicrophoneStyles];

  @query('vv-level-meter') private readonly meter!: VvLevelMeter;

  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) muted = false;

  /** From 0 to 1; asked once for each picture. */
  @property({ attribute: false }) readLevel: () => number = () => 0;

  readonly #keys: KeyController = new KeyController(this, { 'call.mute': () => this.#toggles() });
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame(() => this.#measure());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  #toggles(): void {
    if (this.open) this.dispatchEvent(new CallEvent('toggle-mute'));
  }

  #measure(): void {
    if (this.hasUpdated) this.meter.level = this.open && !this.muted ? this.readLevel() : 0;
    this.#frame = requestAnimationFrame(() => this.#measure());
  }

  override render() {
    return html`<button
        type="button"
        class="button"
        aria-label=${call.muteLabel}
        aria-pressed=${this.muted ? 'true' : 'false'}
        ?disabled=${!this.open}
        aria-keyshortcuts=${this.#keys.shortcut('call.mute')}
        title=${this.#keys.title('call.mute')}
        @click=${this.#toggles}
      >
        ${icon(this.muted || !this.open ? 'microphone-off' : 'microphone')} ${call.mute}
      </button>
      <vv-level-meter .label=${call.level}></vv-level-meter>`;
  }
}

define('desk-microphone', DeskMicrophone);
