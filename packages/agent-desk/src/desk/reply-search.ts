import type { ChatReply } from '@visavis/protocol';
import fuzzysort from 'fuzzysort';

const SHOWN = 8;

/** DR1: the replies that may be meant, the likeliest first: by shortcut, then by title. Nothing typed yet: all in their order. */
export function repliesLike(query: string, replies: readonly ChatReply[]): readonly ChatReply[] {
  if (query === '') return replies;
  const found = fuzzysort.go(query, [...replies], { keys: ['shortcut', 'title'], limit: SHOWN, threshold: 0.3 });
  return found.map(({ obj }) => obj);
}

/** Where a shortcut is being typed: a `/` at the beginning of a word, up to the caret; null elsewhere. */
export type Shortcut = { readonly start: number; readonly query: string };

export function shortcutAt(draft: string, caret: number): Shortcut | null {
  const typed = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(draft.slice(0, caret));
  const query = typed?.[1];
  return query === undefined ? null : { start: caret - query.length - 1, query };
}
