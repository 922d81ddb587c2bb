import { expect, it } from 'vitest';
import { filledIn, unknownVariables } from './text-variables.ts';

it('AD7 names what is no variable, each once', () => {
  expect(unknownVariables('{firstName} {fristName} {fristName}', ['firstName'])).toEqual(['fristName']);
});

it('AD7 shows a text as it will be read, without a paragraph that came out empty', () => {
  expect(filledIn('{greeting}\n\n{nothing}\n\nBye, {name}', { greeting: 'Hello', nothing: '' })).toBe(
    'Hello\n\nBye, {name}',
  );
});
