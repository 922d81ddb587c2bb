import { html, nothing } from 'lit';
import { deviceWords as words } from '../../strings/devices.ts';
import { WantEvent } from './want-event.ts';

export type ShownDevice = { readonly deviceId: string; readonly label: string };

/** A labelled list of devices of one kind; nothing where there is no choice to make. Shared by device check and call. */
export function devicePicker(
  what: 'choose-camera' | 'choose-microphone',
  label: string,
  devices: readonly ShownDevice[],
  inUse: MediaStreamTrack | null,
  host: HTMLElement,
) {
  if (devices.length < 2) return nothing;
  const current = inUse?.getSettings().deviceId;
  const chosen = (event: Event) =>
    host.dispatchEvent(new WantEvent({ what, deviceId: (event.target as HTMLSelectElement).value }));
  return html`<div class="field">
    <label for=${what}>${label}</label>
    <select id=${what} @change=${chosen}>
      ${devices.map(
        ({ deviceId, label: name }, index) =>
          html`<option value=${deviceId} ?selected=${deviceId === current}>
            ${name || words.unnamed(label, index + 1)}
          </option>`,
      )}
    </select>
  </div>`;
}
