import type { EvidenceAsked } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import '../../chat/views/ring-card.ts';
import '../../consent/consent.ts';
import { now, press } from '../fixtures.ts';

const panel = { area: 'Widget', frame: 'pane', inlineSize: 432 } as const;

const pictures = { verified: 30, notVerified: 180 };
const recording = { verified: 14, notVerified: 14 };

const asking = (asks: EvidenceAsked) => () => html`<vv-consent-form .agent=${'Ada'} .asks=${asks}></vv-consent-form>`;

export const consentForm: View = {
  ...panel,
  states: {
    pictures: asking({ pictures }),
    'a recording': asking({ recording }),
    both: asking({ pictures, recording }),
    'one of them ticked': () =>
      html`<vv-consent-form .agent=${'Ada'} .asks=${{ pictures, recording }} ${press('input')}></vv-consent-form>`,
  },
};

const ringing = (asks: EvidenceAsked) => () =>
  html`<vv-ring-card .agent=${'Ada'} .until=${now() + 20_000} .now=${now}>${asking(asks)()}</vv-ring-card>`;

/** States of the card that rings, where something is asked. */
export const ringsAsking: View['states'] = {
  'asking one thing': ringing({ pictures }),
  'asking two things': ringing({ pictures, recording }),
};

const bar = (consent: { pictures: boolean; recording: boolean }, isRecording: boolean, act: unknown = nothing) =>
  html`<vv-consent-bar .agent=${'Ada'} .consent=${consent} .recording=${isRecording} ${act}></vv-consent-bar>`;

export const consentBar: View = {
  ...panel,
  states: {
    recording: () => bar({ pictures: true, recording: true }, true),
    'recording ended': () => bar({ pictures: true, recording: true }, false),
    'pictures only': () => bar({ pictures: true, recording: false }, false),
    'nothing agreed': () => bar({ pictures: false, recording: false }, false),
    'what can be withdrawn': () => bar({ pictures: true, recording: true }, true, press('.toggle')),
  },
};

const ahead = (asks: EvidenceAsked) => () => html`<vv-consent-ahead .asks=${asks}></vv-consent-ahead>`;

export const consentAhead: View = {
  ...panel,
  states: {
    pictures: ahead({ pictures }),
    'a recording': ahead({ recording }),
    both: ahead({ pictures, recording }),
  },
};
