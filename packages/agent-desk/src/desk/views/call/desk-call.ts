import type { CallId, CameraSource, DeviceState, OpenCall } from '@visavis/protocol';
import { base, buttonStyles, define, FocusKeeper, icon, iconStyles, type IconName } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import type { CallEnding } from '../../desk-state.ts';
import { emptySeat, type SeatView } from '../../seat-view.ts';
import { call, callEndings, deviceStates, general, microphone, microphoneFailures, refusals } from '../../strings.ts';
import { askedWords } from '../../consent-words.ts';
import { CallEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskCallStyles } from './desk-call.styles.ts';
import { UNKNOWN_QUALITY, type QualityView } from '../../quality-view.ts';
import { picture } from '../../quality-words.ts';
import '../picture/desk-picture.ts';
import '../quality/desk-quality.ts';
import './desk-consent.ts';
import './desk-microphone.ts';
import './desk-sound.ts';

const PILL = { off: 'waiting', joining: 'waiting', connected: 'good', reconnecting: 'waiting', failed: 'bad' } as const;

/**
 * @summary The call: a stage for the freelancer's picture and one row of controls under it, at the same place in every
 * state. No call, ringing, live; the agent is heard and never seen.
 * @event desk-call
 */
export class DeskCall extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskCallStyles];

  /** Who is called. */
  @property() name = '';

  /** What the check before the queue found of the camera; null before anybody is here. */
  @property({ attribute: false }) camera: DeviceState | null = null;

  @property({ attribute: false }) call: OpenCall | null = null;
  /** Where the picture comes from. */
  @property({ attribute: false }) source: CameraSource = 'computer';
  @property({ attribute: false }) ending: CallEnding | null = null;
  @property({ attribute: false }) seat: SeatView = emptySeat;
  /** How the lines are on both sides. */
  @property({ attribute: false }) quality: QualityView = UNKNOWN_QUALITY;
  /** To compare with. */
  @property({ attribute: false }) photoUrl: string | null = null;
  @property({ attribute: false }) startAsk: Ask = idleAsk;
  @property({ attribute: false }) endAsk: Ask = idleAsk;
  @property({ type: Boolean }) connected = false;
  @property({ type: Boolean, attribute: 'freelancer-online' }) freelancerOnline = false;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  /** The level of the own microphone, 0 to 1. */
  @property({ attribute: false }) readLevel: () => number = () => 0;

  /** A decision waits for its effect: no call is begun then. */
  @property({ type: Boolean }) decided = false;

  /** The call of which a first picture is on the screen. */
  @state() private shown: CallId | null = null;

  readonly #keys: KeyController = new KeyController(this, { 'call.toggle': () => this.#toggles() });

  constructor() {
    super();
    new FocusKeeper(this, () => this.renderRoot.querySelector<HTMLElement>('.controls'));
  }

  #wish(wish: CallEvent['wish']): void {
    this.dispatchEvent(new CallEvent(wish));
  }

  /** What the one button does that begins or ends a call. */
  #toggles(): void {
    if (!this.call && this.connected && !this.decided && !this.#isStarting) this.#wish('start');
    if (this.call && this.endAsk.state !== 'asking') this.#wish('end');
  }

  get #isStarting(): boolean {
    return this.startAsk.state === 'asking' || this.seat.microphone.state === 'asking';
  }

  override render() {
    return html`<div class="stage ${this.#isSeen ? 'dark' : ''}">${this.#stage()}${this.#notices()}</div>
      <div class="controls" role="group" tabindex="-1" aria-label=${call.heading}>${this.#controls()}</div>
      <desk-sound .track=${this.seat.audio?.track ?? null}></desk-sound>`;
  }

  /**
   * DC10: the picture is sent when the freelancer accepts, and comes by a shorter way than the server's word that they did. So it has its
   * place behind the ring already, and is seen as soon as it is there.
   */
  get #isSeen(): boolean {
    return this.call !== null && (this.call.state === 'live' || this.call.id === this.shown);
  }

  #stage() {
    const { call: open } = this;
    if (!open) return this.#isStarting ? this.#starting() : this.#noCall();
    return html`${this.#picture(open)} ${open.state === 'live' ? this.#top(open.acceptedAt) : nothing}
    ${open.state === 'ringing' && !this.#isSeen ? this.#ringing(open) : nothing}`;
  }

  #noCall() {
    if (this.ending) {
      return words(
        'information',
        html`<h3>${call.over}</h3>
          <p>${callEndings[this.ending]}</p>`,
      );
    }
    return words(
      'phone',
      html`<h3>${this.freelancerOnline ? call.ready(this.name) : call.away(this.name)}</h3>
        <p>${this.freelancerOnline ? call.readyHint : call.awayHint}</p>
        ${this.#withoutCamera()}`,
    );
  }

  /** The agent knows before the call that there may be no picture; why is said beside the profile. */
  #withoutCamera() {
    const { camera } = this;
    const isFine = camera === null || camera === 'ready' || camera === 'on-phone';
    return isFine ? nothing : html`<p>${call.noCamera(deviceStates[camera])}</p>`;
  }

  #starting() {
    const isAsking = this.seat.microphone.state === 'asking' && this.startAsk.state !== 'asking';
    return words(
      'microphone',
      html`<h3>${call.starting}</h3>
        <p>${isAsking ? microphone.asking : nothing}</p>`,
    );
  }

  #ringing({ ringsUntil: until, asks }: Extract<OpenCall, { state: 'ringing' }>) {
    return words(
      'phone',
      html`<h3>${call.ringing(this.name)}</h3>
        <p>${call.ringingHint}</p>
        ${asks ? html`<p>${askedWords(asks)}</p>` : nothing}
        <p>${call.ringsFor} <vv-countdown .until=${until} .now=${this.now}></vv-countdown></p>`,
      'ringing',
    );
  }

  #picture({ id, state: stage }: OpenCall) {
    const { video, audio } = this.seat;
    return html`<desk-picture
      .track=${video && !video.isPaused ? video.track : null}
      .label=${this.name}
      .microphoneOff=${audio?.isPaused === true}
      .microphoneOffText=${call.audioPaused}
      .absent=${this.#absent()}
      .photoUrl=${this.photoUrl}
      .sharp=${this.quality.sharp}
      ?on-phone=${this.source === 'phone'}
      ?inert=${stage === 'ringing'}
      @vv-video-shown=${() => (this.shown = id)}
    ></desk-picture>`;
  }

  #top(since: number) {
    const { media, microphone: own } = this.seat;
    const isMuted = own.state === 'on' && own.isMuted;
    return html`<div class="top">
      <span class="chips">
        <span class="chip">
          ${icon('clock')}<span class="sr-only">${call.timer}</span>
          <vv-elapsed .since=${since} .now=${this.now}></vv-elapsed>
        </span>
        <span class="chip" title=${call.observedHint}>${icon('person')}${call.observed}</span>
        <desk-consent .call=${this.call}></desk-consent>
        ${this.source === 'phone' ? html`<span class="chip" role="status">${icon('mobile')}${call.onPhone}</span>` : nothing}
        ${isMuted ? html`<span class="chip">${icon('microphone-off')}${call.muted}</span>` : nothing}
      </span>
      <div class="state">
        <vv-connection-pill .line=${PILL[media]}>${call.connection[media]}</vv-connection-pill>
        <desk-quality .quality=${this.quality}></desk-quality>
      </div>
    </div>`;
  }

  #absent(): string {
    const { video } = this.seat;
    if (video?.isPaused) return video.why === 'weak-line' ? picture.held : picture.off;
    if (this.seat.media !== 'connected') return call.joining;
    return this.seat.audio && !this.seat.video ? call.soundOnly : call.waitingForVideo;
  }

  #notices() {
    return html`<div class="notices">
      ${this.#refusedNotice()}${this.#microphoneNotice()}${this.#mediaNotice()}${this.#awayNotice()}
    </div>`;
  }

  /** CQ3: the picture stands still then, and nothing else on the stage would say why. */
  #awayNotice() {
    if (this.call?.state !== 'live' || !this.connected || this.freelancerOnline) return nothing;
    return html`<vv-notice kind="warning" announce="polite">${call.lineAway(this.name)}</vv-notice>`;
  }

  #refusedNotice() {
    const ask = this.startAsk.state === 'refused' ? this.startAsk : this.endAsk;
    if (ask.state !== 'refused') return nothing;
    return html`<vv-notice kind="warning" announce="polite">${refusals[ask.refusal]}</vv-notice>`;
  }

  #microphoneNotice() {
    const { microphone: own } = this.seat;
    if (own.state !== 'failed' && own.state !== 'lost') return nothing;
    return html`<vv-notice kind="danger" announce="assertive">
      ${own.state === 'failed' ? microphoneFailures[own.because] : microphone.lost}
      ${
        this.call
          ? html`${microphone.notHeard}
              <button slot="action" type="button" class="button small" @click=${() => this.#wish('retry-microphone')}>
                ${general.tryAgain}
              </button>`
          : nothing
      }
    </vv-notice>`;
  }

  #mediaNotice() {
    if (this.seat.media !== 'failed') return nothing;
    return html`<vv-notice kind="danger" announce="assertive">
      ${call.failed} ${this.seat.refusal ? refusals[this.seat.refusal] : nothing}
      <button slot="action" type="button" class="button small" @click=${() => this.#wish('rejoin')}>
        ${call.rejoin}
      </button>
    </vv-notice>`;
  }

  #controls() {
    switch (this.call?.state) {
      case undefined:
        return this.#startButton();
      case 'ringing':
        return this.#endButton('', call.cancelRing);
      case 'live':
        return html`<desk-microphone
            .open=${this.seat.microphone.state === 'on'}
            .muted=${this.seat.microphone.state === 'on' && this.seat.microphone.isMuted}
            .readLevel=${this.readLevel}
          ></desk-microphone>
          ${this.#endButton('danger end', call.end)}`;
    }
  }

  #startButton() {
    const isBlocked = !this.connected || this.decided || this.#isStarting;
    const why = this.decided ? call.decided : this.connected ? '' : call.disconnected;
    return html`<button
        type="button"
        class="button primary"
        aria-disabled=${isBlocked ? 'true' : 'false'}
        aria-keyshortcuts=${this.#keys.shortcut('call.toggle')}
        title=${this.#keys.title('call.toggle', call.start)}
        @click=${this.#toggles}
      >
        ${icon('phone')} ${this.#isStarting ? call.starting : this.ending ? call.startAgain : call.start}
      </button>
      ${why === '' ? nothing : html`<span class="why">${why}</span>`}`;
  }

  #endButton(kind: string, text: string) {
    const isEnding = this.endAsk.state === 'asking';
    return html`<button
      type="button"
      class="button ${kind}"
      aria-disabled=${isEnding ? 'true' : 'false'}
      aria-keyshortcuts=${this.#keys.shortcut('call.toggle')}
      title=${this.#keys.title('call.toggle', text)}
      @click=${this.#toggles}
    >
      ${icon('hang-up')} ${isEnding ? call.ending : text}
    </button>`;
  }
}

function words(sign: IconName, content: unknown, kind = '') {
  return html`<div class="words ${kind}" role="status"><span class="mark">${icon(sign)}</span>${content}</div>`;
}

define('desk-call', DeskCall);
