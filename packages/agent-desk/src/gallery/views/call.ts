import { aLiveCall, aRingingCall } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskCall } from '../../desk/views/call/desk-call.ts';
import '../../desk/views/call/desk-call.ts';
import { asking, now, refused } from '../fixtures/people.ts';
import { aVideo, connectedSeat } from '../fixtures/seats.ts';

type Given = Partial<
  Pick<DeskCall, 'call' | 'source' | 'ending' | 'seat' | 'startAsk' | 'endAsk' | 'connected' | 'freelancerOnline'>
>;

const call = (given: Given) =>
  html`<desk-call
    .name=${'Cleo Marsh'}
    .call=${given.call ?? null}
    .source=${given.source ?? 'computer'}
    .ending=${given.ending ?? null}
    .seat=${given.seat ?? { ...connectedSeat, media: 'off', microphone: { state: 'off' } }}
    .startAsk=${given.startAsk ?? { state: 'idle' }}
    .endAsk=${given.endAsk ?? { state: 'idle' }}
    .connected=${given.connected ?? true}
    .freelancerOnline=${given.freelancerOnline ?? true}
    .now=${now}
  ></desk-call>`;
const live = (seat: object, source: DeskCall['source'] = 'computer') =>
  call({ call: aLiveCall(), source, seat: { ...connectedSeat, ...seat } });
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
    muted: () => live({ video: aVideo(), microphone: { state: 'on', isMuted: true } }),
    'camera off': () => live({ video: aVideo({ isPaused: true }) }),
    'picture from the phone': () => live({ video: aVideo() }, 'phone'),
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
