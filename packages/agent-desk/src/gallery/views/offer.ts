import { anAgent, anOffer, MONDAY_9AM } from '@visavis/testing';
import { AgentState } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskOffer } from '../../desk/views/offer/desk-offer.ts';
import '../../desk/views/offer/desk-offer.ts';
import '../../desk/views/alerts/desk-alerts.ts';
import '../../desk/views/own-state/desk-own-state.ts';
import { asking, now, once, refused } from '../fixtures/people.ts';

const made = { offeredAt: now() - 4_000, lapsesAt: now() + 11_000, joinedAt: MONDAY_9AM };
const offer = (over: object, given: Partial<DeskOffer> = {}, act: (view: DeskOffer) => void = () => undefined) =>
  html`<desk-offer
    .offer=${anOffer({ ...made, ...over })}
    .connected=${given.connected ?? true}
    .acceptAsk=${given.acceptAsk ?? { state: 'idle' }}
    .declineAsk=${given.declineAsk ?? { state: 'idle' }}
    .now=${now}
    ${once(act)}
  ></desk-offer>`;
const opensReasons = ({ shadowRoot }: DeskOffer) =>
  shadowRoot?.querySelector<HTMLElement>('[aria-controls=reasons]')?.click();

export const deskOffer: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    'just made': () => offer({}),
    'second review': () => offer({ isSecondReview: true }),
    'comes back': () => offer({ isFront: true, isSecondReview: true }),
    declining: () => offer({}, {}, opensReasons),
    'nearly over': () => offer({ lapsesAt: now() + 2_000 }),
    'time over': () => offer({ lapsesAt: now() }),
    taking: () => offer({}, { acceptAsk: asking }),
    lapsed: () => offer({ lapsesAt: now() }, { acceptAsk: refused('offer-lapsed') }),
    'line down': () => offer({}, { connected: false }),
  },
};

const state = (over: object) => () =>
  html`<desk-own-state .agent=${anAgent({ since: MONDAY_9AM, ...over })} .now=${now}></desk-own-state>`;

export const deskOwnState: View = {
  area: 'Desk',
  states: {
    ...Object.fromEntries(AgentState.options.map((name) => [name, state({ state: name })])),
    'break after the case': state({ state: 'in-case', next: 'break' }),
    'offline after the wrap-up': state({ state: 'wrap-up', next: 'offline' }),
    changing: () => html`<desk-own-state .agent=${anAgent()} .ask=${asking} .now=${now}></desk-own-state>`,
  },
};

const opened = once(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[popovertarget]')?.click());

export const deskAlerts: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    closed: () => html`<desk-alerts></desk-alerts>`,
    open: () => html`<desk-alerts ${opened}></desk-alerts>`,
  },
};
