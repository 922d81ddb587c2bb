import { aContact, aPendingOutcome, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { inside, place } from '../../../../test/place.ts';
import { DeskContact } from './desk-contact.ts';

it('DV14 leaves the call where it is while a decision can be undone, and when it was', async () => {
  const view = await place(new DeskContact(), { contact: aContact(), connected: true, now: () => MONDAY_9AM });
  view.style.cssText = 'block-size: 740px; inline-size: 1280px';
  const bottom = () => inside(view, 'desk-call').getBoundingClientRect().bottom;
  await place(view, { lines: [] });
  const before = bottom();
  await place(view, { contact: aContact({ pending: aPendingOutcome() }) });
  expect(inside(view, 'desk-pending').offsetHeight).toBeGreaterThan(0);
  expect(bottom()).toBe(before);
  await place(view, { contact: aContact() });
  expect(bottom()).toBe(before);
});
