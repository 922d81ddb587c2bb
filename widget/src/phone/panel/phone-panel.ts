import type { PhoneStatus } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/countdown/countdown';
import { define } from '@visavis/ui/define';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { pageStyles } from '../../chat/views/page.styles.ts';
import { WantEvent } from '../../chat/views/want-event.ts';
import { localized } from '../../locale/locale.ts';
import { phonePanelWords as words } from '../../strings/phone.ts';
import { phoneEntryWords } from '../../strings/phone-entry.ts';
import type { PhoneCode } from '../phone-code.ts';
import './phone-bar.ts';
import { phonePanelStyles } from './phone-panel.styles.ts';
import { qrDrawing } from './qr-path.ts';

/** Where the person is as they look at it: before the queue, with time to wait, or in a call. */
export type PhonePlace = 'check' | 'wait' | 'call';
type Joined = Exclude<PhoneStatus['state'], 'none' | 'offered'>;

/**
 * @summary Over the view: the code that makes a phone the camera, what became of the phone, and the way back to this computer's.
 * @event vv-want - `renew-phone`, `stop-phone`, `hide-phone`, `join`
 */
@localized
export class VvPhonePanel extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, pageStyles, phonePanelStyles];

  @query('input') private readonly input!: HTMLInputElement | null;
  @state() private isCopied = false;
  @state() private isOld = false;

  @property({ attribute: false }) status: PhoneStatus = { state: 'none' };
  @property({ attribute: false }) code: PhoneCode = { state: 'none' };
  @property() place: PhonePlace = 'wait';

  /** The place in the queue is being asked for. */
  @property({ type: Boolean }) busy = false;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('code')) return;
    this.isCopied = false;
    this.isOld = this.code.state === 'here' && this.now() >= this.code.link.expiresAt;
  }

  #want(what: 'renew-phone' | 'stop-phone' | 'hide-phone' | 'join'): void {
    if (what !== 'join' || !this.busy) this.dispatchEvent(new WantEvent({ what }));
  }

  /** Escape puts this away, and does not close what is under it as well. */
  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.#want('hide-phone');
  }

  async #copy(): Promise<void> {
    if (this.code.state !== 'here') return;
    try {
      await navigator.clipboard.writeText(this.code.link.url);
    } catch {
      // Not allowed here: it is selected, and the person copies it themselves.
      this.input?.select();
      return;
    }
    this.isCopied = true;
  }

  override render() {
    const joined = this.status.state === 'none' || this.status.state === 'offered' ? null : this.status.state;
    const isCode = joined === null || this.code.state !== 'none';
    return html`<section aria-labelledby="title">${isCode ? this.#offer(joined) : this.#phone(joined)}</section>`;
  }

  #offer(joined: Joined | null) {
    return html`<div class="page">
        <h3 id="title" tabindex="-1">${words.title}</h3>
        <p class="small">${words.why}</p>
        ${this.#code()}
      </div>
      <div class="actions">${this.#renew()} ${joined === null ? nothing : this.#stop()} ${this.#close('')}</div>`;
  }

  #code() {
    const { code } = this;
    if (code.state === 'failed') return html`<vv-notice kind="warning" announce="polite">${words.failed}</vv-notice>`;
    if (code.state !== 'here') return html`<div class="blank" role="status">${words.making}</div>`;
    if (this.isOld) return html`<div class="blank" role="status">${words.expired}</div>`;
    const { size, path } = qrDrawing(code.link.url);
    return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${words.code}>
        ${svg`<rect width=${size} height=${size}></rect><path d=${path}></path>`}
      </svg>
      <p class="left small">
        ${words.good}
        <vv-countdown
          .until=${code.link.expiresAt}
          .now=${this.now}
          @vv-countdown-over=${() => (this.isOld = true)}
        ></vv-countdown>
      </p>
      <ol class="small">
        <li>${words.scan}</li>
        <li>${words.press}</li>
      </ol>
      <div class="link">
        <label class="small" for="link">${words.instead}</label>
        <input id="link" class="input" readonly .value=${code.link.url} @focus=${() => this.input?.select()} />
        <button type="button" class="button small" @click=${this.#copy}>
          ${this.isCopied ? words.copied : words.copy}
        </button>
        <span class="sr-only" role="status">${this.isCopied ? words.copied : ''}</span>
      </div>
      <p class="small">${words.secret}</p>`;
  }

  #renew() {
    const { state: code } = this.code;
    const isUrgent = code === 'failed' || this.isOld;
    return html`<button
      type="button"
      class="button wide ${isUrgent ? 'primary' : ''}"
      aria-disabled=${code === 'asked'}
      @click=${() => code !== 'asked' && this.#want('renew-phone')}
    >
      ${code === 'failed' ? words.tryAgain : words.renew}
    </button>`;
  }

  #phone(joined: Joined) {
    return html`<div class="page middle">
        <div class="emblem ${joined === 'lost' || joined === 'paused' ? 'warning' : ''}">${icon('mobile')}</div>
        <h3 id="title" tabindex="-1">${this.#title(joined)}</h3>
        <p class="lead" role="status">${this.#said(joined)}</p>
      </div>
      <div class="actions">
        ${this.place === 'check' && joined !== 'lost' ? this.#join() : nothing} ${this.#stop()}
        <button type="button" class="button quiet wide" @click=${() => this.#want('renew-phone')}>
          ${words.another}
        </button>
        ${this.#close(this.place === 'check' ? '' : 'primary')}
      </div>`;
  }

  #title(joined: Joined): string {
    return {
      joined: words.joinedTitle,
      live: phoneEntryWords.liveTitle,
      paused: words.pausedTitle,
      lost: words.lostTitle,
    }[joined];
  }

  #said(joined: Joined): string {
    const ready = { check: words.joinedCheck, wait: words.joinedWait, call: words.joinedCall }[this.place];
    return { joined: ready, live: words.live, paused: words.paused, lost: words.lost }[joined];
  }

  #join() {
    return html`<button
      type="button"
      class="button primary wide"
      aria-disabled=${this.busy}
      @click=${() => this.#want('join')}
    >
      ${this.busy ? words.joining : words.join}
    </button>`;
  }

  #stop() {
    return html`<button type="button" class="button wide" @click=${() => this.#want('stop-phone')}>
      ${this.place === 'check' ? words.stopCheck : words.stop}
    </button>`;
  }

  #close(kind: string) {
    return html`<button type="button" class="button ${kind || 'quiet'} wide" @click=${() => this.#want('hide-phone')}>
      ${words.close}
    </button>`;
  }
}

define('vv-phone-panel', VvPhonePanel);
declare global {
  interface HTMLElementTagNameMap {
    'vv-phone-panel': VvPhonePanel;
  }
}
