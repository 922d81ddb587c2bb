/*
 * Texts with variables, such as "Hello {firstName},". Paragraphs stand apart by an empty line; one that comes out empty is
 * left out.
 */

const BRACES = /\{([^{}]*)\}/g;

/** What stands in braces and is not among `known`, each once. */
export const unknownVariables = (text: string, known: readonly string[]): string[] => [
  ...new Set([...text.matchAll(BRACES)].map(([, name = '']) => name).filter((name) => !known.includes(name))),
];

/** G5: the text with its variables filled in; one without a value stays as it is written. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(BRACES, (written, name: string) => values[name] ?? written).trim())
    .filter(Boolean)
    .join('\n\n');
