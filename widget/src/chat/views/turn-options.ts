import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { presenceWords } from '../../strings/presence.ts';
import type { TurnNoticeState } from '../turn-notice.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary How the person wants to hear that it is their turn.
 * @event vv-want - `sound`, `notify`
 */
@localized
export class VvTurnOptions extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
        inline-size: 100%;
        max-inline-size: 36ch;
        font-size: var(--vv-text-s);
        text-align: start;
      }

      fieldset {
        display: grid;
        gap: 0;
        margin: 0;
        padding: var(--vv-space-2) var(--vv-space-4);
        border: 0;
        border-radius: var(--vv-radius-m);
        background: var(--vv-surface-sunken);
      }

      legend {
        float: inline-start;
        padding: 0;
        font-weight: 650;
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--vv-space-3);
        min-block-size: 32px;
        cursor: pointer;
      }

      input {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        accent-color: var(--vv-accent);
      }

      p {
        color: var(--vv-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) turn: TurnNoticeState = 'none';
  @property({ type: Boolean }) sound = false;

  override render() {
    const words = presenceWords.options;
    return html`<fieldset>
      <legend>${words.title}</legend>
      ${this.#option(words.sound, this.sound, 'sound')}
      ${this.turn === 'on' || this.turn === 'off' ? this.#option(words.notify, this.turn === 'on', 'notify') : nothing}
      ${this.turn === 'blocked' ? html`<p>${words.blocked}</p>` : nothing}
    </fieldset>`;
  }

  /** What is shown follows from what was granted, not from the press. */
  #option(label: string, isOn: boolean, what: 'sound' | 'notify') {
    const pressed = (event: Event) => {
      event.preventDefault();
      this.dispatchEvent(new WantEvent({ what }));
    };
    return html`<label><input type="checkbox" .checked=${isOn} @click=${pressed} /> ${label}</label>`;
  }
}

define('vv-turn-options', VvTurnOptions);
declare global {
  interface HTMLElementTagNameMap {
    'vv-turn-options': VvTurnOptions;
  }
}
