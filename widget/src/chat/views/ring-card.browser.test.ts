import { beforeEach, expect, it, vi } from 'vitest';
import { allText, button, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvRingCard } from './ring-card.ts';

let card: VvRingCard;
let now: number;

beforeEach(async () => {
  now = 1_000;
  card = await place(new VvRingCard(), { agent: 'Ada', until: 31_000, now: () => now });
});

it('W7 says who calls, that one is seen, and counts down by the server’s clock', async () => {
  expect(allText(card)).toContain('Ada is calling you');
  expect(allText(card)).toContain('You only hear the agent');
  now = 11_000;
  await vi.waitFor(() => expect(allText(card)).toContain('0:20'));
});

it('W10 is announced once with the time there is, not again with each second', async () => {
  const alert = () => textOf(inside(card, '[role=alert]'));
  expect(alert()).toContain('You have 30 seconds');
  now = 20_000;
  card.requestUpdate();
  await card.updateComplete;
  expect(alert()).toContain('You have 30 seconds');
});

it('W10 takes no focus', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  document.body.append(Object.assign(new VvRingCard(), { agent: 'Ada', until: 31_000 }));
  await card.updateComplete;
  expect(document.activeElement).toBe(field);
});

it('W7 accepts or declines, once', async () => {
  const wants = wantsOf(card);
  button(card, 'Decline').click();
  button(card, 'Accept').click();
  card.answering = true;
  await card.updateComplete;
  button(card, 'Connecting…').click();
  button(card, 'Decline').click();
  expect(wants).toEqual([{ what: 'end-call' }, { what: 'accept-call' }]);
});
