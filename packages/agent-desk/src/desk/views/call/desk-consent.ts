import type { CallId, OpenCall } from '@visavis/protocol';
import { base, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { consentWords as words } from '../../consent-words.ts';
import { deskConsentStyles } from './desk-consent.styles.ts';

type Recording = 'recording' | 'over' | 'withdrawn' | 'none';

/** @summary What the freelancer of a live call agreed to, and whether it is recorded now. Nothing where nothing is asked. */
export class DeskConsent extends LitElement {
  static override readonly styles = [base, iconStyles, deskConsentStyles];

  @property({ attribute: false }) call: OpenCall | null = null;

  /** The call that was agreed to be recorded, at some time. */
  @state() private agreed: CallId | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('call') || this.call?.state !== 'live') return;
    if (this.call.consent?.recording) this.agreed = this.call.id;
  }

  get #recording(): Recording {
    if (this.call?.state !== 'live') return 'none';
    if (this.call.isRecording) return 'recording';
    if (this.call.consent?.recording) return 'over';
    return this.agreed === this.call.id ? 'withdrawn' : 'none';
  }

  override render() {
    if (this.call?.state !== 'live' || !this.call.consent) return nothing;
    const recording = this.#recording;
    const pictures = this.call.consent.pictures ? 'pictures' : 'noPictures';
    return html`<span class="chip ${recording}" role="status" title=${words[`${recording}Hint`]}>
        ${recording === 'recording' ? html`<span class="dot"></span>` : icon(recording === 'none' ? 'shield' : 'information')}
        ${words[recording]}
      </span>
      <span class="chip" title=${words[`${pictures}Hint`]}
        >${icon(this.call.consent.pictures ? 'check' : 'shield')}${words[pictures]}</span
      >`;
  }
}

define('desk-consent', DeskConsent);
