/* Texts with variables such as `{firstName}`; the server's `domain/reply-text.ts` fills them in by the same rules. */

const BRACES = /\{([^{}]*)\}/g;

/** What stands in braces and is not among `known`, each once. */
export const unknownVariables = (text: string, known: readonly string[]): readonly string[] => [
  ...new Set([...text.matchAll(BRACES)].map(([, name = '']) => name).filter((name) => !known.includes(name))),
];

/** The text as somebody will read it; a paragraph that comes out empty is left out. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(BRACES, (written, name: string) => values[name] ?? written).trim())
    .filter(Boolean)
    .join('\n\n');
