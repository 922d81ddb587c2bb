import type { SendTextEvent } from '@visavis/ui';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskComposer } from './desk-composer.ts';

const replies = [
  { shortcut: 'hello', title: 'Greeting', text: 'Hello {firstName}, I am {agentName}.' },
  { shortcut: 'camera', title: 'The camera does not work', text: 'I cannot see you yet.' },
  { shortcut: 'again', title: 'Another time', text: 'Please come again on {day}.' },
];
const values = { firstName: 'Cleo', agentName: 'Ada' };

let composer: DeskComposer;
let sent: string[];

const area = () => inside<HTMLTextAreaElement>(composer, 'textarea');
const options = () => allInside(composer, '[role=option]').map((option) => textOf(option.querySelector('.shortcut')!));
const chosen = () => textOf(inside(composer, '[aria-selected=true] .shortcut'));
const types = async (keys: string) => {
  await userEvent.keyboard(keys);
  await composer.updateComplete;
};

beforeEach(async () => {
  sent = [];
  composer = await place(new DeskComposer(), { replies, values });
  composer.style.cssText = 'position: fixed; inset-block-end: 8px; inline-size: 400px';
  composer.addEventListener('vv-send-text', (event) => sent.push((event as SendTextEvent).text));
  composer.focus();
});

it('DR1 opens all replies at a stroke, and fewer with each letter', async () => {
  await types('/');
  expect(options()).toEqual(['/hello', '/camera', '/again']);
  await types('cam');
  expect(options()).toEqual(['/camera']);
  await types('xyz');
  expect(options()).toEqual([]);
});

it('DR1 is a combobox while there is something to choose from, and a text field at other times', async () => {
  expect(area().hasAttribute('role')).toBe(false);
  await types('/');
  expect(area().getAttribute('role')).toBe('combobox');
  expect(area().getAttribute('aria-expanded')).toBe('true');
  const [list, option] = [area().getAttribute('aria-controls'), area().getAttribute('aria-activedescendant')];
  expect(inside(composer, `#${list}`).getAttribute('role')).toBe('listbox');
  expect(inside(composer, `#${option}`).getAttribute('aria-selected')).toBe('true');
  await types('{Escape}');
  expect(area().hasAttribute('role')).toBe(false);
  expect(area().hasAttribute('aria-activedescendant')).toBe(false);
});

it('DR1 is walked with the arrows, round and round', async () => {
  await types('/');
  await types('{ArrowDown}');
  expect(chosen()).toBe('/camera');
  await types('{ArrowUp}{ArrowUp}');
  expect(chosen()).toBe('/again');
  await types('{ArrowDown}');
  expect(chosen()).toBe('/hello');
});

it.each(['{Enter}', '{Tab}'])(
  'DR2 puts the filled in reply into the line with %s, and sends nothing yet',
  async (key) => {
    const drafts = heard('input');
    await types(`Well, /hel${key}`);
    expect(area().value).toBe('Well, Hello Cleo, I am Ada.');
    expect(composer.shadowRoot!.activeElement).toBe(area());
    expect(sent).toEqual([]);
    expect(drafts.length).toBeGreaterThan(0);
    await types('{Enter}');
    expect(sent).toEqual(['Well, Hello Cleo, I am Ada.']);
  },
);

it('DR2 takes a reply by the mouse and keeps the focus', async () => {
  await types('/');
  await userEvent.click(inside(composer, '[role=option]'));
  await composer.updateComplete;
  expect(area().value).toBe('Hello Cleo, I am Ada.');
  expect(composer.shadowRoot!.activeElement).toBe(area());
});

it('DR1 closes with Escape and keeps what was typed, for whoever means a stroke', async () => {
  let passed = 0;
  document.body.addEventListener('keydown', (event) => (passed += event.key === 'Escape' ? 1 : 0), { once: true });
  await types('/hel{Escape}');
  expect(options()).toEqual([]);
  expect(passed).toBe(0);
  await types('{Enter}');
  expect(sent).toEqual(['/hel']);
});

it('DR3 names and selects what is still open, and sends the line only when it is filled in', async () => {
  await types('/again{Enter}');
  expect(area().value).toBe('Please come again on {day}.');
  expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('{day}');
  expect(textOf(inside(composer, '.problem'))).toBe('Fill in {day} before you send this.');
  await types('{End}{Enter}');
  expect(sent).toEqual([]);
  area().setSelectionRange(21, 26);
  await types('Monday{Enter}');
  expect(sent).toEqual(['Please come again on Monday.']);
});

it('DR3 sends braces that somebody wrote', async () => {
  composer.draft = 'a {color} b';
  await types('{Enter}');
  expect(sent).toEqual(['a {color} b']);
});

it('is as high with a first letter as it was without', async () => {
  composer.style.inlineSize = '300px';
  const before = area().getBoundingClientRect().height;
  await types('h');
  expect(area().getBoundingClientRect().height).toBe(before);
});
