import type { Happened } from '../store/console.ts';

/** K21: a time without media, with its length; null for anything else, or where the length was not written down. */
export function gapSentence({ kind, detail }: Pick<Happened, 'kind' | 'detail'>): string | null {
  const { ms } = detail;
  if (typeof ms !== 'number') return null;
  const length = ms < 1000 ? 'less than a second' : seconds(Math.round(ms / 1000));
  if (kind === 'call-gap') return `Nothing could be sent for ${length}; the call went on`;
  if (kind === 'media-back') return `Picture and sound were back ${length} after the media server had lost the call`;
  return null;
}

const seconds = (count: number): string => (count === 1 ? 'one second' : `${count} seconds`);
