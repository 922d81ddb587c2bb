import { aTicketId } from '@visavis/testing';
import type { DeskComposer } from './desk-composer.ts';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, heard, inside, place, textOf } from '../../../../test/place.ts';
import { EMPTY_TALK } from '../../desk-talk.ts';
import type { DraftEvent, ShowTypingEvent } from '../events.ts';
import { DeskConversation } from './desk-conversation.ts';

let view: DeskConversation;
let told: DraftEvent[];
const area = () => inside<HTMLTextAreaElement>(view, 'textarea');
const presence = () => textOf(inside(view, '.presence'));

beforeEach(async () => {
  view = await place(new DeskConversation(), { name: 'Cleo', connected: true, ticket: aTicketId() });
  await inside<DeskComposer>(view, 'desk-composer').updateComplete;
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

const said = {
  kind: 'message',
  key: 'freelancer one',
  isOwn: false,
  author: 'Cleo',
  text: 'Hi',
  at: 0,
  status: 'sent',
} as const;

it('DL5 says that the freelancer types, in a place that is always there', async () => {
  const height = () => inside(view, '.aside').getBoundingClientRect().height;
  const before = height();
  await place(view, { talk: { ...EMPTY_TALK, writing: { author: 'Cleo', words: null } } });
  expect(textOf(inside(view, '.typing'))).toBe('Cleo is typing…');
  expect(height()).toBe(before);
});

it('DL5 shows the words of somebody who lets the agent read along, as no line yet', async () => {
  await place(view, { talk: { ...EMPTY_TALK, writing: { author: 'Cleo', words: 'I moved to' } } });
  await expect.poll(() => textOf(inside(view, '.provisional'))).toBe('Cleo is typing I moved to');
  expect(textOf(inside(view, '.typing'))).toBe('');
});

it('DL5 lets the freelancer read along only in a live call, and when that is switched on', async () => {
  const wished = heard<ShowTypingEvent>('desk-show-typing');
  expect(allInside(view, '[role=switch]')).toEqual([]);
  await place(view, { talk: { ...EMPTY_TALK, showsTyping: false } });
  inside(view, '[role=switch]').click();
  expect(wished.map(({ isOn }) => isOn)).toEqual([true]);
});

it('DL4 offers a transcript where something was said, also when the contact has ended', async () => {
  expect(allInside(view, '.save')).toEqual([]);
  await place(view, { lines: [said], ended: true });
  expect(inside(view, '.save').getAttribute('aria-label')).toBe('Save transcript');
});
