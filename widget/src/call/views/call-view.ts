import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/connection-pill/connection-pill';
import { define } from '@visavis/ui/define';
import '@visavis/ui/elapsed/elapsed';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import '@visavis/ui/notice/notice';
import '@visavis/ui/video-tile/video-tile';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { devicePicker, type ShownDevice } from '../../chat/views/device-picker.ts';
import { WantEvent, type Want } from '../../chat/views/want-event.ts';
import { callWords as words } from '../../strings/call.ts';
import { callViewStyles } from './call-view.styles.ts';

/** What is shown of a device: its state, and its track while it is open. */
export type ShownCallDevice = {
  readonly state: 'opening' | 'on' | 'muted' | 'off' | 'failed';
  readonly track?: MediaStreamTrack;
  readonly failure?: { readonly kind: string } | null;
};

/** What is shown of a call; the call session has a state of this shape. */
export type ShownCall = {
  readonly media: 'new' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';
  readonly camera: ShownCallDevice;
  readonly microphone: ShownCallDevice;
  readonly agent: 'silent' | 'heard' | 'muted' | 'soundless';
  readonly isTroubled: boolean;
  readonly cameras: readonly ShownDevice[];
  readonly microphones: readonly ShownDevice[];
};

/**
 * @summary The call: the person sees themselves, hears the agent, and has microphone, camera and the way out at hand.
 * @event vv-want - `toggle-microphone`, `toggle-camera`, `choose-camera`, `choose-microphone`, `play-sound`, `retry-call`, `end-call`
 */
@localized
export class VvCallView extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, callViewStyles];

  @query('[aria-expanded]') private readonly devicesButton!: HTMLElement | null;
  @state() private isChoosing = false;

  /** Null while the call is being prepared. */
  @property({ attribute: false }) call: ShownCall | null = null;
  @property() agent = '';

  /** Their line is gone; what is left of their sound says nothing. */
  @property({ type: Boolean, attribute: 'agent-gone' }) agentGone = false;

  /** When the call went live, by the clock of `now`. */
  @property({ attribute: false }) since = 0;
  @property({ attribute: false }) now: () => number = Date.now;

  #want(
    what: Exclude<Want['what'], 'choose-camera' | 'choose-microphone' | 'object' | 'drafted' | 'show-typing'>,
  ): void {
    this.dispatchEvent(new WantEvent({ what }));
  }

  #choicePressed(): void {
    this.isChoosing = !this.isChoosing;
    if (!this.isChoosing) this.devicesButton?.focus();
  }

  /** Escape puts the choice of devices away, and does not close the panel as well. */
  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.isChoosing) return;
    event.preventDefault();
    this.isChoosing = false;
    this.devicesButton?.focus();
  }

  override render() {
    const { call } = this;
    if (!call) return nothing;
    const absent = call.camera.state === 'opening' ? words.opening : words.noPicture;
    const problem = this.#problem(call);
    return html`<section
      aria-label=${words.region}
      class=${this.#isTight(problem) ? 'tight' : ''}
      @keydown=${this.#keyPressed}
    >
      <vv-video-tile
        .track=${call.camera.track ?? null}
        mirrored
        fit="cover"
        label=${words.self}
        absent=${absent}
        ?microphone-off=${call.microphone.state !== 'on'}
        .microphoneOffText=${words.microphoneOff}
      >
        <div class="corner">
          <vv-connection-pill line=${this.#line(call)}>${this.#lineWord(call)}</vv-connection-pill>
          <span class="time"><vv-elapsed .since=${this.since} .now=${this.now}></vv-elapsed></span>
        </div>
      </vv-video-tile>
      <p class="heard" role="status">${problem === nothing ? this.#heard(call) : ''}</p>
      ${problem}
      <div class="controls">
        ${this.#microphone(call)} ${this.#camera(call)}
        ${this.#control('settings', words.devices, this.#choicePressed, '', this.isChoosing)}
        ${this.#control('hang-up', words.end, () => this.#want('end-call'), 'danger')}
      </div>
      ${this.isChoosing ? this.#pickers(call) : nothing}
    </section>`;
  }

  /** What else is said or chosen needs the room: the chat below stays in sight, with the field to write in. */
  #isTight(problem: unknown): boolean {
    return problem !== nothing || this.isChoosing || this.agentGone;
  }

  #line({ media, isTroubled }: ShownCall) {
    if (media === 'connected') return 'good';
    return media === 'failed' || isTroubled ? 'bad' : 'waiting';
  }

  #lineWord({ media, isTroubled }: ShownCall): string {
    if (media === 'connected') return words.connected;
    if (media === 'failed') return words.failed;
    return media === 'reconnecting' || isTroubled ? words.reconnecting : words.connecting;
  }

  /** Who is heard and seen right now: nobody should have to guess whether they are watched. */
  #heard({ agent, media, camera, microphone }: ShownCall): string {
    if (this.agentGone) return words.agentGone(this.agent);
    if (media !== 'connected') return words.keepOn;
    const spoken = { heard: words.hear, muted: words.agentMuted, silent: words.wait, soundless: words.wait }[agent];
    return `${spoken(this.agent)} ${words.perceived(this.agent, camera.state === 'on', microphone.state === 'on')}`;
  }

  /** One problem at a time: the one that hinders most. */
  #problem(call: ShownCall) {
    if (call.agent === 'soundless' && !this.agentGone)
      return this.#notice(words.soundless(this.agent), words.sound, 'play-sound');
    if (call.isTroubled) return this.#notice(words.troubled, words.retry, 'retry-call');
    if (call.microphone.state === 'failed') {
      const text = call.microphone.failure ? words.microphoneMissing : words.microphoneLost;
      return this.#notice(text, words.retry, 'toggle-microphone');
    }
    if (call.camera.state !== 'failed') return nothing;
    return this.#notice(call.camera.failure ? words.cameraMissing : words.cameraLost, words.retry, 'toggle-camera');
  }

  #notice(text: string, action: string, what: 'play-sound' | 'retry-call' | 'toggle-microphone' | 'toggle-camera') {
    return html`<vv-notice kind="warning" announce="polite">
      ${text}
      <button slot="action" type="button" class="button small" @click=${() => this.#want(what)}>${action}</button>
    </vv-notice>`;
  }

  #microphone({ microphone }: ShownCall) {
    const isOn = microphone.state === 'on';
    const name = isOn ? 'microphone' : 'microphone-off';
    return this.#control(
      name,
      isOn ? words.mute : words.unmute,
      () => this.#want('toggle-microphone'),
      isOn ? '' : 'off',
    );
  }

  #camera({ camera }: ShownCall) {
    const isOn = camera.state === 'on' || camera.state === 'opening';
    const name = isOn ? 'camera' : 'camera-off';
    return this.#control(
      name,
      isOn ? words.cameraOff : words.cameraOn,
      () => this.#want('toggle-camera'),
      isOn ? '' : 'off',
    );
  }

  #control(name: IconName, label: string, pressed: () => void, kind: string, expanded?: boolean) {
    return html`<button
      type="button"
      class="control ${kind}"
      aria-expanded=${expanded === undefined ? nothing : expanded}
      @click=${pressed}
    >
      <span class="button icon ${kind}">${icon(name)}</span><span class="caption">${label}</span>
    </button>`;
  }

  #pickers({ cameras, microphones, camera, microphone }: ShownCall) {
    return html`<div class="pickers" role="group" aria-label=${words.devicesTitle}>
      ${devicePicker('choose-camera', words.camera, cameras, camera.track ?? null, this)}
      ${devicePicker('choose-microphone', words.microphone, microphones, microphone.track ?? null, this)}
      ${cameras.length < 2 && microphones.length < 2 ? html`<p class="small">${words.noChoice}</p>` : nothing}
      <button type="button" class="button small" @click=${this.#choicePressed}>${words.closeDevices}</button>
    </div>`;
  }
}

define('vv-call-view', VvCallView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-call-view': VvCallView;
  }
}
