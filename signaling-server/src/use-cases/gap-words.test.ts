import { expect, it } from 'vitest';
import { gapSentence } from './gap-words.ts';

it.each([
  ['call-gap', 400, 'Nothing could be sent for less than a second; the call went on'],
  ['call-gap', 1_200, 'Nothing could be sent for one second; the call went on'],
  ['media-back', 2_600, 'Picture and sound were back 3 seconds after the media server had lost the call'],
])('K21 the timeline says of %s of %i ms how long it was', (kind, ms, sentence) => {
  expect(gapSentence({ kind, detail: { ms } })).toBe(sentence);
});

it('K21 says nothing of what is no gap, or has no length', () => {
  expect(gapSentence({ kind: 'call-ended', detail: { ms: 5 } })).toBeNull();
  expect(gapSentence({ kind: 'call-gap', detail: {} })).toBeNull();
});
