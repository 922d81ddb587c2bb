import type { NewReply, StaffId } from '@visavis/protocol';
import { refuse, REPLY_VARIABLES } from '@visavis/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hasStaff } from '../../test/staff-of.ts';
import { listReplies } from './list-replies.ts';
import { generalReplies } from './look-up-replies.ts';
import { addReply, allReplies, dropReply, editReply, problemWithText, restoreReply } from './manage-replies.ts';
import { readAudit } from './read-audit.ts';
import { SHIPPED_REPLIES } from './shipped-replies.ts';

const greeting: NewReply = { audience: 'chat', title: 'Short greeting', shortcut: 'hi', text: 'Hi {firstName}!' };

describe.each(DATABASES)('editable replies on %s', (_name, place) => {
  let house: House;
  let ines: StaffId;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ines = await hasStaff(house, 'ines', 'admin');
  });
  afterAll(() => house.context.store.close());

  const replyNamed = async (id: string) => {
    const found = (await allReplies(house.context.store.db)).find((reply) => reply.id === id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  };
  const offered = async () => (await listReplies(house.context, { name: 'Ada' })).replies;
  async function adds(asked: NewReply) {
    const added = await addReply(house.context, ines, asked);
    if (!added.ok) throw new Error(added.refusal);
    return added.value;
  }

  it('G4 are those that came with Visavis until somebody edits them', async () => {
    const all = await allReplies(house.context.store.db);
    expect(all.map(({ id }) => id)).toEqual(SHIPPED_REPLIES.map(({ id }) => id));
    expect((await offered()).map(({ shortcut }) => shortcut)).toContain('hello');
  });

  it('G4 are told as they were edited, and are not told while they are switched off', async () => {
    const { version, shortcut, title } = await replyNamed('how-long');
    const edit = { version, shortcut, title, text: '{greeting}\n\nAbout {promiseMinutes} minutes.', isEnabled: true };
    const edited = await editReply(house.context, ines, 'how-long', edit);
    expect(edited).toMatchObject({ ok: true, value: { isShipped: true, isChanged: true, version: 1 } });
    const told = async () => (await generalReplies(house.context)).replies.find(({ id }) => id === 'how-long')?.text;
    expect(await told()).toBe('Hello,\n\nAbout 10 minutes.');
    await editReply(house.context, ines, 'how-long', { ...edit, version: 1, isEnabled: false });
    expect(await told()).toBeUndefined();
    const restored = await restoreReply(house.context, ines, 'how-long', 2);
    expect(restored).toMatchObject({ ok: true, value: { isChanged: false, isEnabled: false, version: 3 } });
  });

  it('G4 refuse an edit of what somebody else edited meanwhile', async () => {
    const { id } = await adds({ ...greeting, shortcut: 'both' });
    const edit = { version: 1, title: 'x', shortcut: 'both', text: 'x', isEnabled: true };
    const both = await Promise.all([1, 2].map(() => editReply(house.context, ines, id, edit)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refuse('settings-changed'));
    expect(await dropReply(house.context, ines, id, 1)).toEqual(refuse('settings-changed'));
  });

  it('G4 are called up in the chat by a shortcut that no other has', async () => {
    const { id, version } = await adds(greeting);
    expect(await offered()).toContainEqual({ shortcut: 'hi', title: 'Short greeting', text: 'Hi {firstName}!' });
    expect(await addReply(house.context, ines, greeting)).toEqual(refuse('shortcut-taken'));
    const hello = await replyNamed('chat-hello');
    const edit = { version: hello.version, title: 'x', shortcut: 'hi', text: 'x', isEnabled: true };
    expect(await editReply(house.context, ines, hello.id, edit)).toEqual(refuse('shortcut-taken'));
    expect(await editReply(house.context, ines, hello.id, { ...edit, shortcut: null })).toEqual(refuse('malformed'));
    expect(await dropReply(house.context, ines, id, version)).toMatchObject({ ok: true });
    expect((await offered()).map(({ shortcut }) => shortcut)).not.toContain('hi');
    expect(await dropReply(house.context, ines, 'chat-hello', 0)).toEqual(refuse('not-found'));
  });

  it('G6 are edited in sight of the audit, without their words', async () => {
    const { id } = await adds({ audience: 'client', title: 'Who we are', shortcut: null, text: 'Cleo is with us.' });
    const { entries } = await readAudit(house.context, {});
    expect(entries[0]).toMatchObject({ action: 'reply:add', subject: id, actor: { username: 'ines' } });
    expect(JSON.stringify(entries)).not.toContain('Cleo');
  });
});

it('G5 say which variable there is not', () => {
  expect(problemWithText('Hello {firstName}', REPLY_VARIABLES.chat)).toBeNull();
  expect(problemWithText('Hello {firstname}', REPLY_VARIABLES.chat)).toMatch(/^names \{firstname\}.*\{firstName\}/);
  expect(problemWithText('Hello {firstName}', REPLY_VARIABLES.client)).toContain('{firstName}');
});

it('G5 came with variables that there are', () => {
  const wrong = SHIPPED_REPLIES.filter(({ audience, text }) => problemWithText(text, REPLY_VARIABLES[audience]));
  expect(wrong).toEqual([]);
});
