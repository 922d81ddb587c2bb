import type { ServiceView } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import '@visavis/ui/level-meter/level-meter';
import '@visavis/ui/notice/notice';
import '@visavis/ui/video-tile/video-tile';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { failureWords } from '../../strings/device-failures.ts';
import { deviceWords as words } from '../../strings/devices.ts';
import { devicePicker, type ShownDevice } from './device-picker.ts';
import { deviceViewStyles } from './device-view.styles.ts';
import { pageStyles } from './page.styles.ts';
import './service-notice.ts';
import { WantEvent } from './want-event.ts';

export type ShownFailure = {
  readonly kind: string;
  readonly device: 'camera' | 'microphone';
  readonly because?: string;
};

/** What the check has come to; the controller that opens devices has a state of this shape. */
export type ShownDevices =
  | { readonly step: 'explained' | 'asking' | 'without' }
  | { readonly step: 'failed'; readonly failure: ShownFailure }
  | {
      readonly step: 'ready';
      readonly camera: MediaStreamTrack;
      readonly microphone: MediaStreamTrack | null;
      readonly microphoneFailure: ShownFailure | null;
      readonly isDark: boolean;
      readonly cameras: readonly ShownDevice[];
      readonly microphones: readonly ShownDevice[];
    };
type Ready = Extract<ShownDevices, { step: 'ready' }>;

/**
 * @summary Camera and microphone before the queue: explains, asks, shows, and names a way on for each failure. Going on
 * without a camera is always in sight.
 * @event vv-want - `allow-devices`, `choose-camera`, `choose-microphone`, `go-without-camera`, `check-devices`, `join`
 */
@localized
export class VvDeviceView extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, pageStyles, deviceViewStyles];

  @property({ attribute: false }) devices: ShownDevices = { step: 'explained' };
  @property({ attribute: false }) loudness = { level: 0, isHeard: false, isSilent: false };

  /** The place in the queue is being asked for. */
  @property({ type: Boolean }) busy = false;

  /** Nobody can join while it is closed. */
  @property({ attribute: false }) service: ServiceView = { state: 'open' };
  @property({ attribute: false }) now: () => number = Date.now;

  /** The queue refused. */
  @property({ type: Boolean }) refused = false;

  #want(what: 'allow-devices' | 'go-without-camera' | 'check-devices' | 'join'): void {
    if (!this.busy) this.dispatchEvent(new WantEvent({ what }));
  }

  override render() {
    const { devices } = this;
    switch (devices.step) {
      case 'explained':
      case 'asking':
        return this.#explanation(devices.step === 'asking');
      case 'ready':
        return this.#ready(devices);
      case 'failed':
        return this.#failure(devices.failure);
      case 'without':
        return this.#without();
    }
  }

  #explanation(isAsking: boolean) {
    return html`<div class="page">
        <div class="emblem">${icon('camera')}</div>
        <h3 tabindex="-1">${words.title}</h3>
        ${
          isAsking
            ? html`<vv-notice announce="polite">${words.askingHint}</vv-notice>`
            : html`<p class="lead">${words.why}</p>`
        }
        <ul class="plain small">
          ${words.reassure.map((line) => html`<li>${icon('check')}<span>${line}</span></li>`)}
        </ul>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button primary wide"
          aria-disabled=${isAsking}
          @click=${() => !isAsking && this.#want('allow-devices')}
        >
          ${isAsking ? words.asking : words.allow}
        </button>
        ${this.#noCamera()}
      </div>`;
  }

  #ready(devices: Ready) {
    return html`<div class="page">
        <h3 tabindex="-1">${devices.isDark ? words.darkTitle : words.readyTitle}</h3>
        <vv-video-tile
          .track=${devices.camera}
          mirrored
          fit="cover"
          label=${words.self}
          absent=${words.noPicture}
        ></vv-video-tile>
        ${devices.isDark ? this.#dark() : nothing}
        ${devices.microphoneFailure ? this.#noMicrophone(devices.microphoneFailure) : this.#level()}
        <div class="pickers">
          ${devicePicker('choose-camera', words.camera, devices.cameras, devices.camera, this)}
          ${devicePicker('choose-microphone', words.microphone, devices.microphones, devices.microphone, this)}
        </div>
      </div>
      <div class="actions">${this.#refusal()} ${this.#join()} ${this.#noCamera()}</div>`;
  }

  #level() {
    const { level, isHeard, isSilent } = this.loudness;
    const said = isHeard ? words.heard : isSilent ? words.silent : words.speak;
    return html`<div class="level">
      ${icon('microphone')}
      <div>
        <vv-level-meter .level=${level} label=${words.level}></vv-level-meter>
        <p class="small" role="status">${said}</p>
      </div>
    </div>`;
  }

  #dark() {
    const { title, text, steps } = failureWords('no-signal', 'camera');
    return html`<vv-notice kind="warning" announce="polite">${title}. ${text} ${steps[0]}</vv-notice>`;
  }

  #noMicrophone(failure: ShownFailure) {
    const { title, steps } = failureWords(failure.kind, 'microphone', failure.because);
    return html`<vv-notice kind="warning" announce="polite">
      ${words.microphoneOnly} ${title}. ${steps.join(' ')}
      <button slot="action" type="button" class="button small" @click=${() => this.#want('allow-devices')}>
        ${words.tryAgain}
      </button>
    </vv-notice>`;
  }

  #failure({ kind, device, because }: ShownFailure) {
    const { title, text, steps } = failureWords(kind, device, because);
    return html`<div class="page">
        <div class="emblem warning">${icon('camera-off')}</div>
        <h3 tabindex="-1">${title}</h3>
        <p class="lead">${text}</p>
        <ol class="todo">
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>
      </div>
      <div class="actions">
        <button type="button" class="button primary wide" @click=${() => this.#want('allow-devices')}>
          ${words.tryAgain}
        </button>
        ${this.#noCamera()}
      </div>`;
  }

  #without() {
    return html`<div class="page">
        <div class="emblem">${icon('chat')}</div>
        <h3 tabindex="-1">${words.withoutTitle}</h3>
        ${words.without.map((line) => html`<p class="lead">${line}</p>`)}
      </div>
      <div class="actions">
        ${this.#refusal()} ${this.#join()}
        <button type="button" class="button quiet wide" @click=${() => this.#want('check-devices')}>
          ${words.back}
        </button>
      </div>`;
  }

  #refusal() {
    return this.refused
      ? html`<vv-notice kind="warning" announce="assertive">${words.joinRefused}</vv-notice>`
      : nothing;
  }

  #join() {
    const { service } = this;
    if (service.state === 'open') return this.#joinButton();
    return html`<vv-service-notice .service=${service} .now=${this.now}></vv-service-notice>
      ${service.state === 'closed' ? nothing : this.#joinButton()}`;
  }

  #joinButton() {
    return html`<button
      type="button"
      class="button primary wide"
      aria-disabled=${this.busy}
      @click=${() => this.#want('join')}
    >
      ${this.busy ? words.joining : words.join}
    </button>`;
  }

  #noCamera() {
    return html`<button type="button" class="button quiet wide" @click=${() => this.#want('go-without-camera')}>
      ${words.noCamera}
    </button>`;
  }
}

define('vv-device-view', VvDeviceView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-device-view': VvDeviceView;
  }
}
