import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../test/place.ts';
import type { SignInEvent } from '../desk/views/events.ts';
import { DeskSignIn } from './desk-sign-in.ts';

let view: DeskSignIn;
let told: SignInEvent[];
const typed = () => told.map(({ username, password }) => [username, password]);

beforeEach(async () => {
  view = await place(new DeskSignIn());
  told = heard<SignInEvent>('desk-sign-in');
});

it('SI6 asks for user name and password in ways a password manager knows', () => {
  const fields = allInside<HTMLInputElement>(view, 'input');
  expect(fields.map(({ autocomplete, type }) => [autocomplete, type])).toEqual([
    ['username', 'text'],
    ['current-password', 'password'],
  ]);
  expect(fields.every(({ labels }) => labels?.length === 1)).toBe(true);
});

it('SI6 signs in by keyboard, and does not without a password', async () => {
  inside(view, '#username').focus();
  await userEvent.keyboard('ada{Enter}');
  expect(typed()).toEqual([]);
  inside(view, '#password').focus();
  await userEvent.keyboard('a good long one{Enter}');
  expect(typed()).toEqual([['ada', 'a good long one']]);
});

it('SI7 keeps what was typed and says in words why it was refused', async () => {
  await userEvent.fill(inside(view, '#username'), 'ada');
  await place(view, { ask: { state: 'refused', refusal: 'wrong-credentials' } });
  expect(textOf(inside(view, 'vv-notice'))).toBe('User name or password is wrong.');
  expect(inside<HTMLInputElement>(view, '#username').value).toBe('ada');
});

it('SI5 signs a prepared person in with one click, and shows none outside of demo mode', async () => {
  expect(textOf(inside(view, 'main'))).not.toContain('Demo accounts');
  const account = { username: 'ada', password: 'ada-demo', name: 'Ada', role: 'vv_agent' } as const;
  await place(view, { accounts: [account] });
  buttonSaying(view, 'Sign in as Ada').click();
  expect(typed()).toEqual([['ada', 'ada-demo']]);
});

it('SI6 asks the server once while it is asked already', async () => {
  await place(view, { ask: { state: 'asking' } });
  await userEvent.fill(inside(view, '#username'), 'ada');
  await userEvent.fill(inside(view, '#password'), 'x');
  buttonSaying(view, 'Signing in…').click();
  expect(typed()).toEqual([]);
});
