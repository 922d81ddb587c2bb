import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BuiltFiles } from '../src/built-files.ts';

const KB = 1024;

/**
 * B1 and B2 in KB of gzip. `now` is what a part may weigh meanwhile where it is over its budget: it only ever goes down, and the
 * day it is under it the line loses its `now`.
 */
type Part = {
  readonly part: string;
  readonly files: readonly string[];
  readonly budget: number;
  readonly now?: number;
};

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const without = (names: Iterable<string>, ...others: readonly (readonly string[])[]) =>
  [...names].filter((name) => !others.flat().includes(name));

function expectWithin(built: BuiltFiles, parts: readonly Part[]): void {
  const rows = parts.map((row) => ({ ...row, KB: built.weigh(row.files) / KB }));
  const lines = rows.map(
    ({ part, files, budget, ...row }) =>
      `${part.padEnd(20)} ${String(files.length).padStart(3)} files ${row.KB.toFixed(1).padStart(6)} of ${budget} KB`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  const over = rows.filter((row) => row.KB > (row.now ?? row.budget)).map(({ part, KB: weight }) => [part, weight]);
  expect(over).toEqual([]);
}

describe('the widget', async () => {
  const LOADER = 'visavis-widget.js';
  const built = await BuiltFiles.of(folder('widget'));
  const closed = [...built.fetched(LOADER, built.holding(/src\/launcher\/launcher\.ts$/))];
  const chat = without(built.fetched(built.holding(/src\/chat\/visavis-chat\.ts$/)), closed);
  const call = without(built.fetched(built.holding(/src\/call\/call-session\.ts$/)), closed, chat);
  /** Other languages, and what only a few come by: the phone as a camera, the frame, the check of the words, notices of support. */
  const aside = without(
    built.allHolding(
      /src\/(strings\/(ar|es)\/(?!launcher)|locale\/pseudo|phone\/panel|frame|phrase-check|chat\/diagnosis)/,
    ),
    closed,
    chat,
  );
  const story = without(built.reachable(LOADER), aside);

  it('W29 keeps each part within its budget, compressed', () => {
    expectWithin(built, [
      { part: 'loader and launcher', files: closed, budget: 15, now: 15.8 },
      { part: 'chat', files: chat, budget: 45 },
      { part: 'call', files: call, budget: 60 },
      { part: 'everything', files: story, budget: 125, now: 150 },
    ]);
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
});

describe('the desk', async () => {
  const built = await BuiltFiles.of(folder('packages/agent-desk'));
  const holding = (module: RegExp) => built.allHolding(module).filter((file) => !file.startsWith('gallery/'));
  const first = built.namedBy('desk.html');
  const page = (module: RegExp) => [
    ...built.fetched(...first.filter((file) => file.endsWith('.js')), ...holding(module)),
  ];
  const styles = first.filter((file) => file.endsWith('.css'));
  const desk = page(/src\/desk\/desk-workspace\.ts$/);
  const media = holding(/mediasoup-client\/lib\/Device\.js$/);

  it('CN8 keeps the desk and the console within their budgets, compressed', () => {
    expectWithin(built, [
      {
        part: 'desk, with media',
        files: ['desk.html', ...styles, ...new Set([...desk, ...built.fetched(...media)])],
        budget: 220,
      },
      { part: 'console', files: ['desk.html', ...styles, ...page(/src\/console\/visavis-console\.ts$/)], budget: 150 },
    ]);
  });
});
