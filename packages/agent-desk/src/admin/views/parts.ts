import { html, nothing, type TemplateResult } from 'lit';
import type { AdminAsk } from '../admin-state.ts';
import { general, refusals, refused } from '../strings.ts';
import { dateText as dayText, dateTimeText } from '../../desk/when.ts';

/* Pieces that the views of administration share. */

export type Field = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null;
  readonly onInput: (value: string) => void;
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
const described = ({ id, hint, problem }: Field): string =>
  [problem ? `${id}-problem` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');

/** A label, a control and what is to be said about it; the place of a problem is the hint's, so that little moves. */
export function field(given: Field, control: TemplateResult): TemplateResult {
  const { id, label, hint, problem } = given;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control} ${problem ? html`<span class="problem" id="${id}-problem">${problem}</span>` : nothing}
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  </div>`;
}

export function textField(given: Field & { type?: string; inputmode?: string; list?: string }): TemplateResult {
  return field(
    given,
    html`<input
      id=${given.id}
      type=${given.type ?? 'text'}
      dir="auto"
      autocomplete="off"
      list=${given.list ?? nothing}
      spellcheck="false"
      inputmode=${given.inputmode ?? nothing}
      .value=${given.value}
      aria-invalid=${given.problem ? 'true' : nothing}
      aria-describedby=${described(given) || nothing}
      @input=${(event: Event) => given.onInput(valueOf(event))}
    />`,
  );
}

export function areaField(given: Field & { rows?: number }): TemplateResult {
  return field(
    given,
    html`<textarea
      id=${given.id}
      dir="auto"
      rows=${given.rows ?? 3}
      .value=${given.value}
      aria-invalid=${given.problem ? 'true' : nothing}
      aria-describedby=${described(given) || nothing}
      @input=${(event: Event) => given.onInput(valueOf(event))}
    ></textarea>`,
  );
}

export type Choices = readonly (readonly [value: string, name: string])[];

export function selectField(given: Field & { choices: Choices; disabled?: boolean }): TemplateResult {
  return field(
    given,
    html`<select
      id=${given.id}
      ?disabled=${given.disabled ?? false}
      aria-describedby=${described(given) || nothing}
      @change=${(event: Event) => given.onInput((event.target as HTMLSelectElement).value)}
    >
      ${given.choices.map(
        ([value, name]) => html`<option value=${value} .selected=${value === given.value}>${name}</option>`,
      )}
    </select>`,
  );
}

type Check = {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly hint?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
};

/** `role="switch"` where it holds on its own; a plain checkbox where it is one of several. */
export function checkField({ id, label, isOn, hint, onChange }: Check, kind: 'switch' | 'one-of' = 'switch') {
  return html`<div class="check">
    <input
      id=${id}
      type="checkbox"
      role=${kind === 'switch' ? 'switch' : nothing}
      .checked=${isOn}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
  </div>`;
}

/** The server's "no", in words. */
export const refusal = (ask: AdminAsk) =>
  ask.state === 'refused'
    ? html`<vv-notice kind="danger" announce="assertive">${refusals[ask.refusal] ?? refused}</vv-notice>`
    : nothing;

type DialogGiven = {
  readonly heading: string;
  readonly confirm: string;
  readonly ask: AdminAsk;
  readonly body: unknown;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** A dialog of a view; it is opened by `AdminView` as it is drawn. */
export function dialogOf({ heading, confirm, ask, body, isDanger, onConfirm, onCancel, onClose }: DialogGiven) {
  const isAsking = ask.state === 'asking';
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isAsking) onConfirm();
  };
  return html`<dialog aria-labelledby="dialog-heading" @close=${onClose}>
    <form novalidate @submit=${submitted}>
      <h2 id="dialog-heading">${heading}</h2>
      ${body} ${refusal(ask)}
      <div class="actions">
        <button type="button" class="button" @click=${onCancel}>${general.cancel}</button>
        <button class="button ${isDanger ? 'danger' : 'primary'}" aria-disabled=${String(isAsking)}>
          ${isAsking ? general.underWay : confirm}
        </button>
      </div>
    </form>
  </dialog>`;
}

/** The line at the end of an editor: whether all is saved, save, discard. Its height stays. */
export function saveBar(given: { isDirty: boolean; ask: AdminAsk; onDiscard: () => void; label?: string }) {
  const { isDirty, ask, onDiscard, label = general.save } = given;
  const isAsking = ask.state === 'asking';
  const status = isAsking ? general.saving : isDirty ? general.notSaved : general.saved;
  return html`<div class="save-bar">
    <span role="status" class=${isDirty ? 'dirty' : 'quiet-text'}>${status}</span>
    <button
      type="button"
      class="button"
      aria-disabled=${String(!isDirty || isAsking)}
      @click=${() => isDirty && !isAsking && onDiscard()}
    >
      ${general.discard}
    </button>
    <button class="button primary" aria-disabled=${String(!isDirty || isAsking)}>${label}</button>
  </div>`;
}

/** A row's button; `about` says for screen readers what it is done to. */
export const rowButton = (label: string, about: string, isBusy: boolean, onClick: () => void, kind = '') =>
  html`<button
    type="button"
    class="button small ${kind}"
    aria-disabled=${String(isBusy)}
    aria-label="${label} ${about}"
    @click=${() => !isBusy && onClick()}
  >
    ${label}
  </button>`;

export const dateText = (at: string): string => dayText(Date.parse(at));
export const momentText = (at: string): string => dateTimeText(Date.parse(at));
