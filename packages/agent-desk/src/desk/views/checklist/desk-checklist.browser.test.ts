import type { ChecklistItem } from '@visavis/protocol';
import { aChecklistItem } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { OpenAnswer, OpenAnswers } from '../../answer-book.ts';
import type { ItemNoteEvent, ResultEvent } from './checklist-events.ts';
import { DeskChecklist } from './desk-checklist.ts';
import type { DeskQuestion } from './desk-question.ts';

let view: DeskChecklist;
let items: ChecklistItem[];
let results: ResultEvent[];

beforeEach(async () => {
  items = ['Who are you?', 'Where are you?', 'What do you do?'].map((text, index) =>
    aChecklistItem({ text, position: index + 1 }),
  );
  view = await place(new DeskChecklist(), { items });
  results = heard('desk-result');
});

const settled = async () => {
  await view.updateComplete;
  await Promise.all(allInside<DeskQuestion>(view, 'desk-question').map((question) => question.updateComplete));
};
const chosen = () => allInside<HTMLInputElement>(view, 'input:checked').map(({ value }) => value);
const openText = () => textOf(inside(view, '.asked'));
const presses = async (key: string, on: HTMLElement = inside(view, 'input:checked')) => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await settled();
};
const answersOf = (item: ChecklistItem, over: Partial<OpenAnswer>): OpenAnswers =>
  new Map([[item.id, { result: null, note: item.note, state: 'saving', refusal: null, ...over }]]);

it('DQ5 is a group of radio buttons, named by the question and described by its hint', () => {
  const group = inside(view, '[role=radiogroup]');
  const root = group.getRootNode() as ShadowRoot;
  expect(textOf(root.getElementById(group.getAttribute('aria-labelledby')!)!)).toBe('Who are you?');
  expect(textOf(root.getElementById(group.getAttribute('aria-describedby')!)!)).toContain('Compare with the location');
  expect(allInside(view, '.choice').map(textOf)).toEqual(['Pass', 'Fail', 'Unclear', 'Not asked']);
  expect(chosen()).toEqual(['not-asked']);
});

it.each([
  ['1', 'pass'],
  ['p', 'pass'],
  ['2', 'fail'],
  ['F', 'fail'],
  ['3', 'unclear'],
  ['u', 'unclear'],
  ['4', 'not-asked'],
  ['n', 'not-asked'],
])('DQ5 takes the key %s for %s', async (key, result) => {
  await presses(key);
  expect(results.map(({ itemId, result: told }) => [itemId, told])).toEqual([[items[0]!.id, result]]);
  expect(openText()).toBe('Who are you?');
});

it('DQ5 goes from question to question with the arrows, and the focus goes along', async () => {
  await presses('ArrowDown');
  expect(openText()).toBe('Where are you?');
  expect(inside<DeskQuestion>(view, 'desk-question[open]').shadowRoot!.activeElement?.localName).toBe('input');
  await presses('ArrowUp');
  expect(openText()).toBe('Who are you?');
});

it('DQ5 hears no key while a note is written, and none with a modifier', async () => {
  await presses('p', inside(view, 'textarea'));
  inside(view, 'input:checked').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, composed: true }),
  );
  expect(results).toEqual([]);
});

it('DQ5 leaves other keys to the page', async () => {
  const passed = heard<KeyboardEvent>('keydown');
  await presses('?');
  await presses('1');
  expect(passed.map(({ key }) => key)).toEqual(['?']);
});

it('DQ6 opens the first that was not asked, and stays there while it is answered', async () => {
  const asked = { ...items[0]!, result: 'pass', answeredAt: 1 } as ChecklistItem;
  await place(view, { items: [asked, items[1]!, items[2]!] });
  await settled();
  expect(openText()).toBe('Where are you?');
  inside<HTMLInputElement>(view, 'input[value=fail]').click();
  await place(view, { answers: answersOf(items[1]!, { result: 'fail' }) });
  await settled();
  expect(openText()).toBe('Where are you?');
  expect(chosen()).toEqual(['fail']);
});

it('DQ6 opens the one that is clicked', async () => {
  buttonSaying(view, 'What do you do?').click();
  await settled();
  expect(openText()).toBe('What do you do?');
});

it('DQ6 opens a prompt as it is drawn, in large words', async () => {
  const prompt = aChecklistItem({
    kind: 'liveness',
    topic: 'liveness',
    text: 'Please look up.',
    drawnCallTimeMs: 61_000,
  });
  await place(view, { items: [...items, prompt] });
  await settled();
  expect(openText()).toBe('Please look up.');
  expect(parseFloat(getComputedStyle(inside(view, '.asked')).fontSize)).toBeGreaterThanOrEqual(24);
  expect(textOf(inside(view, '.label'))).toContain('shown at 1:01');
});

it('DQ6 brings a prompt into sight as it is drawn, with its answers', async () => {
  view.style.cssText = 'block-size: 300px';
  const prompt = aChecklistItem({ kind: 'liveness', topic: 'liveness', text: 'Please look up.' });
  await place(view, { items: [...items, prompt] });
  await settled();
  const list = inside(view, '.list').getBoundingClientRect();
  await expect.poll(() => inside(view, 'input[value=fail]').getBoundingClientRect().bottom).toBeLessThan(list.bottom);
  expect(inside(view, 'input[value=fail]').getBoundingClientRect().top).toBeGreaterThan(list.top);
});

it('DQ1 shows what was answered before the server has it, and counts it', async () => {
  expect(textOf(inside(view, 'h2'))).toBe('0 of 3 asked');
  await presses('p');
  await place(view, { answers: answersOf(items[0]!, { result: 'pass' }) });
  await settled();
  expect(chosen()).toEqual(['pass']);
  expect(textOf(inside(view, 'h2'))).toBe('1 of 3 asked');
});

it('DQ2 tells what is typed, and that the field was left', async () => {
  const told = heard<ItemNoteEvent>('desk-item-note');
  const note = inside<HTMLTextAreaElement>(view, 'textarea');
  note.value = 'Says Porto';
  note.dispatchEvent(new Event('input'));
  note.dispatchEvent(new Event('blur'));
  expect(told.map(({ note: typed, isDone }) => [typed, isDone])).toEqual([
    ['Says Porto', false],
    ['Says Porto', true],
  ]);
});

it.each([
  [{ state: 'saving' }, 'Saving…', []],
  [{ state: 'waiting', refusal: 'try-again' }, 'Not saved', ['It is kept here and saved when the line is back.']],
  [{ state: 'refused', refusal: 'ticket-ended' }, 'Not saved', ['The contact has ended, so its answers stand.']],
] as const)('DQ3 says of an answer how far it is: %o', async (over, said, why) => {
  await place(view, { answers: answersOf(items[0]!, { note: 'Says Porto', ...over }) });
  await settled();
  expect(textOf(inside(view, '.save'))).toBe(said);
  expect(allInside(view, '.trouble').map(textOf)).toEqual(why);
  expect(inside<HTMLTextAreaElement>(view, 'textarea').value).toBe('Says Porto');
});

it('DQ3 says quietly that an answer is saved, and when in the call it was', async () => {
  await place(view, { items: [aChecklistItem({ result: 'pass', answeredAt: 1, callTimeMs: 125_000 })] });
  await settled();
  expect(textOf(inside(view, '.save'))).toBe('Saved');
  expect(textOf(inside(view, '.label'))).toContain('at 2:05 of the call');
});

it('DQ7 leaves the results as they are once the contact has ended, and the notes open', async () => {
  await place(view, { over: true });
  await settled();
  await presses('1', inside(view, 'textarea').parentElement!);
  expect(results).toEqual([]);
  expect(allInside<HTMLInputElement>(view, 'input').every(({ disabled }) => disabled)).toBe(true);
  expect(inside<HTMLTextAreaElement>(view, 'textarea').disabled).toBe(false);
  expect(() => buttonSaying(view, 'Draw')).toThrow();
});

it('DQ8 asks for a prompt once, and says when there is no other', async () => {
  const told = heard('desk-draw-prompt');
  buttonSaying(view, 'Draw a liveness prompt').click();
  await place(view, { drawAsk: { state: 'asking' } });
  told.push(...heard('desk-draw-prompt'));
  buttonSaying(view, 'Drawing').click();
  expect(told).toHaveLength(1);
  await place(view, { drawAsk: { state: 'refused', refusal: 'prompts-exhausted' } });
  expect(textOf(inside(view, '[role=alert]'))).toBe('Every prompt has been used in this contact.');
});

it('DV6 shows a question as text, whatever the profile put into it', async () => {
  await place(view, { items: [aChecklistItem({ text: '<img src=x onerror=alert(1)>' })] });
  await settled();
  expect(openText()).toBe('<img src=x onerror=alert(1)>');
});
