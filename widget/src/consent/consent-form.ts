import type { EvidenceAsked } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { WantEvent } from '../chat/views/want-event.ts';
import { localized } from '../locale/locale.ts';
import { consentWords as words } from '../strings/consent.ts';
import { consentStyles } from './consent.styles.ts';

/**
 * @summary What the agent's side asks before a call: each for itself, nothing agreed to until it is ticked.
 * @event vv-want - `agree`, with everything that is ticked now
 */
@localized
export class VvConsentForm extends LitElement {
  static override readonly styles = [base, consentStyles];

  @property() agent = '';
  @property({ attribute: false }) asks: EvidenceAsked = {};

  @state() private agreed = { pictures: false, recording: false };

  /** Nothing that was ticked for another call holds for this one. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#agree({ pictures: false, recording: false });
  }

  #agree(agreed: { pictures: boolean; recording: boolean }): void {
    this.agreed = agreed;
    this.dispatchEvent(new WantEvent({ what: 'agree', consent: agreed }));
  }

  override render() {
    const { pictures, recording } = this.asks;
    return html`<fieldset>
      <legend>${words.title}</legend>
      ${pictures ? this.#ask('pictures', words.pictures(this.agent), pictures) : nothing}
      ${recording ? this.#ask('recording', words.recording, recording) : nothing}
      <p class="quiet">${words.seenBy} ${pictures && recording ? words.free : words.freeOne} ${words.change}</p>
    </fieldset>`;
  }

  #ask(what: 'pictures' | 'recording', text: string, kept: { verified: number; notVerified: number }) {
    const change = ({ currentTarget }: Event) =>
      this.#agree({ ...this.agreed, [what]: (currentTarget as HTMLInputElement).checked });
    return html`<label class="ask">
      <input type="checkbox" .checked=${live(this.agreed[what])} @change=${change} />
      <span>${text}</span>
      <span class="quiet">${words.kept(kept.verified, kept.notVerified)}</span>
    </label>`;
  }
}

define('vv-consent-form', VvConsentForm);
declare global {
  interface HTMLElementTagNameMap {
    'vv-consent-form': VvConsentForm;
  }
}
