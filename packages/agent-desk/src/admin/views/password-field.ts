import { html, nothing, type TemplateResult } from 'lit';
import { resetPassword as words } from '../strings-staff.ts';
import { field, type Field } from './parts.ts';

/** A field for a new password, which can be shown to whoever types it. */
export function passwordField(given: Field & { isShown: boolean; onToggle: () => void }): TemplateResult {
  const { id, value, problem, isShown, onInput, onToggle } = given;
  return field(
    given,
    html`<span class="with-button">
      <input
        id=${id}
        type=${isShown ? 'text' : 'password'}
        autocomplete="new-password"
        spellcheck="false"
        .value=${value}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby="${problem ? `${id}-problem ` : ''}${id}-hint"
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />
      <button type="button" class="button" aria-label=${isShown ? words.hideLong : words.showLong} @click=${onToggle}>
        ${isShown ? words.hide : words.show}
      </button>
    </span>`,
  );
}
