import { readFile, writeFile } from 'node:fs/promises';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { format } from 'prettier';
import { CHOICES } from './src/launcher/choices.ts';
import { DEEP_LINK } from './src/launcher/deep-link.ts';

/*
 * `public/custom-elements.json`: what editors and catalogues read of the elements that a page includes. Made from their docblocks and
 * properties by `pnpm manifest`, kept in the repository, and served beside the bundles. A test says when it is old (W69).
 */

const ELEMENTS = [
  ['visavis-widget', 'src/launcher/visavis-widget.ts'],
  ['visavis-notice', 'src/notice/visavis-notice.ts'],
  ['visavis-phrase-check', 'src/phrase-check/visavis-phrase-check.ts'],
] as const;

type Member = { name: string; privacy?: string; static?: boolean; description?: string };
type EventEntry = { name?: string; type?: { text: string } };
type Declaration = { kind: string; customElement?: boolean; members?: Member[]; events?: EventEntry[] };

export const MANIFEST = new URL('public/custom-elements.json', import.meta.url);

/** The text of the file as it should be now. */
export async function manifest(): Promise<string> {
  const sources = ELEMENTS.map(async ([, path]) => {
    const text = await readFile(new URL(path, import.meta.url), 'utf8');
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  });
  const made = create({ modules: await Promise.all(sources), plugins: litPlugin(), context: { dev: false } });
  const modules = made.modules.map((module, index) => {
    const tagName = ELEMENTS[index]?.[0] ?? '';
    const declarations = ((module.declarations ?? []) as Declaration[])
      .filter(({ customElement }) => customElement)
      .map((declaration) => publicOf(declaration, tagName));
    return { kind: module.kind, path: `${tagName}.js`, declarations };
  });
  const text = JSON.stringify({ schemaVersion: made.schemaVersion, readme: '', modules });
  return format(spelledOut(text), { parser: 'json', printWidth: 120 });
}

/** Only what a page may use: what is for our own parts has no place in a public file. */
const publicOf = (declaration: Declaration, tagName: string) => ({
  ...declaration,
  tagName,
  members: declaration.members?.filter(isPublic),
  events: declaration.events?.filter(({ name }) => name).map((event) => ({ type: { text: classOf(event) }, ...event })),
});

const isPublic = ({ name, privacy, static: isStatic, description }: Member) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic && description !== undefined;

/** `visavis-before-open` is a `VisavisBeforeOpenEvent`. */
const classOf = ({ name = '' }: EventEntry) =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Event`;

/** Names of our own types mean nothing outside. */
const spelledOut = (text: string) =>
  text
    .replace(/Choice<'(\w+)'>/g, (_, name: keyof typeof CHOICES) =>
      CHOICES[name].map((each) => `'${each}'`).join(' | '),
    )
    .replaceAll('"DEEP_LINK"', JSON.stringify(`'${DEEP_LINK}'`));

if (import.meta.main) await writeFile(MANIFEST, await manifest());
