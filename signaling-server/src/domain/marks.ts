import type { Mark } from '@visavis/protocol';

/**
 * M5: a side's mark after it told of another: it only grows, never passes the last line, and what was read was delivered.
 * The same mark told twice is the same; one that is told late changes nothing.
 */
export function advance(before: Mark, told: Mark, lastSeq: number): Mark {
  const read = Math.max(before.read, Math.min(told.read, lastSeq));
  const delivered = Math.max(before.delivered, Math.min(told.delivered, lastSeq), read);
  return { delivered, read };
}

export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.delivered === other.delivered && one.read === other.read;
