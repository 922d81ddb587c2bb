import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import '../../call/views/self-view.ts';
import '../../chat/views/sounds-switch.ts';
import { aPicture, press } from '../fixtures.ts';

/** It fills its place. */
const self = (track: MediaStreamTrack | null, act: unknown = nothing) =>
  html`<vv-self-view
    .track=${track}
    .absent=${'Your camera is off'}
    .agent=${'Ada'}
    .seen=${track !== null}
    ${act}
  ></vv-self-view>`;

export const selfView: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    shown: () => self(aPicture()),
    'camera off': () => self(null),
    'list of corners': () => self(aPicture(), press('.open')),
  },
};

export const soundsSwitch: View = {
  area: 'Widget',
  inlineSize: 432,
  states: { on: () => html`<vv-sounds-switch></vv-sounds-switch>` },
};
