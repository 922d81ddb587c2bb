import { Capability, type Allowed, type Capabilities, type HoldState } from '@visavis/protocol';
import { base, define, icon, iconStyles, type IconName } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { allowed, capabilities, holds } from '../../strings.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskHoldStyles } from './desk-hold.styles.ts';

const ICONS: Record<Allowed, IconName> = { yes: 'check', no: 'close', limited: 'minus' };

/** @summary What the account may do now: the hold by name, then each capability with a word, a sign and a colour. */
export class DeskHold extends LitElement {
  static override readonly styles = [base, iconStyles, paneStyles, deskHoldStyles];

  @property({ attribute: false }) hold: HoldState = 'none';
  @property({ attribute: false }) capabilities: Capabilities | null = null;

  override render() {
    return html`<p class="name">${holds[this.hold]}</p>
      <ul>
        ${Capability.options.map((capability) => this.#capability(capability, this.capabilities?.[capability] ?? 'yes'))}
      </ul>`;
  }

  #capability(capability: Capability, answer: Allowed) {
    return html`<li>
      <span>${capabilities[capability]}</span>
      <span class="mark ${answer}">${icon(ICONS[answer])}${allowed[answer]}</span>
    </li>`;
  }
}

define('desk-hold', DeskHold);
