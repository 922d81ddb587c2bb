import { base, buttonStyles, define, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alertChoice } from '../../alert-choice.ts';
import { playTone } from '../../offer-tone.ts';
import { alerts } from '../../strings.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskAlertsStyles } from './desk-alerts.styles.ts';

type Permission = keyof typeof alerts.notifications;

/**
 * @summary How this browser calls an agent who is offered somebody: with a sound or without, and with a notification of the
 * desktop once that was asked for here.
 */
export class DeskAlerts extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskAlertsStyles];

  /** What the browser says about notifications; asked again each time this opens. */
  @property() permission: Permission = 'default';

  @state() private isMuted = alertChoice.isMuted;

  #opened(event: ToggleEvent): void {
    if (event.newState === 'open') this.permission = permissionNow();
  }

  #soundChosen(event: Event): void {
    this.isMuted = !(event.target as HTMLInputElement).checked;
    alertChoice.isMuted = this.isMuted;
  }

  /** Only ever by this press: a page that asks by itself is refused for good. */
  async #asked(): Promise<void> {
    this.permission = await Notification.requestPermission();
  }

  override render() {
    return html`<button
        type="button"
        class="button small"
        popovertarget="alerts"
        aria-label=${alerts.button}
        title=${alerts.button}
      >
        ${bell(this.isMuted)}
      </button>
      <div id="alerts" popover role="group" aria-labelledby="heading" @toggle=${this.#opened}>
        <h2 id="heading">${alerts.heading}</h2>
        <label class="choice">
          <input type="checkbox" .checked=${!this.isMuted} aria-describedby="sound-hint" @change=${this.#soundChosen} />
          <span>${alerts.sound}</span>
        </label>
        <p id="sound-hint" class="quiet-text">${alerts.soundHint}</p>
        <button type="button" class="button small" @click=${() => playTone()}>${alerts.tryOut}</button>
        <h3>${alerts.notification}</h3>
        <p class="quiet-text" role="status">${alerts.notifications[this.permission]}</p>
        ${
          this.permission === 'default'
            ? html`<button type="button" class="button small" @click=${this.#asked}>${alerts.allow}</button>`
            : nothing
        }
      </div>`;
  }
}

function bell(isMuted: boolean) {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zm4 3.5a2.2 2.2 0 0 0 4 0"/>${isMuted ? svg`<path d="M3 3l18 18"/>` : nothing}
  </svg>`;
}

function permissionNow(): Permission {
  return 'Notification' in globalThis && isSecureContext ? Notification.permission : 'unsupported';
}

define('desk-alerts', DeskAlerts);
