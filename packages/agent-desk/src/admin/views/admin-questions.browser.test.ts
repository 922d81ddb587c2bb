import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { someQuestions } from '../../gallery/fixtures/admin.ts';
import { Drafts } from '../drafts.ts';
import type { ActEvent } from '../events.ts';
import { AdminQuestions } from './admin-questions.ts';

let view: AdminQuestions;
let acts: ActEvent[];

beforeEach(async () => {
  view = await place(new AdminQuestions(), { items: someQuestions, drafts: new Drafts() });
  acts = heard('admin-act');
});

const presses = async (words: string | RegExp) => {
  buttonSaying(view, words).click();
  await view.updateComplete;
};
const types = async (id: string, value: string) => {
  const input = inside<HTMLInputElement>(view, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};
const chooses = async (topic: string) => {
  const select = inside<HTMLSelectElement>(view, '#topic');
  select.value = topic;
  select.dispatchEvent(new Event('change'));
  await view.updateComplete;
};

it('AD11 edits a question, and says what it will sound like', async () => {
  await presses(/^ Your profile says/);
  expect(textOf(inside(view, '.preview p'))).toContain('Lisbon, Portugal');
  await types('text', 'Where are you, {firstName}?');
  await presses(/^ Save$/);
  expect(acts[0]?.act).toMatchObject({
    do: 'edit-question',
    id: 'q2',
    edit: { text: 'Where are you, {firstName}?', position: 20, updatedAt: someQuestions[1]?.updatedAt },
  });
});

it('AD11 adds a liveness prompt at the end, of its own kind', async () => {
  await presses('Add a question');
  await chooses('liveness');
  await types('text', 'Please turn your head.');
  await presses(/^ Save$/);
  expect(acts[0]?.act).toMatchObject({
    do: 'add-question',
    question: { topic: 'liveness', kind: 'liveness', position: 41, isEnabled: true },
  });
});

it('AD11 lets two questions of a topic change places', async () => {
  await presses('Move down: Your profile says');
  expect(acts[0]?.act).toMatchObject({
    do: 'swap-questions',
    one: { id: 'q2', edit: { position: 30 } },
    other: { id: 'q3', edit: { position: 20 } },
  });
  expect(buttonSaying(view, 'Move up: Your profile').getAttribute('aria-disabled')).toBe('true');
});

it('AD7 refuses a variable that there is not in text and hint', async () => {
  await presses(/^ Your profile says/);
  await types('hint', 'Listen to {voice}');
  await presses(/^ Save$/);
  await view.updateComplete;
  expect(acts).toEqual([]);
  expect(textOf(inside(view, '#hint-problem'))).toContain('{voice}');
});

it('AD9 removes a question after a question', async () => {
  await presses(/^ Your profile says/);
  await presses('Remove…');
  expect(acts).toEqual([]);
  await presses(/^ Remove$/);
  expect(acts[0]?.act).toEqual({ do: 'remove-question', id: 'q2' });
});

const given = async (over: Partial<typeof view>) => {
  Object.assign(view, over);
  await view.updateComplete;
};

it('DV14 AD11 lets the focus go along with the question that was moved', async () => {
  const button = buttonSaying(view, 'Move down: Your profile says');
  button.focus();
  button.click();
  const [name, one, other, prompt] = someQuestions;
  await given({ ask: { state: 'asking' } });
  await given({ items: [name!, other!, one!, prompt!] });
  buttonSaying(view, 'Move down: Your profile says').blur();
  await given({ ask: { state: 'idle' } });
  await expect
    .poll(() => view.shadowRoot?.activeElement?.getAttribute('aria-label'))
    .toContain('Move down: Your profile says');
});
