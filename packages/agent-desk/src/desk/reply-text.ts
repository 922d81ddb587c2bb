import type { ChatReply } from '@visavis/protocol';

const NAME = /\{([A-Za-z]+)\}/g;

export type ReplyValues = Readonly<Record<string, string>>;

/** DR2: a reply with what is known filled in; a name without a value stays, in its braces. */
export const filledIn = (text: string, values: ReplyValues): string =>
  text.replaceAll(NAME, (name, key: string) => (Object.hasOwn(values, key) ? (values[key] ?? name) : name));

/** The names that the replies use: braces around anything else are what somebody wrote. */
export const namesIn = (replies: readonly ChatReply[]): ReadonlySet<string> =>
  new Set(replies.flatMap(({ text }) => [...text.matchAll(NAME)].map(([, name]) => name ?? '')));

/** DR3: what is still to be filled in, where it stands; each may stand several times. */
export const openNames = (draft: string, names: ReadonlySet<string>): readonly { name: string; at: number }[] =>
  [...draft.matchAll(NAME)].flatMap(({ 1: name, index }) =>
    name !== undefined && names.has(name) ? [{ name, at: index }] : [],
  );
