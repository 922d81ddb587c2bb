import { icon } from '@visavis/ui/icon/icon';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { deviceWords as words, pictureWords } from '../../strings/devices.ts';
import { LateCode } from '../late-code.ts';
import { devicePicker, type ShownDevice } from '../views/device-picker.ts';
import { WantEvent } from '../views/want-event.ts';
import { isCutOff, type Connection } from './connection.ts';
import { connectionLine } from './connection-line.ts';
import type { ShownFailure } from './failure-page.ts';

export type ShownLoudness = {
  readonly level: number;
  readonly isHeard: boolean;
  readonly isSilent: boolean;
  readonly isMuted?: boolean;
};
export type ShownPicture = {
  readonly hint: 'dark' | 'dim' | 'frozen' | null;
  readonly isBlurred: boolean;
  readonly isCoarse: boolean;
};
export type ShownNews = { readonly what: 'connected' | 'disconnected'; readonly kind: string; readonly label: string };
export type ShownReady = {
  readonly camera: MediaStreamTrack;
  readonly microphone: MediaStreamTrack | null;
  readonly microphoneFailure: ShownFailure | null;
  readonly picture: ShownPicture;
  readonly cameras: readonly ShownDevice[];
  readonly microphones: readonly ShownDevice[];
  readonly speakers: readonly ShownDevice[];
  readonly speakerId: string;
  readonly news?: ShownNews | null;
};

const trials = new LateCode(() => import('./trials.ts'));
/** What to do where something does not work. */
export const remedies = new LateCode(() => import('./remedies.ts'));

/** The camera works: how one is seen and heard, what could be better, and what else can be tried. `host` wants. */
export function readyPage(
  devices: ShownReady,
  loudness: ShownLoudness,
  connection: Connection,
  host: LitElement,
): TemplateResult {
  const { camera, microphone, microphoneFailure, picture } = devices;
  const line = connectionLine(connection, host);
  // Nothing goes on without a way to us: that is said where it is seen. That there is one is only good to know.
  const isInTheWay = connection.step === 'again' || isCutOff(connection);
  return html`<h3 tabindex="-1">${picture.hint === 'dark' ? words.darkTitle : words.readyTitle}</h3>
    <vv-video-tile .track=${camera} mirrored fit="cover" label=${words.self} absent=${words.noPicture}></vv-video-tile>
    ${isInTheWay ? line : nothing} ${pictureHints(picture)}
    ${microphoneFailure ? remedies.draw(host, (code) => code.noMicrophone(microphoneFailure, host)) : level(loudness)}
    <div class="pickers">
      ${devicePicker('choose-camera', words.camera, devices.cameras, camera, host)}
      ${devicePicker('choose-microphone', words.microphone, devices.microphones, microphone, host)}
      ${speakerPicker(devices, host)}
    </div>
    ${newsLine(devices.news ?? null)} ${isInTheWay ? nothing : line}
    <details @toggle=${() => void trials.fetchFor(host)}>
      <summary>${words.tryMore}</summary>
      <div class="trials">${trials.draw(host, (code) => code.trials(devices))}</div>
    </details>`;
}

/** What was plugged in or out, said politely while somebody looks. */
function newsLine(news: ShownNews | null): TemplateResult {
  return newsOf(
    news && (news.what === 'connected' ? words.connected : words.disconnected)(news.label || words.aDevice),
  );
}

/** While there is no picture, only a camera that came is news. */
export function cameraLine(news: ShownNews | null): TemplateResult {
  return newsOf(news?.what === 'connected' && news.kind === 'cameras' ? words.cameraCame : null);
}

const newsOf = (said: string | null) => html`<p class="small news" role="status">${said ?? nothing}</p>`;

/** W35: hints, never a wall: none of them takes the button away. */
function pictureHints({ hint, isBlurred, isCoarse }: ShownPicture) {
  return html`${hint ? html`<vv-notice kind="warning" announce="polite">${pictureWords[hint]}</vv-notice>` : nothing}
  ${isBlurred ? html`<vv-notice kind="warning" announce="polite">${pictureWords.blur} ${remedies.code?.blurWhere()}</vv-notice>` : nothing}
  ${isCoarse ? html`<vv-notice announce="polite">${pictureWords.coarse}</vv-notice>` : nothing}`;
}

/** A screen reader hears the sentence when it changes; the bar itself says nothing by itself. */
function level({ level: loud, isHeard, isSilent, isMuted }: ShownLoudness) {
  const said = isMuted ? words.muted : isHeard ? words.heard : isSilent ? words.silent : words.speak;
  return html`<div class="level">
    ${icon(isMuted ? 'microphone-off' : 'microphone')}
    <div>
      <vv-level-meter .level=${loud} label=${words.level}></vv-level-meter>
      <p class="small" role="status">${said}</p>
    </div>
  </div>`;
}

function speakerPicker({ speakers, speakerId }: ShownReady, host: HTMLElement) {
  if (speakers.length < 2) return nothing;
  const chosen = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    host.dispatchEvent(new WantEvent({ what: 'choose-speaker', deviceId: value }));
  };
  const current = speakers.some(({ deviceId }) => deviceId === speakerId) ? speakerId : speakers[0]?.deviceId;
  return html`<div class="field">
    <label for="choose-speaker">${words.speaker}</label>
    <select id="choose-speaker" @change=${chosen}>
      ${speakers.map(
        ({ deviceId, label }, index) =>
          html`<option value=${deviceId} ?selected=${deviceId === current}>
            ${label || words.unnamed(words.speaker, index + 1)}
          </option>`,
      )}
    </select>
  </div>`;
}
