import type { BoardAgent, WatchReason } from '@visavis/protocol';
import { WatchReason as Reasons } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { StartWatchEvent, StopWatchEvent } from '../events.ts';
import { general, refusals, refused, watching as words } from '../strings.ts';
import type { WatchView } from '../watch-view.ts';
import { boardWatchDialogStyles } from './board-watch-dialog.styles.ts';

const PILL = { joining: 'waiting', watching: 'good', reconnecting: 'waiting', refused: 'bad', over: 'bad' } as const;

/**
 * @summary A live call, watched silently: why, then the picture, both voices, and what is written down. It opens no device and has
 * nothing to send by.
 * @event board-start-watch
 * @event board-stop-watch - Also when the dialog is closed while a call is watched.
 */
export class BoardWatchDialog extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, dialogStyles, boardWatchDialogStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Whose call it is. */
  @property({ attribute: false }) agent: BoardAgent | null = null;

  /** Null until somebody confirmed that they want to watch. */
  @property({ attribute: false }) watch: WatchView | null = null;

  @state() private reason: WatchReason = 'quality-check';
  @state() private volume = 1;
  @state() private isMuted = false;

  /** A stream for each voice, kept, so that drawing anew does not begin its sound anew. */
  readonly #streams = new WeakMap<MediaStreamTrack, MediaStream>();

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #starts(event: SubmitEvent): void {
    event.preventDefault();
    const callId = this.agent?.contact?.call?.id;
    if (callId && !this.watch) this.dispatchEvent(new StartWatchEvent({ callId, reason: this.reason }));
  }

  readonly #closed = (): void => {
    if (this.watch) this.dispatchEvent(new StopWatchEvent());
  };

  override render() {
    return html`<dialog class=${this.watch ? 'watching' : ''} aria-labelledby="heading" @close=${this.#closed}>
      ${this.watch ? this.#watching(this.watch) : this.#asking()}
    </dialog>`;
  }

  #asking() {
    return html`<form @submit=${this.#starts}>
      <h2 id="heading">${words.heading(this.agent?.name ?? '')}</h2>
      <p>${words.silent}</p>
      <fieldset>
        <legend>${words.why}</legend>
        ${Reasons.options.map(
          (reason) =>
            html`<label
              ><input
                type="radio"
                name="reason"
                .checked=${this.reason === reason}
                @change=${() => (this.reason = reason)}
              />
              ${words.reasons[reason]}</label
            >`,
        )}
      </fieldset>
      <div class="actions">
        <button type="button" class="button" @click=${() => this.close()}>${general.cancel}</button>
        <button class="button primary">${words.start}</button>
      </div>
    </form>`;
  }

  #watching(watch: WatchView) {
    const isOn = watch.state !== 'over' && watch.state !== 'refused';
    return html`<div class="watch">
      ${this.#head(watch)} ${this.#stage(watch, isOn)} ${watch.voices.map((voice) => this.#voice(voice))}
      <p class="silent">${icon('shield')}<span>${words.silent}</span></p>
      <div class="controls">${isOn ? this.#sound() : html`<span></span>`} ${this.#end(isOn)}</div>
    </div>`;
  }

  #head({ call, state }: WatchView) {
    return html`<div class="head">
      <h2 id="heading">${words.watching(call?.agentName ?? this.agent?.name ?? '')}</h2>
      <span class="quiet-text">${call?.accountId ?? nothing}</span>
      <vv-connection-pill .line=${PILL[state]}>${words.states[state]}</vv-connection-pill>
    </div>`;
  }

  #stage(watch: WatchView, isOn: boolean) {
    const { call, picture, clockOffsetMs } = watch;
    return html`<div class="stage">
      <vv-video-tile
        .track=${picture && !picture.isPaused ? picture.track : null}
        .label=${call?.accountId ?? ''}
        .absent=${this.#absent(watch)}
      ></vv-video-tile>
      ${
        isOn && call
          ? html`<span class="chip"
              >${icon('clock')}<span class="sr-only">${words.timer}</span
              ><vv-elapsed .since=${call.acceptedAt} .now=${() => Date.now() + clockOffsetMs}></vv-elapsed
            ></span>`
          : nothing
      }
    </div>`;
  }

  #voice(track: MediaStreamTrack) {
    const stream = this.#streams.get(track) ?? new MediaStream([track]);
    this.#streams.set(track, stream);
    return html`<audio autoplay .srcObject=${stream} .volume=${this.volume} .muted=${this.isMuted}></audio>`;
  }

  #sound() {
    return html`<div class="sound">
      <button
        type="button"
        class="button small"
        aria-pressed=${String(this.isMuted)}
        @click=${() => (this.isMuted = !this.isMuted)}
      >
        ${words.mute}
      </button>
      <label
        >${words.volume}
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          .value=${String(this.volume)}
          @input=${({ target }: Event) => (this.volume = Number((target as HTMLInputElement).value))}
      /></label>
    </div>`;
  }

  #end(isOn: boolean) {
    return html`<button type="button" class="button ${isOn ? 'danger' : ''}" @click=${() => this.close()}>
      ${isOn ? words.stop : words.close}
    </button>`;
  }

  #absent({ state, over, refusal, picture, voices }: WatchView): string {
    if (state === 'over') return words.over[over ?? 'call-ended'];
    if (state === 'refused') return (refusal && refusals[refusal]) ?? refused;
    if (picture?.isPaused) return words.paused;
    if (state === 'reconnecting') return words.states.reconnecting;
    return voices.length > 0 ? words.soundOnly : words.waiting;
  }
}

define('board-watch-dialog', BoardWatchDialog);
