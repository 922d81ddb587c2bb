import { PHRASE_WORDS } from './phrase-words.ts';

const WORDS_IN_PHRASE = 4;
const BYTES_PER_WORD = 2;

/** How many random bytes `phraseFrom` reads. */
export const PHRASE_BYTES = WORDS_IN_PHRASE * BYTES_PER_WORD;

/**
 * The four words of an invitation, such as `amber kettle river willow`; the same phrase is confirmed in the product, so that
 * a freelancer can tell our mail from an imitation. Called by whoever opens a case, with bytes from a random source.
 * 1024 divides 65,536, so every word is equally likely (40 bits in all). Throws a RangeError on fewer than `PHRASE_BYTES`.
 */
export function phraseFrom(bytes: Uint8Array): string {
  if (bytes.byteLength < PHRASE_BYTES) throw new RangeError(`a phrase needs ${PHRASE_BYTES} random bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, PHRASE_BYTES);
  return Array.from({ length: WORDS_IN_PHRASE }, (_, index) => {
    const word = PHRASE_WORDS[view.getUint16(index * BYTES_PER_WORD) % PHRASE_WORDS.length];
    return word as string;
  }).join(' ');
}
