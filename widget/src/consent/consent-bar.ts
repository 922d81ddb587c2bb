import type { Consent } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { html, LitElement, nothing, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WantEvent } from '../chat/views/want-event.ts';
import { localized } from '../locale/locale.ts';
import { consentWords as words } from '../strings/consent.ts';
import { consentStyles } from './consent.styles.ts';

const sign = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><circle cx="8" cy="8" r="4" /></svg>`;

/**
 * @summary What is kept of the call that is on, the whole time, and how to withdraw it. Nothing where nothing is.
 * @event vv-want - `withdraw`
 */
@localized
export class VvConsentBar extends LitElement {
  static override readonly styles = [base, buttonStyles, consentStyles];

  @query('.toggle') private readonly toggle!: HTMLElement | null;
  @state() private isOpen = false;

  @property() agent = '';
  @property({ attribute: false }) consent: Consent = { pictures: false, recording: false };
  @property({ type: Boolean }) recording = false;

  #withdraw(to: 'pictures' | 'recording'): void {
    this.isOpen = false;
    this.toggle?.focus();
    this.dispatchEvent(new WantEvent({ what: 'withdraw', to }));
  }

  #toggled(): void {
    this.isOpen = !this.isOpen;
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.isOpen) return;
    event.preventDefault();
    this.isOpen = false;
    this.toggle?.focus();
  }

  override render() {
    const { pictures, recording } = this.consent;
    const mayWithdraw = pictures || recording;
    return html`<div class="bar" @keydown=${this.#keyPressed}>
      <p class="state" role="status">
        ${
          this.recording
            ? html`<span class="on">${sign}<span>${words.recorded}</span></span>`
            : html`<span>${words.notRecorded}</span>`
        }
        <span>${pictures ? words.picturesAllowed(this.agent) : words.picturesNot}</span>
      </p>
      ${
        mayWithdraw
          ? html`<button type="button" class="toggle" aria-expanded=${this.isOpen} @click=${this.#toggled}>
              ${words.more}
            </button>`
          : nothing
      }
      ${
        this.isOpen && mayWithdraw
          ? html`<div class="menu">
              <span class="quiet">${words.seenBy}</span>
              ${recording ? this.#stop('recording', words.stopRecording) : nothing}
              ${pictures ? this.#stop('pictures', words.stopPictures) : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  #stop(to: 'pictures' | 'recording', label: string) {
    return html`<button type="button" class="button small" @click=${() => this.#withdraw(to)}>${label}</button>`;
  }
}

define('vv-consent-bar', VvConsentBar);
declare global {
  interface HTMLElementTagNameMap {
    'vv-consent-bar': VvConsentBar;
  }
}
