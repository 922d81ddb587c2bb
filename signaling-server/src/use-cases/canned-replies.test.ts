import { describe, expect, it } from 'vitest';
import type { ReplyFacts } from './canned-replies.ts';
import { repliesWith as filledIn } from './canned-replies.ts';
import { SHIPPED_REPLIES } from './shipped-replies.ts';

const repliesWith = (facts: ReplyFacts) => filledIn(SHIPPED_REPLIES, facts);
const unknown: ReplyFacts = {
  brandName: 'Brightwork',
  firstName: null,
  helpLink: 'https://help.example/?action=verify-profile',
  promiseMinutes: 10,
  deadlineDays: 7,
  daysLeft: null,
  firstWord: null,
  blocked: [],
  allowed: [],
  objectionDays: 30,
};
const cleo: ReplyFacts = {
  ...unknown,
  firstName: 'Cleo',
  daysLeft: 3,
  firstWord: 'amber',
  blocked: ['submit new proposals', 'accept new offers'],
  allowed: ['withdraw your earnings'],
};
const textOf = (id: string, facts: ReplyFacts) => repliesWith(facts).find((reply) => reply.id === id)?.text ?? '';

describe('canned replies', () => {
  it('V7 answer the eight questions', () => {
    const titles = new Set(repliesWith(cleo).map(({ title }) => title));
    expect(titles.size).toBe(8);
  });

  it('V7 say what is known of the case', () => {
    expect(textOf('cannot-submit-proposals', cleo)).toContain('cannot submit new proposals and accept new offers');
    expect(textOf('cannot-submit-proposals', cleo)).toContain('You have 3 days left.');
    expect(textOf('is-it-spam', cleo)).toContain('begins with “amber”');
    expect(textOf('what-still-works', cleo)).toContain('you can withdraw your earnings');
  });

  it('V7 read well where nothing is known', () => {
    for (const { text } of repliesWith(unknown)) {
      expect(text).toMatch(/^Hello,\n\n/);
      expect(text).not.toMatch(/null|undefined|NaN| {2}|cannot \./);
    }
  });

  it('V7 count one day as one, and say when the time has passed', () => {
    expect(textOf('how-long', { ...cleo, daysLeft: 1 })).toContain('1 day left');
    expect(textOf('how-long', { ...cleo, daysLeft: 0 })).toContain('has passed');
  });

  it('V7 tell a client nothing of a freelancer', () => {
    const clients = (facts: ReplyFacts) => repliesWith(facts).filter(({ audience }) => audience === 'client');
    expect(clients(cleo)).toEqual(clients(unknown));
    expect(textOf('what-the-call-is-client', cleo)).toContain('preferably by video');
  });

  it('V7 never say suspicious, and never ask for a password', () => {
    const all = repliesWith(cleo)
      .map(({ text }) => text)
      .join(' ');
    expect(all).not.toMatch(/suspicious/i);
    expect(all).toContain('never ask for a password');
  });
});
