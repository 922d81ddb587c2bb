import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inside, place, textOf } from '../../test/place.ts';
import { VvComposer, type SendTextEvent } from './composer.ts';

let composer: VvComposer;
let sent: string[];

const area = () => inside<HTMLTextAreaElement>(composer, 'textarea');
const problem = () => textOf(inside(composer, '[role=status]'));

beforeEach(async () => {
  sent = [];
  composer = await place(new VvComposer());
  composer.addEventListener('vv-send-text', (event) => sent.push((event as SendTextEvent).text));
  composer.focus();
});

it('U2 names the field and the button for screen readers', () => {
  expect(area().getAttribute('aria-label')).toBe('Your message');
  expect(inside(composer, 'button').getAttribute('aria-label')).toBe('Send');
});

it('U3 sends with Enter, begins a line with Shift+Enter, and empties itself', async () => {
  await userEvent.keyboard('Hello{Shift>}{Enter}{/Shift}Ada{Enter}');
  await composer.updateComplete;
  expect(sent).toEqual(['Hello\nAda']);
  expect(area().value).toBe('');
});

it('U3 sends with the button and keeps the focus in the field', async () => {
  await userEvent.keyboard('Hello');
  inside(composer, 'button').click();
  expect(sent).toEqual(['Hello']);
  expect(composer.shadowRoot!.activeElement).toBe(area());
});

it('U3 does not send while an input method composes a word', () => {
  composer.draft = 'に';
  area().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true }));
  expect(sent).toEqual([]);
});

it('U3 sends nothing that is only space', async () => {
  await userEvent.keyboard('   {Enter}');
  expect(sent).toEqual([]);
});

it('U3 says how much is too much, sends nothing of it and cuts nothing off', async () => {
  composer.limit = 5;
  await userEvent.keyboard('1234567');
  await composer.updateComplete;
  expect(problem()).toBe('2 characters too many. A message can have 5.');
  expect(area().getAttribute('aria-invalid')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(sent).toEqual([]);
  await userEvent.keyboard('{Backspace}{Backspace}{Enter}');
  expect(sent).toEqual(['12345']);
  await composer.updateComplete;
  expect(problem()).toBe('');
});

it('U3 sends nothing while disabled', async () => {
  await place(composer, { draft: 'Hello', disabled: true });
  inside(composer, 'button').click();
  inside<HTMLFormElement>(composer, 'form').requestSubmit();
  expect(sent).toEqual([]);
});
