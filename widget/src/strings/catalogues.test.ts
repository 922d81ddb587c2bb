/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';

type Words = Readonly<Record<string, unknown>>;
type Say = (...given: unknown[]) => unknown;

const files = import.meta.glob<Words>(['./en/*.ts', './es/*.ts', './ar/*.ts'], { eager: true });
const parts = Object.keys(files).flatMap((path) => /^\.\/en\/(.+)\.ts$/.exec(path)?.[1] ?? []);
const LANGUAGES = ['es', 'ar'] as const;
const of = (language: string, part: string): Words => files[`./${language}/${part}.ts`] ?? {};

/** Every word of a catalogue by its path: texts and functions; a list counts as one of each of its items. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** What functions are called with that choose by a name, or count: by the end of their path. */
const CHOOSING: Readonly<Record<string, readonly unknown[][]>> = {
  callEndWords: ['agent-ended', 'freelancer-left', 'declined', 'unanswered', 'interrupted', null].map((end) => [
    end,
    '«one»',
  ]),
  startProblem: ['invitation-invalid', 'invitation-revoked', 'case-decided', 'too-many', 'other'].map((code) => [code]),
  'objectionWords.problem': ['already-objected', 'nothing-to-object', 'other'].map((code) => [code]),
  'queueWords.wait': [
    [null, 1],
    [null, 5],
    ...[
      [0, 0],
      [0, 50],
      [0, 420],
      [420, 420],
      [180, 660],
    ].map(([from = 0, to = 0]) => [{ fromMs: from * 1000, toMs: to * 1000 }, 3]),
  ],
  'callWords.perceived': [true, false].flatMap((isSeen) => [true, false].map((isHeard) => ['«one»', isSeen, isHeard])),
  'serviceWords.works': [
    [{ continueWork: 'no' }],
    [{ continueWork: 'yes', withdrawEarnings: 'yes' }],
    [{ continueWork: 'yes', withdrawEarnings: 'no' }],
  ],
  'serviceWords.opens': [[null], ['«one»']],
  'introWords.lead': [[{ brand: '«one»', promise: '«two»' }]],
  'introWords.consent': [[{ brand: '«one»', promise: '«two»' }]],
};
const MARKERS = ['«one»', '«two»', '«three»', '«four»'];
/** Of each kind that Arabic tells apart. */
const COUNTS = [0, 1, 2, 3, 11, 100, 101];

const isSaid = (said: unknown, marker: string): boolean => JSON.stringify(said ?? '').includes(marker);

describe.each(LANGUAGES)('%s', (language) => {
  it.each(parts)('W31 says everything that English says, and nothing else: %s', (part) => {
    const paths = (words: Words) => leaves(words).map(([path]) => path);
    expect(paths(of(language, part)).toSorted()).toEqual(paths(of('en', part)).toSorted());
  });

  it.each(parts)('W31 is a translation, with all that is put into it: %s', (part) => {
    const translated = new Map(leaves(of(language, part)));
    const flaws = leaves(of('en', part)).flatMap(([path, text]) => flawsOf(path, text, translated.get(path)));
    expect(flaws).toEqual([]);
  });
});

function flawsOf(path: string, english: unknown, theirs: unknown): string[] {
  if (typeof english === 'function') {
    return typeof theirs === 'function'
      ? flawsOfFunction(path, english as Say, theirs as Say)
      : [`${path}: no function`];
  }
  if (typeof theirs !== 'string' || theirs.trim() === '') return [`${path}: no text`];
  return isSentence(english) && theirs === english ? [`${path}: not translated`] : [];
}

const isSentence = (text: unknown): boolean => String(text).split(/\s+/).length > 3;

function flawsOfFunction(path: string, english: Say, theirs: Say): string[] {
  const flaws = english.length === theirs.length ? [] : [`${path}: other parameters`];
  for (const given of CHOOSING[path] ?? [MARKERS.slice(0, english.length)]) {
    const [said, theySay] = [english(...given), theirs(...given)];
    const lost = MARKERS.filter((marker) => isSaid(said, marker) !== isSaid(theySay, marker));
    if (lost.length > 0 || typeof said !== typeof theySay)
      flaws.push(`${path}(${JSON.stringify(given)}): ${lost.join()}`);
    if (isSentence(said) && said === theySay) flaws.push(`${path}(${JSON.stringify(given)}): not translated`);
  }
  const counted = CHOOSING[path]
    ? []
    : COUNTS.map((count) => theirs(...MARKERS.slice(0, english.length).map(() => count)));
  return [
    ...flaws,
    ...counted.filter((said) => /undefined|NaN/.test(String(said))).map(() => `${path}: not for all numbers`),
  ];
}

describe.each(LANGUAGES)('the words of %s', (language) => {
  const all = parts.flatMap((part) => leaves(of(language, part)));
  const texts = all.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : []));

  it('W31 name the hold in one way, and blame nobody', () => {
    const hold = { es: /retenci[oó]n/i, ar: /تعليق/ }[language];
    expect(texts.filter(([, text = '']) => hold.test(text)).length).toBeGreaterThan(5);
    const blame = { es: /sospech|fraude|suspend/i, ar: /مشبوه|مشتبه|احتيال/ }[language];
    expect(texts.filter(([, text = '']) => blame.test(text))).toEqual([]);
  });

  it('W31 have the marks of their language', () => {
    const foreign = { es: /["']|\.\.\.|\s[,.;:!?]/, ar: /["',;?]|\.\.\.|\s[،.؛:!؟]/ }[language];
    expect(texts.filter(([, text = '']) => foreign.test(text))).toEqual([]);
  });

  it('W31 are all in what is loaded for the part', async () => {
    const own = ['notice', 'phrase-check', 'phone-page'];
    const whole = of(language, 'widget');
    const missing = parts
      .filter((part) => !own.includes(part))
      .flatMap((part) => Object.keys(of('en', part)))
      .filter((name) => !(name in whole));
    expect(missing).toEqual([]);
  });
});
