import { aCallSample, aLiveCall, aRingingCall } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { picture } from '../../desk/quality-words.ts';
import '../../desk/views/picture/desk-zoom.ts';
import type { DeskCall } from '../../desk/views/call/desk-call.ts';
import '../../desk/views/call/desk-call.ts';
import type { QualityView } from '../../desk/quality-view.ts';
import '../../desk/views/picture/desk-picture.ts';
import '../../desk/views/quality/desk-quality.ts';
import { asking, now, refused } from '../fixtures/people.ts';
import { aVideo, connectedSeat } from '../fixtures/seats.ts';

const theirs = (over: Partial<NonNullable<QualityView['theirs']>['sample']> = {}) => ({
  sample: aCallSample(over),
  node: {
    way: 'udp' as const,
    kinds: [
      { kind: 'audio' as const, score: 10, kbps: 34, lossPercent: 0 },
      { kind: 'video' as const, score: 9, kbps: 1_820, lossPercent: 0.4 },
    ],
  },
});
const yours = { sample: aCallSample({ sentKbps: 31, receivedKbps: 1_840 }), node: null };
const going: QualityView = { theirs: theirs(), yours, sharp: 'off' };

type Given = Partial<
  Pick<
    DeskCall,
    'call' | 'source' | 'ending' | 'seat' | 'quality' | 'startAsk' | 'endAsk' | 'connected' | 'freelancerOnline'
  >
>;

const call = (given: Given) =>
  html`<desk-call
    .name=${'Cleo Marsh'}
    .call=${given.call ?? null}
    .source=${given.source ?? 'computer'}
    .ending=${given.ending ?? null}
    .seat=${given.seat ?? { ...connectedSeat, media: 'off', microphone: { state: 'off' } }}
    .quality=${given.quality ?? going}
    .photoUrl=${'/desk/icon.svg'}
    .startAsk=${given.startAsk ?? { state: 'idle' }}
    .endAsk=${given.endAsk ?? { state: 'idle' }}
    .connected=${given.connected ?? true}
    .freelancerOnline=${given.freelancerOnline ?? true}
    .now=${now}
  ></desk-call>`;
const live = (seat: object, source: DeskCall['source'] = 'computer', quality: QualityView = going) =>
  call({ call: aLiveCall(), source, quality, seat: { ...connectedSeat, ...seat } });
const weak: QualityView = { ...going, theirs: theirs({ level: 'weak', lossPercent: 3.1, roundTripMs: 231 }) };
const ringing = () => aRingingCall({ startedAt: now() });

export const deskCall: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 760,
  states: {
    ready: () => call({}),
    'freelancer away': () => call({ freelancerOnline: false }),
    'line down': () => call({ connected: false }),
    'asking for the microphone': () => call({ seat: { ...connectedSeat, microphone: { state: 'asking' } } }),
    starting: () => call({ startAsk: asking }),
    'start refused': () => call({ startAsk: refused('media-unavailable') }),
    'microphone denied': () => call({ seat: { ...connectedSeat, microphone: { state: 'failed', because: 'denied' } } }),
    ringing: () => call({ call: ringing() }),
    'waiting for the picture': () => live({}),
    'in call': () => live({ video: aVideo() }),
    'in call, freelancer away': () =>
      call({ call: aLiveCall(), freelancerOnline: false, seat: { ...connectedSeat, video: aVideo() } }),
    muted: () => live({ video: aVideo(), microphone: { state: 'on', isMuted: true } }),
    'camera off': () => live({ video: aVideo({ isPaused: true }) }),
    'picture from the phone': () => live({ video: aVideo() }, 'phone'),
    'picture held by a weak line': () =>
      live({ video: aVideo({ isPaused: true, why: 'weak-line' }) }, 'computer', weak),
    'lines not measured yet': () => live({ video: aVideo() }, 'computer', { theirs: null, yours: null, sharp: 'off' }),
    'poor line': () =>
      live({ video: aVideo() }, 'computer', { ...going, theirs: theirs({ level: 'poor', lossPercent: 11.2 }) }),
    'sharper picture': () => live({ video: aVideo() }, 'computer', { ...going, sharp: 'on' }),
    'no sharper picture': () => live({ video: aVideo() }, 'computer', { ...going, sharp: 'refused' }),
    joining: () => live({ media: 'joining' }),
    reconnecting: () => live({ media: 'reconnecting', video: aVideo() }),
    'cannot join': () => live({ media: 'failed', refusal: 'media-unavailable' }),
    'microphone lost': () => live({ video: aVideo(), microphone: { state: 'lost' } }),
    ending: () => call({ call: aLiveCall(), seat: connectedSeat, endAsk: asking }),
    'not answered': () => call({ ending: 'unanswered' }),
    interrupted: () => call({ ending: 'interrupted' }),
  },
};

export const deskMicrophone: View = {
  area: 'Desk',
  states: {
    closed: () => html`<desk-microphone></desk-microphone>`,
    open: () => html`<desk-microphone .open=${true} .readLevel=${() => 0.6}></desk-microphone>`,
    muted: () => html`<desk-microphone .open=${true} .muted=${true}></desk-microphone>`,
  },
};

/** Presses a button of a view once it is there, and again until what that leads to is there. */
const pressed = (button: string, shown: string) =>
  ref((host) => {
    const press = () => {
      const root = host?.isConnected ? host.shadowRoot : null;
      if (!host || root?.querySelector(shown)) return;
      root?.querySelector<HTMLElement>(button)?.click();
      requestAnimationFrame(press);
    };
    requestAnimationFrame(press);
  });

export const deskQuality: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 460,
  states: {
    measuring: () => html`<desk-quality></desk-quality>`,
    levels: () => html`<desk-quality .quality=${weak}></desk-quality>`,
    numbers: () => html`<desk-quality .quality=${weak} ${pressed('.lines', 'table')}></desk-quality>`,
    'numbers of a relay': () => {
      const relayed = theirs({
        level: 'poor',
        way: 'relay-tls',
        picture: { ...aCallSample().picture!, limitedBy: 'bandwidth' },
      });
      return html`<desk-quality
        .quality=${{ ...going, theirs: relayed }}
        ${pressed('.lines', 'table')}
      ></desk-quality>`;
    },
  },
};

export const deskPicture: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 760,
  states: {
    live: () => html`<desk-picture .label=${'Cleo Marsh'} .track=${aVideo().track}></desk-picture>`,
    'beside the photo': () =>
      html`<desk-picture
        .label=${'Cleo Marsh'}
        .track=${aVideo().track}
        .photoUrl=${'/desk/icon.svg'}
        ${pressed('.freeze', 'canvas')}
      ></desk-picture>`,
    'asking for a sharper picture': () =>
      html`<desk-picture .label=${'Cleo Marsh'} .track=${aVideo().track} .sharp=${'asked'}></desk-picture>`,
    'camera off': () => html`<desk-picture .label=${'Cleo Marsh'} .absent=${picture.off}></desk-picture>`,
  },
};

export const deskZoom: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 420,
  states: {
    whole: () => html`<desk-zoom .label=${'Live picture'}><desk-photo .name=${'Cleo Marsh'}></desk-photo></desk-zoom>`,
    near: () =>
      html`<desk-zoom .label=${'Live picture'} ${pressed('button:last-child', '.near')}>
        <desk-photo .name=${'Cleo Marsh'}></desk-photo>
      </desk-zoom>`,
    still: () =>
      html`<desk-zoom .label=${'Live picture'} still><desk-photo .name=${'Cleo Marsh'}></desk-photo></desk-zoom>`,
  },
};
