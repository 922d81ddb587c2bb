import { afterEach, expect, it } from 'vitest';
import { merged } from './merge.ts';
import { directionOf, formatLocale, live, locale, localeFor, onLocale, speak, type Language } from './locale.ts';

const spanish: Language = (name, group) =>
  merged(
    group,
    {
      greeting: { hello: 'Hola', inner: { name: (name_: string) => `Soy ${name_}` } },
      leave: (name_: string) => `Adiós, ${name_}`,
    }[name],
  );
const load = async () => spanish;
const english = { hello: 'Hello', bye: 'Bye', inner: { name: (name: string) => `I am ${name}` }, list: ['a', 'b'] };
const words = live('greeting', Object.freeze(english));
const leave = live('leave', (name: string) => `Goodbye, ${name}`);

afterEach(() => speak(['en'], load));

it.each([
  [['es-MX', 'en'], 'es'],
  [['ES'], 'es'],
  [['ar_EG'], 'ar'],
  [['en-xa'], 'en-XA'],
  [['en-GB'], 'en'],
  [['fr', 'ar'], 'ar'],
  [['fr'], 'en'],
  [['est'], 'en'],
  [['', '*', '-'], 'en'],
  [[], 'en'],
])('W28 speaks for %j what it knows: %s', (wanted, spoken) => {
  expect(localeFor(wanted)).toBe(spoken);
});

it('W28 says the words of the language that is spoken, in groups, in functions, and in English where they are missing', async () => {
  expect([words.hello, words.inner.name('Cleo'), leave('Ada')]).toEqual(['Hello', 'I am Cleo', 'Goodbye, Ada']);
  await speak(['es'], load);
  expect([words.hello, words.inner.name('Cleo'), leave('Ada')]).toEqual(['Hola', 'Soy Cleo', 'Adiós, Ada']);
  expect([words.bye, words.list]).toEqual(['Bye', ['a', 'b']]);
  expect({ ...words }.hello).toBe('Hola');
  expect((words as Record<string, unknown>)['nothing']).toBeUndefined();
});

it('W28 is the same object as long as one language is spoken', async () => {
  await speak(['es'], load);
  expect(words.inner).toBe(words.inner);
  const before = words.inner;
  await speak(['en'], load);
  expect(words.inner).not.toBe(before);
});

it('W28 tells who listens, once for each change', async () => {
  const told: string[] = [];
  const undo = onLocale(() => told.push(locale()));
  await speak(['es'], load);
  await speak(['es'], load);
  await speak(['ar'], load);
  undo();
  await speak(['en'], load);
  expect(told).toEqual(['es', 'ar']);
});

it('W28 keeps the language there is when another cannot be had', async () => {
  await speak(['es'], load);
  expect(await speak(['ar'], () => Promise.reject(new Error('offline')))).toBe(false);
  expect([locale(), words.hello]).toEqual(['es', 'Hola']);
  expect(await speak(['ar'], load)).toBe(true);
});

it('W28 speaks what was asked for last, whatever comes last', async () => {
  const slow = Promise.withResolvers<Language>();
  const first = speak(['ar'], () => slow.promise);
  await speak(['es'], load);
  slow.resolve(() => undefined);
  await first;
  expect(locale()).toBe('es');
});

it('W28 asks again when more words of the same language are wanted', async () => {
  await speak(['es'], async () => () => undefined);
  expect(words.hello).toBe('Hello');
  await speak(['es'], load);
  expect(words.hello).toBe('Hola');
});

it('W28 tells dates in a tag that is always one, and in Arabic in European digits and the calendar of the mails', async () => {
  await speak(['es-MX'], load);
  expect(formatLocale()).toBe('es-MX');
  await speak(['ar-SA'], load);
  expect(new Intl.DateTimeFormat(formatLocale(), { year: 'numeric', timeZone: 'UTC' }).format(0)).toBe('1970');
  await speak(['ar_EG!'], load);
  expect(Intl.getCanonicalLocales(formatLocale())).toHaveLength(1);
});

it('W32 reads Arabic from right to left, and nothing else', () => {
  expect((['en', 'es', 'ar', 'en-XA'] as const).map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'ltr']);
});
