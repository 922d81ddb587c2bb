import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page as frame, userEvent } from 'vitest/browser';
import { allText, button, find, inside } from '../../test/place.ts';
import { AttentionEvent } from '../chat/attention-event.ts';
import { sessionKeyOf } from '../session-key.ts';
import { keepInvitation, keepServer } from './page-facts.ts';
import { defineWidget, type VisavisWidget } from './visavis-widget.ts';

/** Nothing listens there: what is tested here happens before and without a server. Another one for each test, for none goes on
 * with the chat of the test before. */
let server = '';
let tests = 0;
const page = location.pathname;

let widget: VisavisWidget;
let heard: string[];

defineWidget();

async function include(): Promise<void> {
  widget = document.createElement('visavis-widget');
  for (const name of ['visavis-open', 'visavis-close', 'visavis-outcome']) {
    widget.addEventListener(name, (event) => heard.push(event.type));
  }
  document.body.replaceChildren(widget);
  await widget.updateComplete;
}

const panel = () => inside(widget, 'dialog') as HTMLDialogElement;
const launcher = () => inside(widget, '.launcher');
const shows = (text: string) => until(`"${text}"`, () => allText(widget).includes(text));
const chatSays = (attention: AttentionEvent['attention']) =>
  inside(widget, 'visavis-chat').dispatchEvent(new AttentionEvent(attention));

beforeEach(() => {
  tests += 1;
  server = `http://test-${tests}.localhost:9`;
  keepServer(server);
  heard = [];
  sessionStorage.clear();
});
afterEach(() => {
  widget.remove();
  history.replaceState(null, '', page);
});

it('W13 is a closed launcher that has loaded nothing else', async () => {
  await include();
  expect(panel().hidden).toBe(true);
  expect(launcher().getAttribute('aria-expanded')).toBe('false');
  expect(find(widget, 'visavis-chat')).toBeNull();
});

it('W10 opens a labelled dialog that is not modal, and moves the focus to its heading', async () => {
  await include();
  launcher().click();
  await shows('Open the link in your invitation e-mail');
  expect(panel().open).toBe(true);
  expect(panel().matches(':modal')).toBe(false);
  expect(inside(widget, `#${panel().getAttribute('aria-labelledby')}`).textContent).toBe('Video verification');
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
  expect(heard).toEqual(['visavis-open']);
});

it.each([1000, 390])('W10 closes with Escape and gives the focus back, %i wide', async (width) => {
  await frame.viewport(width, 700);
  await include();
  launcher().click();
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
  await userEvent.keyboard('{Escape}');
  await until('the focus', () => widget.shadowRoot!.activeElement === launcher());
  expect(panel().hidden).toBe(true);
  expect(heard).toEqual(['visavis-open', 'visavis-close']);
});

it('W14 tells the page of open and close, once each, and nothing of the person', async () => {
  await include();
  const told: unknown[] = [];
  widget.addEventListener('visavis-open', (event) =>
    told.push(...Object.keys(event).filter((key) => key !== 'isTrusted')),
  );
  widget.show();
  widget.show();
  widget.hide();
  widget.hide();
  expect(heard).toEqual(['visavis-open', 'visavis-close']);
  expect(told).toEqual([]);
});

it('W10 opens by itself at the address of the invitation, where somebody who followed the link goes on', async () => {
  history.replaceState(null, '', `${page}?action=verify-profile`);
  await include();
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
});

it('W10 leaves the focus of somebody who is already at work on the page when it opens by itself', async () => {
  history.replaceState(null, '', `${page}?action=verify-profile`);
  const search = document.createElement('input');
  document.body.replaceChildren(search);
  search.focus();
  widget = document.createElement('visavis-widget');
  document.body.append(widget);
  await shows('Open the link in your invitation e-mail');
  expect(document.activeElement).toBe(search);
});

it('W1 shows the intro for an invitation, also for one that comes later', async () => {
  keepInvitation('the-token');
  await include();
  await shows('Let’s verify your profile');
  expect(document.documentElement.outerHTML).not.toContain('the-token');
  widget.hide();
  keepInvitation('another-token');
  await shows('Let’s verify your profile');
  expect(panel().hidden).toBe(false);
});

it('W4 goes on by itself after a reload, closed until there is something to see', async () => {
  const session = { session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' };
  sessionStorage.setItem(sessionKeyOf(server), JSON.stringify(session));
  await include();
  await until('the chat', () => find(widget, 'visavis-chat'));
  expect(panel().hidden).toBe(true);
});

it('W7 says at the launcher what goes on behind it, and opens for a call without taking the focus', async () => {
  await include();
  launcher().click();
  await until('the chat', () => find(widget, 'visavis-chat'));
  chatSays({ kind: 'queue', place: 3 });
  widget.hide();
  await widget.updateComplete;
  expect(launcher().textContent).toContain('Number 3 in the queue');
  chatSays({ kind: 'ringing' });
  await widget.updateComplete;
  expect(panel().hidden).toBe(false);
  expect(widget.shadowRoot!.activeElement).toBe(launcher());
});

it('has a close button with words', async () => {
  await include();
  launcher().click();
  await widget.updateComplete;
  button(panel(), 'Close the video verification').click();
  await widget.updateComplete;
  expect(panel().hidden).toBe(true);
});
