import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/connection-pill/connection-pill';
import { define } from '@visavis/ui/define';
import '@visavis/ui/elapsed/elapsed';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { devicePicker } from '../../chat/views/device-picker.ts';
import '../../chat/views/sounds-switch.ts';
import { WantEvent, type Want } from '../../chat/views/want-event.ts';
import { localized } from '../../locale/locale.ts';
import { phoneEntry } from '../../phone/phone-entry.ts';
import { callWords as words } from '../../strings/call.ts';
import { phoneEntryWords } from '../../strings/phone-entry.ts';
import { problemOf, type CallProblem } from './call-problem.ts';
import { callViewStyles } from './call-view.styles.ts';
import './self-view.ts';
import type { ShownCall } from './shown-call.ts';
import { speakerPicker } from './speaker-picker.ts';

/**
 * @summary The call: who is in it and how the line is, a small picture of oneself, and microphone, camera and the way out.
 * @event vv-want - `toggle-microphone`, `toggle-camera`, `turn-camera`, `choose-camera`, `choose-microphone`,
 * `choose-speaker`, `sound-only`, `use-found`, `dismiss-news`, `play-sound`, `retry-call`, `end-call`
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

  #want(what: CallProblem['ways'][number]['what']): void {
    this.dispatchEvent(new WantEvent({ what } as Want));
  }

  #choicePressed(): void {
    this.isChoosing = !this.isChoosing;
    if (!this.isChoosing) this.devicesButton?.focus();
  }

  /** Escape puts the choice of devices away, and does not close the panel as well. */
  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.isChoosing) return;
    event.preventDefault();
    this.isChoosing = false;
    this.devicesButton?.focus();
  }

  override render() {
    const { call } = this;
    if (!call) return nothing;
    const problem = problemOf(call, this.agent, this.agentGone);
    const isTight = problem !== null || this.isChoosing || this.agentGone;
    return html`<section aria-label=${words.region} class=${isTight ? 'tight' : ''} @keydown=${this.#keyPressed}>
      <div class="stage">
        <div class="top">
          <vv-connection-pill line=${lineOf(call)}>${lineWord(call)}</vv-connection-pill>
          <span class="time"><vv-elapsed .since=${this.since} .now=${this.now}></vv-elapsed></span>
        </div>
        <div class="field">
          <div class="agent ${call.agent}"><span class="face">${icon('person')}</span><span>${this.agent}</span></div>
          ${this.#self(call)}
        </div>
      </div>
      <p class="heard" role="status">${problem ? '' : this.#heard(call)}</p>
      ${problem ? this.#notice(problem) : nothing} ${call.media === 'closed' ? nothing : this.#controls(call)}
      ${this.isChoosing && call.media !== 'closed' ? this.#pickers(call) : nothing}
    </section>`;
  }

  #self(call: ShownCall) {
    const { camera, microphone, isPictureHeld } = call;
    const facing = camera.track?.getSettings().facingMode;
    const off = call.isOnPhone ? phoneEntryWords.liveTitle : words.noPicture;
    const absent = { opening: words.opening }[camera.state as 'opening'] ?? off;
    return html`<vv-self-view
      .track=${isPictureHeld ? null : (camera.track ?? null)}
      absent=${isPictureHeld && camera.state === 'on' ? words.paused : absent}
      agent=${this.agent}
      ?seen=${camera.state === 'on' && !isPictureHeld}
      ?mirrored=${facing !== 'environment'}
      ?microphone-off=${microphone.state !== 'on'}
    ></vv-self-view>`;
  }

  /** Who is heard and seen right now: nobody should have to guess whether they are watched. */
  #heard({ agent, media, quality, camera, microphone, isOnPhone, isSharp, says }: ShownCall): string {
    if (this.agentGone) return words.agentGone(this.agent);
    if (says) return says(this.agent);
    if (media !== 'connected') return words.keepOn;
    if (quality === 'weak') return words.weakHint;
    if (isSharp && camera.state === 'on') return words.sharp(this.agent);
    const spoken = { heard: words.hear, muted: words.agentMuted, silent: words.wait, soundless: words.wait }[agent];
    const isSeen = camera.state === 'on' || isOnPhone === true;
    return `${spoken(this.agent)} ${words.perceived(this.agent, isSeen, microphone.state === 'on')}`;
  }

  #notice({ kind, text, ways }: CallProblem) {
    return html`<vv-notice kind=${kind} announce="polite">
      ${text}
      ${
        ways.length === 0
          ? nothing
          : html`<div slot="action" class="ways">
              ${ways.map(
                ({ label, what }) =>
                  html`<button type="button" class="button small" @click=${() => this.#want(what)}>${label}</button>`,
              )}
            </div>`
      }
    </vv-notice>`;
  }

  #controls(call: ShownCall) {
    const isHeard = call.microphone.state === 'on';
    const isSeen = call.camera.state === 'on' || call.camera.state === 'opening';
    return html`<div class="controls ${call.canTurn ? 'five' : ''}">
      ${this.#control(
        isHeard ? 'microphone' : 'microphone-off',
        isHeard ? words.mute : words.unmute,
        () => this.#want('toggle-microphone'),
        isHeard ? '' : 'off',
      )}
      ${this.#control(
        isSeen ? 'camera' : 'camera-off',
        isSeen ? words.cameraOff : words.cameraOn,
        () => this.#want('toggle-camera'),
        isSeen ? '' : 'off',
      )}
      ${call.canTurn ? this.#control('turn', words.turn, () => this.#want('turn-camera'), '') : nothing}
      ${this.#control('settings', words.devices, this.#choicePressed, '', this.isChoosing)}
      ${this.#control('hang-up', words.end, () => this.#want('end-call'), 'danger')}
    </div>`;
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

  #pickers({ cameras, microphones, speakers, speakerId, camera, microphone }: ShownCall) {
    const hasChoice = [cameras, microphones, speakers].some(({ length }) => length > 1);
    return html`<div class="pickers" role="group" aria-label=${words.devicesTitle}>
      ${devicePicker('choose-camera', words.camera, cameras, camera.track ?? null, this)}
      ${devicePicker('choose-microphone', words.microphone, microphones, microphone.track ?? null, this)}
      ${speakerPicker(speakers, speakerId, this)} ${phoneEntry('small')}
      ${hasChoice ? nothing : html`<p class="none">${words.noChoice}</p>`}
      <div class="done">
        <vv-sounds-switch></vv-sounds-switch>
        <button type="button" class="button small" @click=${this.#choicePressed}>${words.closeDevices}</button>
      </div>
    </div>`;
  }
}

function lineOf({ media, isTroubled, lateness, quality }: ShownCall): 'good' | 'waiting' | 'bad' {
  if (media === 'connected') return ({ good: 'good', weak: 'waiting', poor: 'bad' } as const)[quality];
  return media === 'failed' || media === 'closed' || isTroubled || lateness === 'long' ? 'bad' : 'waiting';
}

function lineWord({ media, isTroubled, quality }: ShownCall): string {
  if (media === 'connected') return { good: words.connected, weak: words.weak, poor: words.poor }[quality];
  if (media === 'closed') return words.over;
  if (media === 'failed') return words.failed;
  return media === 'reconnecting' || isTroubled ? words.reconnecting : words.connecting;
}

define('vv-call-view', VvCallView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-call-view': VvCallView;
  }
}
