import type { Language } from './locale.ts';

/*
 * The pseudo-locale: English with accents, about a third longer, in brackets. What is read without them is not translated; what
 * ends without a bracket is cut off. What is put into a text from outside stays as it is.
 */

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdeghiknorstuyzABCDEGHIKNORSTUYZ'].map((letter, index) => [
    letter,
    [...'åƀçðéĝĥîķñöŕšţûýžÅƁÇÐÉĜĤÎĶÑÖŔŠŢÛÝŽ'][index] ?? letter,
  ]),
);
const VOWEL = /[aeiou]/i;

export const pseudo: Language = (_, english) => distorted(english, []);

function distorted(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return textOf(value, given);
  if (typeof value === 'function') return functionOf(value as (...given: unknown[]) => unknown);
  if (Array.isArray(value)) return value.map((part) => distorted(part, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, distorted(part, given)]));
}

const functionOf = (said: (...given: unknown[]) => unknown) => {
  const say = (...given: unknown[]): unknown => distorted(said(...given), given.flatMap(textsIn));
  return Object.defineProperty(say, 'length', { value: said.length });
};

/** The texts in what a function was given: they are somebody's names, not words of ours. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function textOf(text: string, given: readonly string[]): string {
  if (text === '') return text;
  const isKept = new Set(given);
  const kept = [...isKept]
    .sort((one, other) => other.length - one.length)
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const parts = kept.length > 0 ? text.split(new RegExp(`(${kept.join('|')})`)) : [text];
  return `⟦${parts.map((part) => (isKept.has(part) ? part : accented(part))).join('')}⟧`;
}

const accented = (text: string): string =>
  [...text].map((letter) => (ACCENTS[letter] ?? letter).repeat(VOWEL.test(letter) ? 2 : 1)).join('');
