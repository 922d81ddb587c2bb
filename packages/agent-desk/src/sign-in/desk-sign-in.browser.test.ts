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

const provider = { name: 'Example staff', url: 'https://verify.example/api/v1/staff/sign-in' };

it('SI8 leads to the identity provider by a link that the keyboard reaches first, and leaves the form in its place', async () => {
  await place(view, { options: { password: true, provider } });
  const link = inside<HTMLAnchorElement>(view, 'a');
  expect([textOf(link), link.href]).toEqual(['Sign in with Example staff', provider.url]);
  expect(allInside(view, 'input')).toHaveLength(2);
  await userEvent.tab();
  expect(view.shadowRoot?.activeElement).toBe(link);
});

it('SI8 asks for no password where none is taken, and offers no prepared people then', async () => {
  const account = { username: 'ada', password: 'ada-demo', name: 'Ada', role: 'vv_agent' } as const;
  await place(view, { options: { password: false, provider }, accounts: [account] });
  expect(allInside(view, 'input, form')).toEqual([]);
  expect(allInside(view, 'button')).toEqual([]);
  expect(allInside(view, 'a')).toHaveLength(1);
});

it('SI9 says in words why the identity provider signed nobody in', async () => {
  await place(view, { options: { password: true, provider }, problem: 'no-role' });
  expect(textOf(inside(view, 'vv-notice'))).toContain('no role here');
});
