import { html, nothing, type TemplateResult } from 'lit';
import { WantEvent } from '../chat/views/want-event.ts';
import { phoneEntryWords } from '../strings/phone-entry.ts';

/** Who looks at a phone has its camera already. A tablet or a touch screen may still want one. */
const isOnPhone = (): boolean =>
  matchMedia('(pointer: coarse) and (max-width: 480px), (pointer: coarse) and (max-height: 480px)').matches;

/** The one line that leads to the phone, for every view that has a place for it; the button asks for itself. */
export const phoneEntry = (kind = 'quiet wide'): TemplateResult | typeof nothing =>
  isOnPhone()
    ? nothing
    : html`<button
        type="button"
        class="button ${kind}"
        @click=${(event: Event) => event.currentTarget?.dispatchEvent(new WantEvent({ what: 'show-phone' }))}
      >
        ${phoneEntryWords.entry}
      </button>`;
