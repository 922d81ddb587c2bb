import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf } from '../../test/place.ts';
import { sessionKeyOf } from '../session-key.ts';
import { VisavisChat } from './visavis-chat.ts';

/** Nothing listens there; the stories with a server are in `e2e/`. */
const server = 'http://localhost:9';

let chat: VisavisChat;
const shows = (text: string) => until(`"${text}"`, () => allText(chat).includes(text));

beforeEach(() => {
  sessionStorage.clear();
  chat = new VisavisChat();
});
afterEach(() => chat.remove());

it('W3 shows one view at a time', async () => {
  await place(chat, { server });
  expect(chat.shadowRoot!.querySelectorAll('.view')).toHaveLength(1);
  await shows('Open the link in your invitation e-mail');
  expect(chat.shadowRoot!.querySelectorAll('.view')).toHaveLength(1);
});

it('W2 asks the server only when the person continues, and says when it is not reached', async () => {
  const before = performance.getEntriesByType('resource').length;
  await place(chat, { server, invitation: 'the-token', wording: { brand: 'Harbour Jobs', promise: 'five minutes' } });
  expect(allText(chat)).toContain('Harbour Jobs');
  expect(
    performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name),
  ).not.toContain(server);
  button(chat, 'Continue').click();
  await shows('We could not reach the verification service');
  expect(textOf(button(chat, 'Continue'))).toBe('Continue');
});

it('W4 looks for its place with a kept session, and says when that takes long', async () => {
  const session = { session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' };
  sessionStorage.setItem(sessionKeyOf(server), JSON.stringify(session));
  await place(chat, { server });
  await shows('Finding your place');
  await shows('We keep trying');
});

it('W10 moves the focus to the heading of the next view, when it was in the view before', async () => {
  await place(chat, { server });
  await chat.focusView();
  expect(find(chat, 'h3')?.matches(':focus')).toBe(true);
  chat.invite('the-token');
  await shows('Let’s verify your profile');
  await until('the focus', () => inside(chat, 'h3').matches(':focus'));
});

it('W10 leaves the focus alone when it is elsewhere', async () => {
  await place(chat, { server });
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  chat.invite('the-token');
  await shows('Let’s verify your profile');
  expect(document.activeElement).toBe(field);
});
