import { html, nothing } from 'lit';
import type { ShownDevice } from '../../chat/views/device-picker.ts';
import { WantEvent } from '../../chat/views/want-event.ts';
import { callWords as words } from '../../strings/call.ts';

/** Where the agent is heard; nothing in a browser that cannot choose, or where there is nothing to choose from. */
export function speakerPicker(speakers: readonly ShownDevice[], chosenId: string, host: HTMLElement) {
  if (speakers.length < 2 || !('setSinkId' in HTMLMediaElement.prototype)) return nothing;
  const others = speakers.filter(({ deviceId }) => deviceId !== 'default');
  const chosen = (event: Event) =>
    host.dispatchEvent(new WantEvent({ what: 'choose-speaker', deviceId: (event.target as HTMLSelectElement).value }));
  return html`<div class="field">
    <label for="choose-speaker">${words.speaker}</label>
    <select id="choose-speaker" @change=${chosen}>
      <option value="" ?selected=${chosenId === ''}>${words.usualSpeaker}</option>
      ${others.map(
        ({ deviceId, label }, index) =>
          html`<option value=${deviceId} ?selected=${deviceId === chosenId}>
            ${label || `${words.speaker} ${index + 1}`}
          </option>`,
      )}
    </select>
  </div>`;
}
