import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, inside, place, textOf } from '../../../test/place.ts';
import { keys } from '../keys.ts';
import { DeskKeys } from './desk-keys.ts';

let list: DeskKeys;
let undo: readonly (() => void)[];
const dialog = () => inside<HTMLDialogElement>(list, 'dialog');
const row = (words: string) => allInside(list, 'li').find((item) => textOf(item).startsWith(words))!;
const keyOf = (words: string) => textOf(row(words).querySelector('kbd')!);
const changeOf = (words: string) => row(words).querySelector('button')!;
const problems = () => allInside(list, '.problem').map(textOf).filter(Boolean);

beforeEach(async () => {
  undo = [keys.on('call.toggle', () => undefined), keys.on('call.mute', () => undefined)];
  list = await place(new DeskKeys());
  await userEvent.keyboard('?');
  await list.updateComplete;
});

afterEach(() => {
  list.remove();
  for (const act of undo) act();
  keys.turn(true);
  keys.reset();
});

it('Y7 is opened by its key, is labelled, and lists first what can be done now', () => {
  expect(dialog().open).toBe(true);
  expect(textOf(inside(list, `#${dialog().getAttribute('aria-labelledby')}`))).toBe('Keys');
  const [now, later] = allInside(list, 'ul').map((group) => [...group.querySelectorAll('kbd')].map(textOf));
  expect(now).toEqual(['?', 'C', 'M']);
  expect(later).toContain('Shift + A');
});

it('Y7 gives an action other keys, by keyboard alone', async () => {
  changeOf('Mute').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('k');
  expect(keyOf('Mute')).toBe('K');
  expect(keys.map.own).toEqual({ 'call.mute': 'k' });
  expect(textOf(inside(list, '.said'))).toBe('Mute or unmute yourself: now K.');
  expect(list.shadowRoot!.activeElement).toBe(changeOf('Mute'));
});

it('Y7 says whose keys they are, and whose they stay, until others are pressed', async () => {
  changeOf('Mute').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('c');
  expect(problems()).toEqual(['C is taken by “Start or end the call”. Press others.']);
  await userEvent.keyboard(' ');
  expect(problems()).toEqual(['Space is needed to move through the page. Press others.']);
  await userEvent.keyboard('z');
  expect([keyOf('Mute'), keyOf('Start or end'), ...problems()]).toEqual(['Z', 'C']);
});

it('Y7 leaves everything as it is on Escape and Tab, and stays open on the first', async () => {
  changeOf('Mute').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Escape}');
  expect([dialog().open, keyOf('Mute')]).toEqual([true, 'M']);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Tab}');
  expect(list.shadowRoot!.activeElement).not.toBe(changeOf('Mute'));
  expect(textOf(changeOf('Mute'))).toBe('Change');
  await userEvent.keyboard('{Escape}');
  expect(dialog().open).toBe(false);
});

it('Y7 takes everything back at once', async () => {
  keys.remap('call.mute', 'k');
  buttonSaying(list, 'Reset all keys').click();
  await list.updateComplete;
  expect(keyOf('Mute')).toBe('M');
});

it('Y5 switches single keys off and on', async () => {
  inside(list, 'input').click();
  await list.updateComplete;
  expect(keys.map.isOn).toBe(false);
  expect(row('Mute').className).toBe('off');
  inside(list, 'input').click();
  expect(keys.map.isOn).toBe(true);
});

it('Y6 says so where two actions came to have the same key', async () => {
  keys.remap('call.mute', 'c');
  await list.updateComplete;
  expect(textOf(row('Mute').querySelector('.clash')!)).toBe(
    'Also the key of “Start or end the call”: change one of them.',
  );
});
