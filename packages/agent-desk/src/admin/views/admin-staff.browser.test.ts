import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { ines, someStaff } from '../../gallery/fixtures/admin.ts';
import type { ActEvent } from '../events.ts';
import { staffProblems } from '../strings-staff.ts';
import { AdminStaff } from './admin-staff.ts';

let view: AdminStaff;
let acts: ActEvent[];

beforeEach(async () => {
  view = await place(new AdminStaff(), { staff: someStaff, me: ines.id });
  acts = heard('admin-act');
});

const presses = async (words: string | RegExp) => {
  const button = buttonSaying(view, words);
  button.focus();
  button.click();
  await view.updateComplete;
};
const types = async (id: string, value: string) => {
  const input = inside<HTMLInputElement>(view, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};
const answered = async (ask: AdminStaff['ask']) => {
  view.ask = { state: 'asking' };
  await view.updateComplete;
  view.ask = ask;
  await view.updateComplete;
  await view.updateComplete;
};

it('AD8 lists everybody with role, state and how they sign in', () => {
  const rows = allInside(view, 'tbody tr').map(textOf);
  expect(rows).toHaveLength(someStaff.length);
  expect(rows[1]).toContain('Bob Lindqvist bob Verification agent Available identity provider');
  expect(rows[4]).toMatch(/closed .*2030/);
});

it('AD8 says at each field what is missing, and keeps what was typed', async () => {
  await presses('Add somebody');
  await types('name', 'Eve Adler');
  await types('username', 'Eve Adler');
  await presses(/^ Add$/);
  await view.updateComplete;
  expect(acts).toEqual([]);
  expect(textOf(inside(view, '#username-problem'))).toBe(staffProblems['username']);
  expect(textOf(inside(view, '#password-problem'))).toBe(staffProblems['password']);
  expect(view.shadowRoot?.activeElement?.id).toBe('username');
  expect(inside<HTMLInputElement>(view, '#name').value).toBe('Eve Adler');
});

it('AD8 adds somebody, and closes the dialog once they are there; the focus goes back', async () => {
  await presses('Add somebody');
  await types('name', 'Eve Adler');
  await types('username', 'eve');
  await types('password', 'a password for eve');
  await presses(/^ Add$/);
  expect(acts[0]?.act).toEqual({
    do: 'add-staff',
    member: { name: 'Eve Adler', username: 'eve', role: 'vv_agent', password: 'a password for eve' },
  });
  await answered({ state: 'idle' });
  await expect.poll(() => allInside(view, 'dialog')).toEqual([]);
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Add somebody…');
});

it('AD1 keeps the dialog and what was typed when the server refuses', async () => {
  await presses('Add somebody');
  await types('username', 'ada');
  await answered({ state: 'refused', refusal: 'username-taken', problems: [] });
  expect(textOf(inside(view, 'dialog'))).toContain('There is somebody with this username.');
  expect(inside<HTMLInputElement>(view, '#username').value).toBe('ada');
});

it('AD8 shows a password only when that is asked for, and sets none that is too short', async () => {
  await presses('Password… Ada');
  expect(inside<HTMLInputElement>(view, '#password').type).toBe('password');
  await presses('Show the password');
  expect(inside<HTMLInputElement>(view, '#password').type).toBe('text');
  await types('password', 'short');
  await presses('Set the password');
  expect(acts).toEqual([]);
});

it('AD8 lets nobody close, sign out or demote themselves', async () => {
  expect(() => buttonSaying(view, 'Close… Ines')).toThrow();
  expect(() => buttonSaying(view, 'Sign out… Ines')).toThrow();
  await presses('Edit… Ines');
  expect(inside<HTMLSelectElement>(view, '#role').disabled).toBe(true);
});

it('AD9 closes an account after a question only, and opens it again', async () => {
  await presses('Close… Ada');
  expect(acts).toEqual([]);
  await presses('Close the account');
  expect(acts.map(({ act }) => act.do)).toEqual(['close-staff']);
  view.shadowRoot?.querySelector('dialog')?.close();
  await expect.poll(() => allInside(view, 'dialog')).toEqual([]);
  await presses('Reopen Cy');
  expect(acts.map(({ act }) => act.do)).toEqual(['close-staff', 'reopen-staff']);
});

const given = async (over: Partial<typeof view>) => {
  Object.assign(view, over);
  await view.updateComplete;
};

it('DV14 keeps a place for the keyboard when the button that was pressed goes away', async () => {
  await presses('Reopen Cy');
  await given({ staff: someStaff.slice(0, 4) });
  await expect.poll(() => view.shadowRoot?.activeElement?.id).toBe('heading');
});
