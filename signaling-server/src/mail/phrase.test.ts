import { describe, expect, it } from 'vitest';
import { PHRASE_WORDS } from './phrase-words.ts';
import { PHRASE_BYTES, phraseFrom } from './phrase.ts';

describe('the phrase of an invitation', () => {
  it('is four words from the list, decided by the bytes alone', () => {
    const bytes = Uint8Array.of(0, 0, 0, 1, 0, 2, 3, 255);
    const words = phraseFrom(bytes).split(' ');
    expect(words).toEqual([PHRASE_WORDS[0], PHRASE_WORDS[1], PHRASE_WORDS[2], PHRASE_WORDS[1023]]);
    expect(phraseFrom(bytes)).toBe(phraseFrom(Uint8Array.from(bytes)));
  });

  it('gives every word the same share of all two-byte values', () => {
    const counts = new Map<string, number>();
    for (let value = 0; value < 65_536; value += 1) {
      const bytes = new Uint8Array(PHRASE_BYTES);
      new DataView(bytes.buffer).setUint16(0, value);
      const first = phraseFrom(bytes).split(' ')[0] as string;
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(counts.size).toBe(1024);
    expect(new Set(counts.values())).toEqual(new Set([64]));
  });

  it('reads a view inside a larger buffer at its own offset', () => {
    const larger = Uint8Array.of(9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 9);
    expect(phraseFrom(larger.subarray(3))).toBe(Array(4).fill(PHRASE_WORDS[0]).join(' '));
  });

  it('refuses fewer bytes than it needs instead of repeating them', () => {
    expect(() => phraseFrom(new Uint8Array(PHRASE_BYTES - 1))).toThrow(RangeError);
  });
});

describe('the word list', () => {
  it('has 1024 different words of four to ten plain letters', () => {
    expect(new Set(PHRASE_WORDS).size).toBe(1024);
    expect(PHRASE_WORDS.filter((word) => !/^[a-z]{4,10}$/.test(word))).toEqual([]);
  });

  it('has no word beside its own plural', () => {
    const words = new Set(PHRASE_WORDS);
    expect(PHRASE_WORDS.filter((word) => words.has(`${word}s`) || words.has(`${word}es`))).toEqual([]);
  });
});
