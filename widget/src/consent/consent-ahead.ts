import type { EvidenceAsked } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import '@visavis/ui/notice/notice';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../locale/locale.ts';
import { consentWords as words } from '../strings/consent.ts';
import { consentStyles } from './consent.styles.ts';

/** @summary Says before the queue what will be asked before the call. */
@localized
export class VvConsentAhead extends LitElement {
  static override readonly styles = [base, consentStyles];

  @property({ attribute: false }) asks: EvidenceAsked = {};

  override render() {
    const { pictures, recording } = this.asks;
    const both = pictures && recording;
    return html`<vv-notice>${words.ahead[both ? 'both' : recording ? 'recording' : 'pictures']}</vv-notice>`;
  }
}

define('vv-consent-ahead', VvConsentAhead);
declare global {
  interface HTMLElementTagNameMap {
    'vv-consent-ahead': VvConsentAhead;
  }
}
