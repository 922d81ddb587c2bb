import { aContact, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { inside, place } from '../../../../test/place.ts';
import { DeskContact } from './desk-contact.ts';

let view: DeskContact;
const focused = () => view.shadowRoot!.activeElement;

beforeEach(async () => {
  view = await place(new DeskContact(), { contact: aContact(), connected: true, now: () => MONDAY_9AM });
});

it('DV14 is landed on at who is being verified', () => {
  view.focus();
  expect(focused()?.getAttribute('aria-label')).toBe('Who is being verified');
});

it('DV14 gives the focus to the wrap-up when the decision that had it is done', async () => {
  inside(inside(view, 'desk-outcome'), 'button').focus();
  view.contact = aContact({ ended: { kind: 'outcome', outcome: 'verified', at: MONDAY_9AM } });
  await view.updateComplete;
  expect(focused()?.getAttribute('aria-label')).toBe('Wrap-up');
});
