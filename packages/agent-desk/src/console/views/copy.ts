import { html } from 'lit';
import { CopiedEvent } from '../events.ts';
import { general } from '../strings.ts';

/** A button that copies; what becomes of it is told by `console-copied`. */
export function copyButton(text: string, label: string) {
  return html`<button
    type="button"
    class="button small"
    aria-label=${label}
    @click=${(event: Event) => void copy(event.currentTarget as HTMLElement, text)}
  >
    ${general.copy}
  </button>`;
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const isCopied = await written(text);
  button.dispatchEvent(new CopiedEvent(isCopied));
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
