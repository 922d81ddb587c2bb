import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { someReplies } from '../../gallery/fixtures/admin.ts';
import { Drafts } from '../drafts.ts';
import type { ActEvent } from '../events.ts';
import { AdminReplies } from './admin-replies.ts';

let view: AdminReplies;
let acts: ActEvent[];
let drafts: Drafts;

beforeEach(async () => {
  drafts = new Drafts();
  view = await place(new AdminReplies(), { items: someReplies, drafts });
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
const preview = () => textOf(inside(view, '.preview p'));

it('AD7 previews a text with example values as it is typed', async () => {
  await presses('Greeting');
  expect(preview()).toBe('Hello Cleo, this is Ada. Shall we begin?');
  await types('text', 'Hi {firstName}!');
  expect(preview()).toBe('Hi Cleo!');
});

it('AD7 puts a variable where the caret is', async () => {
  await presses('Greeting');
  await types('text', 'Hi !');
  const area = inside<HTMLTextAreaElement>(view, '#text');
  area.setSelectionRange(3, 3);
  await presses('Insert {firstName}');
  expect(area.value).toBe('Hi {firstName}!');
  expect(preview()).toBe('Hi Cleo!');
  expect(view.shadowRoot?.activeElement).toBe(area);
});

it('AD7 names a variable that there is not, before anything is sent', async () => {
  await presses('Greeting');
  await types('text', 'Hi {fristName}');
  await presses(/^ Save$/);
  await view.updateComplete;
  expect(acts).toEqual([]);
  expect(textOf(inside(view, '#text-problem'))).toContain('{fristName}');
});

it('AD10 edits, switches off and saves over the version it was made from', async () => {
  await presses('Greeting');
  await types('title', 'Good day');
  inside<HTMLInputElement>(view, '#enabled').click();
  await view.updateComplete;
  await presses(/^ Save$/);
  expect(acts[0]).toMatchObject({
    act: {
      do: 'edit-reply',
      id: 'hello',
      edit: { version: 3, title: 'Good day', shortcut: 'hello', isEnabled: false },
    },
    draftKey: 'replies/hello',
  });
});

it('AD10 adds a chat reply with a shortcut, and one for clients without', async () => {
  await presses('Add a reply');
  await types('title', 'Passport');
  await types('text', 'Please hold it up.');
  await presses(/^ Save$/);
  await view.updateComplete;
  expect(view.shadowRoot?.activeElement?.id).toBe('shortcut');
  await types('shortcut', 'passport');
  await presses(/^ Save$/);
  expect(acts[0]?.act).toMatchObject({ do: 'add-reply', reply: { audience: 'chat', shortcut: 'passport' } });
  const audience = inside<HTMLSelectElement>(view, '#audience');
  audience.value = 'client';
  audience.dispatchEvent(new Event('change'));
  await view.updateComplete;
  await presses(/^ Save$/);
  expect(acts[1]?.act).toMatchObject({ do: 'add-reply', reply: { audience: 'client', shortcut: null } });
});

it('AD9 restores a shipped text after a question', async () => {
  await presses('Greeting');
  await presses('Restore the shipped text');
  expect(acts).toEqual([]);
  await presses(/^ Restore$/);
  expect(acts[0]?.act).toEqual({ do: 'restore-reply', id: 'hello', version: 3 });
});

it('AD2 keeps one draft beside another, and shows which there are', async () => {
  await presses('Greeting');
  await types('title', 'Good day');
  await presses('Why we do this');
  expect(inside<HTMLInputElement>(view, '#title').value).toBe('Why we do this');
  expect(allInside(view, '.badge.wait')).toHaveLength(1);
  await presses('Greeting');
  expect(inside<HTMLInputElement>(view, '#title').value).toBe('Good day');
});

it('AD3 shows what somebody else saved of the same reply, and goes on with either', async () => {
  await presses('Greeting');
  await types('title', 'Good day');
  const theirs = someReplies.map((reply) =>
    reply.id === 'hello' ? { ...reply, title: 'Welcome', version: 4 } : reply,
  );
  await place(view, { items: theirs });
  expect(textOf(inside(view, 'vv-notice'))).toContain('Title Welcome Good day');
  await presses('Go on with mine');
  await presses(/^ Save$/);
  expect(acts[0]?.act).toMatchObject({ do: 'edit-reply', edit: { version: 4, title: 'Good day' } });
});
