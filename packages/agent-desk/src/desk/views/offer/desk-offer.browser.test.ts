import { anOffer, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { DeclineOfferEvent } from '../events.ts';
import { DeskOffer } from './desk-offer.ts';

let view: DeskOffer;
let now: number;
let told: Event[];
const ring = () => inside(view, '[role=timer].ring').getAttribute('aria-label');
const said = () => textOf(inside(view, '.said'));
const take = () => buttonSaying(view, /Take next|Taking/);

beforeEach(async () => {
  now = MONDAY_9AM + 4_000;
  view = await place(new DeskOffer(), { offer: anOffer(), connected: true, now: () => now });
  told = heard('desk-accept-offer', 'desk-decline-offer');
});

it('DO1 says aloud that somebody is offered, and takes the focus from nobody', async () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await place(new DeskOffer(), { offer: anOffer(), now: () => now });
  document.body.append(field, view);
  field.focus();
  view.offer = anOffer();
  await view.updateComplete;
  expect(document.activeElement).toBe(field);
  expect(textOf(inside(view, '[role=alert]'))).toContain('Your next freelancer is waiting.');
});

it('DO1 is accepted by the button, by Enter on it, and by its key', async () => {
  take().click();
  view.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('a');
  expect(told.map(({ type }) => type)).toEqual(Array(3).fill('desk-accept-offer'));
});

it('DO2 says how long they have waited, and why they come', async () => {
  expect(textOf(inside(view, 'vv-elapsed').shadowRoot!.firstElementChild!)).toBe('2:09');
  expect(allInside(view, '.why')).toEqual([]);
  await place(view, { offer: anOffer({ isFront: true, isSecondReview: true }) });
  expect(allInside(view, '.why').map(textOf)).toEqual([
    expect.stringContaining('A second review'),
    expect.stringContaining('They go first'),
  ]);
});

it('DO3 counts down by the clock of the server, and cannot be taken once the time is over', async () => {
  expect(ring()).toBe('11 seconds left');
  now = MONDAY_9AM + 15_000;
  await vi.waitFor(() => expect(ring()).toBe('0 seconds left'));
  expect(said()).toContain('The time is over.');
  take().click();
  expect(told).toEqual([]);
});

it('DO4 is declined for one of three reasons, each of which says what it leads to', async () => {
  expect(inside(view, '.reasons').hidden).toBe(true);
  await userEvent.keyboard('d');
  const reasons = allInside(view, '[data-reason]');
  expect(reasons.map(textOf)).toEqual([
    expect.stringMatching(/I know this person.*stay available/),
    expect.stringMatching(/Technical problem.*break/),
    expect.stringMatching(/not ready.*break/),
  ]);
  expect(inside(view, '.reasons').hidden).toBe(false);
  reasons[2]!.click();
  expect(told.map((event) => (event as DeclineOfferEvent).reason)).toEqual(['not-ready']);
});

it('DA1 is answered once, and says what was refused', async () => {
  await place(view, { acceptAsk: { state: 'asking' } });
  take().click();
  inside(view, '[data-reason]').click();
  expect(told).toEqual([]);
  await place(view, { acceptAsk: { state: 'refused', refusal: 'offer-lapsed' } });
  expect(said()).toContain('The offer is over');
});

it('DO3 says that it cannot be taken while the line is down', async () => {
  await place(view, { connected: false });
  take().click();
  expect(told).toEqual([]);
  expect(said()).toContain('Not connected here.');
});

it('DO4 asks for a reason without moving what is under the pointer', async () => {
  view.style.cssText = 'block-size: 900px';
  const decline = buttonSaying(view, 'Decline…');
  const before = [take(), decline].map((button) => button.getBoundingClientRect().top);
  decline.click();
  await view.updateComplete;
  expect(buttonSaying(view, /I know this person/).getBoundingClientRect().height).toBeGreaterThan(0);
  expect([take(), decline].map((button) => button.getBoundingClientRect().top)).toEqual(before);
});
