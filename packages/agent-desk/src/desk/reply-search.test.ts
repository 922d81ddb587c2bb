import type { ChatReply } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { repliesLike, shortcutAt } from './reply-search.ts';

const replies: ChatReply[] = [
  { shortcut: 'hello', title: 'Greeting', text: 'Hello' },
  { shortcut: 'camera', title: 'The camera does not work', text: 'I cannot see you.' },
  { shortcut: 'call', title: 'Before the call', text: 'I will call you.' },
  { shortcut: 'bye', title: 'Thank you', text: 'That is all.' },
];
const found = (query: string) => repliesLike(query, replies).map(({ shortcut }) => shortcut);

it('DR1 finds a reply by its shortcut, by its title, and by some of their letters', () => {
  expect(found('cam')[0]).toBe('camera');
  expect(found('greet')).toEqual(['hello']);
  expect(found('thx')).toEqual([]);
  expect(found('cmra')[0]).toBe('camera');
  expect(found('call')[0]).toBe('call');
});

it('DR1 shows all in their order before anything is typed', () => {
  expect(found('')).toEqual(['hello', 'camera', 'call', 'bye']);
});

it.each([
  ['/', { start: 0, query: '' }],
  ['/he', { start: 0, query: 'he' }],
  ['Well /he', { start: 5, query: 'he' }],
  ['one\n/he', { start: 4, query: 'he' }],
  ['and/or', null],
  ['https://a', null],
  ['1/2', null],
  ['/he ', null],
  ['he', null],
])('DR1 begins with a stroke at the beginning of a word: %j', (draft, expected) => {
  expect(shortcutAt(draft, draft.length)).toEqual(expected);
});

it('DR1 looks at what stands before the caret', () => {
  expect(shortcutAt('/he and more', 3)).toEqual({ start: 0, query: 'he' });
});
