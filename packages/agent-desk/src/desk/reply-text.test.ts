import { expect, it } from 'vitest';
import { filledIn, namesIn, openNames } from './reply-text.ts';

const replies = [{ shortcut: 'again', title: 'Another time', text: 'On {day}, {firstName}. {day}!' }];

it('DR2 fills in what is known and leaves the rest to be seen', () => {
  expect(filledIn('Hello {firstName}, on {day}', { firstName: 'Cleo' })).toBe('Hello Cleo, on {day}');
});

it('DR2 takes a value as text, whatever it looks like', () => {
  expect(filledIn('{firstName} {firstName}', { firstName: '$& {day}' })).toBe('$& {day} $& {day}');
  expect(filledIn('{constructor} {toString}', {})).toBe('{constructor} {toString}');
});

it('DR3 says what is still to be filled in, and takes other braces for what somebody wrote', () => {
  const names = namesIn(replies);
  expect(openNames('On {day}, {name}: {day}', names)).toEqual([
    { name: 'day', at: 3 },
    { name: 'day', at: 18 },
  ]);
  expect(openNames('body { color: red } {x}', names)).toEqual([]);
});
