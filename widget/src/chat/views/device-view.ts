import type { ServiceView, WithoutCamera } from '@visavis/protocol';
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
import { phoneEntry } from '../../phone/phone-entry.ts';
import { deviceWords as words, lineWords } from '../../strings/devices.ts';
import '../green-room/allow-devices.ts';
import { isCutOff, type Connection } from '../green-room/connection.ts';
import { asksItself } from '../green-room/allow-devices.ts';
import type { ShownFailure } from '../green-room/failure-page.ts';
import {
  cameraLine,
  readyPage,
  remedies,
  type ShownLoudness,
  type ShownNews,
  type ShownReady,
} from '../green-room/ready-page.ts';
import { after, LateCode } from '../late-code.ts';
import { deviceViewStyles } from './device-view.styles.ts';
import { serviceNotice } from './late-notice.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent, type Want } from './want-event.ts';

/** What the check has come to; the controller that opens devices has a state of this shape. */
export type ShownDevices =
  | { readonly step: 'explained' | 'asking' }
  | { readonly step: 'without'; readonly said?: WithoutCamera | null }
  | { readonly step: 'failed'; readonly failure: ShownFailure; readonly news?: ShownNews | null }
  | ({ readonly step: 'ready' } & ShownReady);

const without = new LateCode(() => import('../green-room/without-page.ts'));

/** What only some come by, where it is needed to draw. */
function lateOf(devices: ShownDevices): LateCode<unknown>[] {
  if (devices.step === 'without') return [without];
  if (devices.step === 'failed') return [remedies];
  return devices.step === 'ready' && (devices.microphoneFailure || devices.picture.isBlurred) ? [remedies] : [];
}

/**
 * @summary Camera and microphone before the queue: explains, asks, shows, and names a way on for each failure. Going on
 * without a camera is always in sight.
 * @slot ahead - What else is to be known before.
 * @event vv-want - `allow-devices`, `use-devices`, `devices-refused`, `allow-any-device`, `choose-camera`, `choose-microphone`,
 * `choose-speaker`, `go-without-camera`, `say-why`, `check-devices`, `join`
 */
@localized
export class VvDeviceView extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, pageStyles, deviceViewStyles];

  @property({ attribute: false }) devices: ShownDevices = { step: 'explained' };
  @property({ attribute: false }) loudness: ShownLoudness = { level: 0, isHeard: false, isSilent: false };

  /** The place in the queue is being asked for. */
  @property({ type: Boolean }) busy = false;

  /** Nobody can join while it is closed. */
  @property({ attribute: false }) service: ServiceView = { state: 'open' };
  @property({ attribute: false }) now: () => number = Date.now;

  /** The queue refused. */
  @property({ type: Boolean }) refused = false;

  /** The server's origin, whose own page is offered where the page around is in the way. */
  @property({ attribute: false }) server = '';

  /** Which ways lead to the media node, as far as that is known. */
  @property({ attribute: false }) connection: Connection = { step: 'unknown' };

  /** Whether the browser draws the button that asks. */
  @property({ attribute: false }) asksItself = asksItself();

  readonly #want = (want: Want): void => {
    if (!this.busy) this.dispatchEvent(new WantEvent(want));
  };

  protected override scheduleUpdate(): void | Promise<unknown> {
    const late = lateOf(this.devices);
    return after(this.service.state === 'open' ? late : [...late, serviceNotice], () => super.scheduleUpdate());
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
        return this.#failure(devices.failure, devices.news ?? null);
      case 'without':
        return this.#without(devices.said ?? null);
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
        <slot name="ahead"></slot>
      </div>
      <div class="actions">${isAsking ? this.#asking() : this.#allow()} ${this.#noCamera()}</div>`;
  }

  #allow() {
    return html`<vv-allow-devices .asksItself=${this.asksItself} label=${words.allow}></vv-allow-devices>`;
  }

  #asking() {
    return html`<button type="button" class="button primary wide" aria-disabled="true">${words.asking}</button>`;
  }

  #ready(devices: ShownReady) {
    return html`<div class="page">${readyPage(devices, this.loudness, this.connection, this)}</div>
      <div class="actions">${isCutOff(this.connection) ? this.#chatOnly() : this.#joining()}</div>`;
  }

  #joining() {
    return html`${this.#refusal()} ${this.#join(words.join)} ${this.#noCamera()}`;
  }

  /** W90: the one finding that keeps somebody from joining for a call, and not from joining. */
  #chatOnly() {
    return html`<button
      type="button"
      class="button primary wide"
      @click=${() => this.#want({ what: 'go-without-camera' })}
    >
      ${lineWords.chatOnly}
    </button>`;
  }

  #failure(failure: ShownFailure, news: ShownNews | null) {
    const { code } = remedies;
    if (!code) return this.#unexplained();
    const given = { server: this.server, want: this.#want, asksItself: this.asksItself };
    const remedy = code.remedyFor(failure, given);
    return html`<div class="page">${code.failurePage(failure, remedy)} ${cameraLine(news)}</div>
      <div class="actions">
        ${code.failureAction(failure, remedy, given)} ${failure.device === 'camera' ? phoneEntry('wide') : nothing}
        ${remedy.action === 'without' ? nothing : this.#noCamera()}
      </div>`;
  }

  /** What to do about a failure could not be fetched. */
  #unexplained() {
    return html`<div class="page">
        <h3 tabindex="-1">${words.title}</h3>
        ${remedies.draw(this)}
      </div>
      <div class="actions">${this.#noCamera()}</div>`;
  }

  #without(said: WithoutCamera | null) {
    return html`<div class="page">${without.draw(this, (code) => code.withoutPage(said))} ${phoneEntry('wide')}</div>
      <div class="actions">
        ${this.#refusal()} ${this.#join((said ? null : without.code?.joinSilently()) ?? words.join)}
        <button type="button" class="button quiet wide" @click=${() => this.#want({ what: 'check-devices' })}>
          ${words.back}
        </button>
      </div>`;
  }

  #refusal() {
    return this.refused
      ? html`<vv-notice kind="warning" announce="assertive">${words.joinRefused}</vv-notice>`
      : nothing;
  }

  #join(label: string) {
    const { service } = this;
    if (service.state === 'open') return this.#joinButton(label);
    return html`${serviceNotice.draw(
      this,
      () => html`<vv-service-notice .service=${service} .now=${this.now}></vv-service-notice>`,
    )}
    ${service.state === 'closed' ? nothing : this.#joinButton(label)}`;
  }

  #joinButton(label: string) {
    return html`<button
      type="button"
      class="button primary wide"
      aria-disabled=${this.busy}
      @click=${() => this.#want({ what: 'join' })}
    >
      ${this.busy ? words.joining : label}
    </button>`;
  }

  #noCamera() {
    return html`<button
      type="button"
      class="button quiet wide"
      @click=${() => this.#want({ what: 'go-without-camera' })}
    >
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
