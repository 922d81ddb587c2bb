import { expect, it } from 'vitest';
import { fillIn, unknownVariables } from './reply-text.ts';

it('G5 names what stands in braces and is no variable, once', () => {
  const text = 'Hello {firstName} and {frist name}, {firstName}: {frist name} {}';
  expect(unknownVariables(text, ['firstName'])).toEqual(['frist name', '']);
});

it('G5 fills in what has a value, and leaves an empty paragraph out', () => {
  const filled = fillIn('Hello {name},\n\n{nothing}\n\nwe said {name} to {other}.', {
    name: 'Cleo $& {x}',
    nothing: '',
  });
  expect(filled).toBe('Hello Cleo $& {x},\n\nwe said Cleo $& {x} to {other}.');
});
