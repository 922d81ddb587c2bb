import type { EvidenceId } from '@visavis/protocol';
import { aLiveCall } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing } from 'lit';
import { NO_PICTURES, type PicturesView } from '../../desk/pictures-view.ts';
import type { DeskPictureStrip } from '../../desk/views/pictures/desk-picture-strip.ts';
import '../../desk/views/pictures/desk-pictures.ts';
import { anEvidenceId, aPiece, aPurgedPiece, drawnPicture } from '../fixtures/evidence.ts';
import { asking, once, refused } from '../fixtures/people.ts';

const agreed = aLiveCall({ consent: { pictures: true, recording: false } });
const refusedPictures = aLiveCall({ consent: { pictures: false, recording: true } });

const pictures = (over: Partial<PicturesView>, call = agreed) =>
  html`<desk-pictures .pictures=${{ ...NO_PICTURES, ...over }} .call=${call}></desk-pictures>`;

export const deskPictures: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 760,
  states: {
    'none yet': () => pictures({}),
    'not agreed to': () => pictures({}, refusedPictures),
    asking: () => pictures({ ask: asking, last: 'waiting' }),
    taken: () => pictures({ pieces: [aPiece(1)], last: 'taken' }),
    'none came': () => pictures({ last: 'none-came' }),
    'no consent any more': () => pictures({ ask: refused('no-consent') }),
    'switched off': () => pictures({ ask: refused('pictures-off') }),
    'call over meanwhile': () => pictures({ ask: refused('call-ended') }),
  },
};

const pieces = [aPiece(1), aPiece(2), aPiece(3, { receivedId: null, by: null }), aPurgedPiece(4)];
const likeness = new Map<EvidenceId, 'same' | 'different'>([
  [anEvidenceId(1), 'same'],
  [anEvidenceId(2), 'different'],
]);
const strip = (act: unknown = nothing) =>
  html`<desk-picture-strip
    .pieces=${pieces}
    .likeness=${likeness}
    .urlOf=${drawnPicture}
    .photoUrl=${'/desk/icon.svg'}
    ${act}
  ></desk-picture-strip>`;

const pressing = (number: number) =>
  once<DeskPictureStrip>(({ shadowRoot }) => shadowRoot?.querySelectorAll('button')[number - 1]?.click());

export const deskPictureStrip: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 760,
  states: {
    some: () => strip(),
    'one in large, alike': () => strip(pressing(1)),
    'one in large, different': () => strip(pressing(2)),
    'one in large, without what arrived': () => strip(pressing(3)),
  },
};
