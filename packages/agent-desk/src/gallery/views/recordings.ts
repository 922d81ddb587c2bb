import type { Consent } from '@visavis/protocol';
import { aLiveCall } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import type { DeskConsent } from '../../desk/views/call/desk-consent.ts';
import '../../desk/views/call/desk-consent.ts';
import type { StaffRecordings } from '../../staff/recordings/staff-recordings.ts';
import '../../staff/recordings/staff-recordings.ts';
import { aPiece, aPurgedPiece } from '../fixtures/evidence.ts';
import { once } from '../fixtures/people.ts';

const pane = { area: 'Desk', frame: 'pane', inlineSize: 760 } as const;
const both = { pictures: true, recording: true };

const agreed = (consent: Consent, isRecording: boolean, act: unknown = nothing) =>
  html`<desk-consent .call=${aLiveCall({ consent, ...(isRecording && { isRecording }) })} ${act}></desk-consent>`;
const withdraws = once<DeskConsent>((element) => {
  const { call } = element;
  if (call) element.call = aLiveCall({ id: call.id, consent: { pictures: true, recording: false } });
});

export const deskConsent: View = {
  ...pane,
  states: {
    recording: () => agreed(both, true),
    'recording ended': () => agreed(both, false),
    withdrawn: () => agreed(both, true, withdraws),
    'nothing agreed': () => agreed({ pictures: false, recording: false }, false),
  },
};

const part = (number: number) =>
  aPiece(number, { kind: 'recording', contentType: 'video/webm', bytes: number * 12_340_000, by: null });
const deleted = { ...aPurgedPiece(3), kind: 'recording' } as const;
const recordings = (pieces: StaffRecordings['pieces'], act: unknown = nothing) =>
  html`<staff-recordings .pieces=${pieces} .urlOf=${() => 'data:video/webm,'} ${act}></staff-recordings>`;

export const staffRecordings: View = {
  ...pane,
  states: {
    one: () => recordings([part(1)]),
    'some, one deleted': () => recordings([part(1), part(2), deleted]),
    'one that cannot be played': () =>
      recordings(
        [part(1)],
        once<StaffRecordings>(({ shadowRoot }) => shadowRoot?.querySelector('button')?.click()),
      ),
  },
};
