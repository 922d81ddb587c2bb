import { html, type TemplateResult } from 'lit';
import './recording-trial.ts';
import './speaker-trial.ts';

type Tried = {
  readonly camera: MediaStreamTrack;
  readonly microphone: MediaStreamTrack | null;
  readonly speakerId: string;
};

/** Loaded when somebody wants to try more. */
export const trials = ({ camera, microphone, speakerId }: Tried): TemplateResult =>
  html`<vv-speaker-trial speaker=${speakerId}></vv-speaker-trial>
    <vv-recording-trial .camera=${camera} .microphone=${microphone} speaker=${speakerId}></vv-recording-trial>`;
