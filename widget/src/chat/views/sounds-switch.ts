import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { html, LitElement } from 'lit';
import { localized } from '../../locale/locale.ts';
import { soundsWords as words } from '../../strings/call.ts';
import { soundChoice } from '../sound-choice.ts';

/** @summary Mutes the sounds of calls for this tab, or plays them again. */
@localized
export class VvSoundsSwitch extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles];

  #pressed(): void {
    soundChoice.set(!soundChoice.isOn);
    this.requestUpdate();
  }

  override render() {
    const { isOn } = soundChoice;
    return html`<button
      type="button"
      class="button quiet small"
      title=${isOn ? words.mute : words.play}
      @click=${this.#pressed}
    >
      ${icon(isOn ? 'bell' : 'bell-off')} ${isOn ? words.on : words.off}
      <span class="sr-only">${isOn ? words.mute : words.play}</span>
    </button>`;
  }
}

define('vv-sounds-switch', VvSoundsSwitch);
declare global {
  interface HTMLElementTagNameMap {
    'vv-sounds-switch': VvSoundsSwitch;
  }
}
