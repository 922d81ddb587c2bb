import { expect, it } from 'vitest';
import { merged } from './merge.ts';

const english = {
  title: 'Hello',
  inner: { one: 'One', two: 'Two', list: ['a', 'b'], say: (name: string) => `Hello ${name}` },
  state: null as string | null,
};

it('W31 says in English what a translation leaves out, at any depth', () => {
  const both = merged(english, { inner: { two: 'Dos', say: (name: string) => `Hola ${name}` } });
  expect(both.title).toBe('Hello');
  expect(both.inner.one).toBe('One');
  expect(both.inner.two).toBe('Dos');
  expect(both.inner.say('Cleo')).toBe('Hola Cleo');
});

it('W31 keeps the English in place of what is of another kind, or a list of another length', () => {
  const odd = { title: { text: 'Hola' }, inner: { one: 1, list: ['á'], say: 'Hola', two: null } };
  expect(merged(english, odd)).toEqual(english);
  expect(merged(english.inner, 'Hola')).toBe(english.inner);
  expect(merged(english.inner.list, ['á', 'é'])).toEqual(['á', 'é']);
});

it('W31 adds nothing that English does not say', () => {
  expect(Object.keys(merged(english, { title: 'Hola', more: 'Más' }))).toEqual(Object.keys(english));
});
