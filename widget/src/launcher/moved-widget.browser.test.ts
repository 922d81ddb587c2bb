import { aClaimedTicket, aFreelancerSnapshot, aRingingCall, aWaitingTicket, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allText, find, inside } from '../../test/place.ts';
import type { VisavisChat } from '../chat/visavis-chat.ts';
import type { Visit } from '../chat/visit.ts';
import { sessionKeyOf } from '../session-key.ts';
import { keepServer } from './page-facts.ts';
import { defineWidget, type VisavisWidget } from './visavis-widget.ts';

/** Nothing listens there: what the server would say is put into the state, as `Visit` does with what it hears. */
let server = '';
let tests = 0;

defineWidget();

const chatOf = (widget: VisavisWidget) => inside(widget, 'visavis-chat') as VisavisChat;
const visitOf = (widget: VisavisWidget) => (chatOf(widget) as unknown as { visit: Visit }).visit;

async function inQueue(): Promise<VisavisWidget> {
  sessionStorage.setItem(
    sessionKeyOf(server),
    JSON.stringify({ session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' }),
  );
  const widget = document.createElement('visavis-widget');
  document.body.append(widget);
  await until('the chat', () => find(widget, 'visavis-chat'));
  visitOf(widget).store.dispatch({
    type: 'synced',
    snapshot: aFreelancerSnapshot({ ticket: aWaitingTicket() }),
    receivedAt: Date.now(),
  });
  await until('the queue', () => find(widget, 'vv-queue-view'));
  return widget;
}

beforeEach(() => {
  tests += 1;
  server = `http://moved-${tests}.localhost:9`;
  keepServer(server);
});
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

it('W64 goes on where it was when it is moved on its page', async () => {
  const widget = await inQueue();
  const visit = visitOf(widget);
  document.body.append(document.createElement('main'));
  document.querySelector('main')?.append(widget);
  await widget.updateComplete;
  expect(visitOf(widget)).toBe(visit);
  expect(widget.open).toBe(true);
  expect(find(widget, 'vv-queue-view')).not.toBeNull();
});

it('W64 goes on in another element, when the page replaced its body', async () => {
  const widget = await inQueue();
  const visit = visitOf(widget);
  const body = document.createElement('body');
  const next = document.createElement('visavis-widget');
  body.append(next);
  document.body.replaceWith(body);
  await until('the queue', () => find(next, 'vv-queue-view'));
  expect(visitOf(next)).toBe(visit);
  expect(next.open).toBe(true);
  expect(widget.isConnected).toBe(false);
});

it('W64 stays closed in another element when somebody closed it, and its launcher says what goes on', async () => {
  const widget = await inQueue();
  widget.hide();
  const next = document.createElement('visavis-widget');
  widget.replaceWith(next);
  await until('the place', () => allText(next).includes('in the queue'));
  expect(next.open).toBe(false);
});

it('W64 tells the page of its place as before', async () => {
  const widget = await inQueue();
  const next = document.createElement('visavis-widget');
  const places: unknown[] = [];
  next.addEventListener('visavis-queue', ({ place }) => places.push(place));
  widget.replaceWith(next);
  await until('the queue', () => find(next, 'vv-queue-view'));
  visitOf(next).store.dispatch({ type: 'place-changed', place: { place: 7, waiting: 9, wait: null } });
  await until('its place', () => places.length > 0);
  expect(places).toEqual([7]);
});

it('W14 lets the page postpone a call: it rings on', async () => {
  const widget = await inQueue();
  const store = visitOf(widget).store;
  const call = aRingingCall({ startedAt: Date.now() });
  store.dispatch({
    type: 'synced',
    snapshot: aFreelancerSnapshot({ ticket: aClaimedTicket(), call }),
    receivedAt: Date.now(),
  });
  widget.addEventListener('visavis-before-call', (event) => event.preventDefault());
  const card = await until('the ring', () => find(widget, 'vv-ring-card'));
  card.shadowRoot?.querySelector<HTMLElement>('.accept')?.click();
  await widget.updateComplete;
  expect(store.state).toMatchObject({ stage: 'conversation', isAnswering: false, call: { state: 'ringing' } });
});
