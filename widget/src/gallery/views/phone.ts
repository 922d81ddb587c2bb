import { aLiveCall } from '@visavis/testing';
import type { PhoneSnapshot, PhoneStatus } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { VvPhonePanel } from '../../phone/panel/phone-panel.ts';
import '../../phone/panel/phone-panel.ts';
import type { PhoneOn, PhonePageState } from '../../phone/page/phone-state.ts';
import '../../phone/page/phone-view.ts';
import { aPicture, now } from '../fixtures.ts';

const link = {
  token: 'a'.repeat(43),
  url: `https://verify.brightwork.example/phone#t=${'aB3'.repeat(14)}a`,
  expiresAt: now() + 97_000,
} as const;
const here: VvPhonePanel['code'] = { state: 'here', link };

const panel = (state: PhoneStatus['state'], over: Partial<Pick<VvPhonePanel, 'code' | 'place' | 'busy'>> = {}) => {
  const status: PhoneStatus = state === 'offered' ? { state, expiresAt: link.expiresAt } : { state };
  return html`<vv-phone-panel
    .status=${status}
    .code=${over.code ?? { state: 'none' }}
    place=${over.place ?? 'call'}
    ?busy=${over.busy ?? false}
    .now=${now}
  ></vv-phone-panel>`;
};

export const phonePanel: View = {
  area: 'Widget',
  frame: 'pane',
  inlineSize: 432,
  states: {
    'making a code': () => panel('none', { code: { state: 'asked' } }),
    code: () => panel('offered', { code: here }),
    'code too old': () => panel('none', { code: { state: 'here', link: { ...link, expiresAt: now() - 1 } } }),
    'no code': () => panel('none', { code: { state: 'failed' } }),
    'ready before the queue': () => panel('joined', { place: 'check' }),
    joining: () => panel('joined', { place: 'check', busy: true }),
    'ready in the queue': () => panel('joined', { place: 'wait' }),
    'ready in a call': () => panel('joined'),
    live: () => panel('live'),
    'code for another phone': () => panel('live', { code: here }),
    paused: () => panel('paused'),
    'line lost': () => panel('lost'),
  },
};

const bar = (status: PhoneStatus['state'], place: 'wait' | 'call' = 'call') =>
  html`<vv-phone-bar .status=${status} place=${place}></vv-phone-bar>`;

export const phoneBar: View = {
  area: 'Widget',
  inlineSize: 400,
  states: {
    'ready, waiting': () => bar('joined', 'wait'),
    'ready, in a call': () => bar('joined'),
    live: () => bar('live'),
    paused: () => bar('paused'),
    'line lost': () => bar('lost'),
  },
};

const page = (state: PhonePageState) => html`<vv-phone-view .page=${state}></vv-phone-view>`;

const snapshot: PhoneSnapshot = { serverNow: now(), brandName: 'Harbour Jobs', agentName: 'Ada', call: null };
const on = (over: Partial<PhoneOn> = {}) =>
  page({
    step: 'on',
    track: aPicture(),
    isMirrored: true,
    canTurn: true,
    isOnline: true,
    snapshot,
    media: null,
    isPaused: false,
    ...over,
  });
const called = { ...snapshot, call: aLiveCall() };

export const phoneView: View = {
  area: 'Phone',
  frame: 'pane',
  inlineSize: 400,
  states: {
    'no link': () => page({ step: 'no-link' }),
    explained: () => page({ step: 'explained' }),
    starting: () => page({ step: 'starting' }),
    'link used': () => page({ step: 'refused' }),
    'server away': () => page({ step: 'unreached' }),
    'camera denied': () => page({ step: 'failed', failure: { kind: 'denied', device: 'camera' } }),
    'before the call': () => on(),
    live: () => on({ snapshot: called, media: 'connected' }),
    reconnecting: () => on({ snapshot: called, isOnline: false }),
    paused: () => on({ snapshot: called, media: 'connected', isPaused: true }),
    'camera lost': () => on({ snapshot: called, media: 'connected', track: null }),
    stopped: () => page({ step: 'ended', why: 'stopped' }),
    'other phone': () => page({ step: 'ended', why: 'other-phone' }),
    over: () => page({ step: 'ended', why: 'over' }),
    left: () => page({ step: 'ended', why: 'left' }),
  },
};
