import { fileURLToPath } from 'node:url';
import { BuiltFiles, overBudget } from '@visavis/testing/budgets';
import { expect, it } from 'vitest';

const LOADER = 'visavis-widget.js';
const built = await BuiltFiles.of(fileURLToPath(new URL('..', import.meta.url)));

/** All that the widget can come to load; other bundles have some of the same modules. */
const reachable = built.reachable(LOADER);
const holding = (module: RegExp) => built.allHolding(module).filter((file) => reachable.has(file));
const without = (names: Iterable<string>, ...others: readonly (readonly string[])[]) =>
  [...names].filter((name) => !others.flat().includes(name));
const closed = [...built.fetched(LOADER, built.holding(/src\/launcher\/launcher\.ts$/))];
const chat = without(built.fetched(built.holding(/src\/chat\/visavis-chat\.ts$/)), closed);

/** How the media library speaks to each browser: one of them is fetched, here the heaviest. */
const handlers = holding(/mediasoup-client\/lib\/handlers\/(Chrome111|Firefox120|Safari12)\.js$/).toSorted(
  (a, b) => built.weigh([b]) - built.weigh([a]),
);
const call = without(built.fetched(built.holding(/src\/call\/call-session\.ts$/), handlers[0] ?? ''), closed, chat);

/** Fetched by everybody who goes the whole way in English, with a camera and a microphone that work, to a result. */
const ON_THE_WAY = [
  /src\/launcher\/full-screen\.ts$/,
  /src\/chat\/stages\/(check|queue|conversation|result)\.ts$/,
  /src\/chat\/green-room\/device-media\.ts$/,
  /src\/chat\/still-there\.ts$/,
  /media-client\/src\/probe\.ts$/,
  /src\/signals\/signals\.ts$/,
];
const story = [...new Set([...closed, ...chat, ...call, ...built.fetched(...ON_THE_WAY.flatMap(holding))])];

/** What only some come by, and what several of these need. A file that is in neither list has to be put into one. */
const ASIDE =
  /src\/((snapshot|consent)\/|strings\/(en\/)?(snapshot|consent)|strings\/(ar|es)\/(?!launcher)|strings\/(en\/)?(service|entry)|locale\/(pseudo|merge|plural)|phone\/panel|frame|phrase-check|[a-z]+\/diagnosis)|src\/chat\/(stages\/(told|back|closed|queue-pause)|views\/(phrase-fold|objection-form|service-notice)|green-room\/(remedies|trials|without-page)|opening-text)/;

it('W29 keeps each part within its budget, compressed', () => {
  expect(handlers).toHaveLength(3);
  const over = overBudget(built, [
    { part: 'loader and launcher', files: closed, budget: 15 },
    { part: 'chat', files: chat, budget: 45 },
    { part: 'call', files: call, budget: 60 },
    { part: 'everything', files: story, budget: 125 },
  ]);
  expect(over).toEqual([]);
});

it('W29 leaves out of these only what not everybody comes by', () => {
  const apart = without(reachable, story, handlers);
  expect(without(apart, holding(ASIDE))).toEqual([]);
});

it('W30 is two files while it is closed, of which the first imports none', () => {
  expect(closed).toHaveLength(2);
  expect([...built.fetched(LOADER)]).toEqual([LOADER]);
});

it('W13 has the media library neither in the launcher nor in the chat, and only the small schema library', () => {
  const early = [...closed, ...chat];
  expect(built.allHolding(/mediasoup-client\/lib\//).filter((file) => early.includes(file))).toEqual([]);
  expect(built.allHolding(/zod\/v4\/(classic|locales)\//).filter((file) => story.includes(file))).toEqual([]);
});
