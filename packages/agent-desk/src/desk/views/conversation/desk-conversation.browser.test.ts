import { aTicketId } from '@visavis/testing';
import type { VvComposer } from '@visavis/ui';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { DraftEvent } from '../events.ts';
import { DeskConversation } from './desk-conversation.ts';

let view: DeskConversation;
let told: DraftEvent[];
const area = () => inside<HTMLTextAreaElement>(view, 'textarea');
const presence = () => textOf(inside(view, '.presence'));

beforeEach(async () => {
  view = await place(new DeskConversation(), { name: 'Cleo', connected: true, ticket: aTicketId() });
  await inside<VvComposer>(view, 'vv-composer').updateComplete;
  told = heard<DraftEvent>('desk-draft');
});

it('DM2 tells of each change of the draft, and that it is gone once it was sent', async () => {
  area().focus();
  await userEvent.keyboard('Hi{Enter}');
  expect(told.map(({ draft }) => draft)).toEqual(['H', 'Hi', '']);
});

it('DM2 begins with what was written before a reload, and with nothing for another ticket', async () => {
  await place(view, { ticket: aTicketId(), keptDraft: 'Half a sent' });
  await expect.poll(() => area().value).toBe('Half a sent');
  await place(view, { ticket: aTicketId(), keptDraft: '' });
  await expect.poll(() => area().value).toBe('');
});

it('DV11 says whether the freelancer is here, and that it is not known while the line is down', async () => {
  expect(presence()).toBe('Cleo: Offline');
  await place(view, { freelancerOnline: true });
  expect(presence()).toBe('Cleo: Online');
  await place(view, { connected: false });
  expect(presence()).toBe('Cleo: Not known now');
});

it('DV12 can be read and not continued after the contact has ended', async () => {
  await place(view, { ended: true });
  expect(allInside(view, 'textarea')).toEqual([]);
  expect(textOf(inside(view, '.ended'))).toBe('The conversation has ended.');
});
