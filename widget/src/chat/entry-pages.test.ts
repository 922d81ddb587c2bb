import { RefusalCode } from '@visavis/protocol';
import { expect, it } from 'vitest';
import type { SignedOut, Stopped } from './case-state.ts';
import { entryPage } from './entry-pages.ts';

const page = (state: Stopped | SignedOut) => entryPage(state, 'Harbour Jobs');
const stopped = (why: RefusalCode) => page({ stage: 'stopped', why });

it('W50 asks who is signed out to sign in, or to use the link they have', () => {
  const { title, action, second } = page({ stage: 'signed-out' });
  expect(title).toBe('Please sign in first');
  expect(action).toEqual({ label: 'Sign in at Harbour Jobs', want: { what: 'sign-in' } });
  expect(second?.want).toEqual({ what: 'have-link' });
});

it('W50 says of another account which one to use, and nothing of whose it is', () => {
  const { title, tips, action } = stopped('wrong-account');
  expect(title).toContain('another account');
  expect(tips?.join(' ')).toContain('the account that got our e-mail');
  expect(action?.want).toEqual({ what: 'sign-in' });
});

it('W50 says that there is nothing to do where there is no case, and that a link was replaced', () => {
  expect(stopped('no-case').text).toContain('You do not have to do anything');
  expect(stopped('invitation-revoked').text).toContain('the latest e-mail');
  expect(stopped('identity-invalid').action?.want).toEqual({ what: 'reload' });
});

it('W50 has a page for every refusal', () => {
  for (const why of RefusalCode.options) expect(stopped(why).text).not.toBe('');
});

it('W51 checks the four words where somebody may doubt a mail, and says how to tell that it is us', () => {
  for (const doubted of [stopped('no-case'), entryPage({ stage: 'uninvited' }, '')]) {
    expect(doubted.checksPhrase).toBe(true);
    expect(doubted.more?.title).toContain('really us');
  }
  expect(page({ stage: 'signed-out' }).more?.points.join(' ')).toContain('password');
});

it('W56 asks before it takes the seat of another tab', () => {
  const { text, action } = entryPage({ stage: 'elsewhere' }, '');
  expect(text).toContain('the other one stops');
  expect(action).toEqual({ label: 'Use it here', want: { what: 'use-this-tab' } });
});
