import { html, type TemplateResult } from 'lit';
import { WantEvent } from '../chat/views/want-event.ts';
import { phonePanelWords } from '../strings/phone.ts';

/** The one line that leads to the phone, for every view that has a place for it; the button asks for itself. */
export const phoneEntry = (kind = 'quiet wide'): TemplateResult =>
  html`<button
    type="button"
    class="button ${kind}"
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new WantEvent({ what: 'show-phone' }))}
  >
    ${phonePanelWords.entry}
  </button>`;
