import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { define } from '../define.ts';
import { levelMeterStyles } from './level-meter.styles.ts';

const STEPS = Array.from({ length: 16 }, (_, index) => index);

/** @summary How loud a microphone is. Beside it belongs a sentence: a colour alone tells nobody that they are heard. */
export class VvLevelMeter extends LitElement {
  static override readonly styles = [base, levelMeterStyles];

  /** From 0 (silence) to 1 (full scale). */
  @property({ type: Number }) level = 0;

  /** What is measured, such as "Microphone level". */
  @property() label = '';

  override render() {
    const lit = Math.round(Math.min(Math.max(this.level, 0), 1) * STEPS.length);
    return html`<div
      class="meter"
      role="meter"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax=${STEPS.length}
      aria-valuenow=${lit}
    >
      ${STEPS.map((step) => html`<span class="step ${step < lit ? 'on' : ''}"></span>`)}
    </div>`;
  }
}

define('vv-level-meter', VvLevelMeter);
declare global {
  interface HTMLElementTagNameMap {
    'vv-level-meter': VvLevelMeter;
  }
}
