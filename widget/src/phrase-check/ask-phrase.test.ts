import { afterEach, expect, it, vi } from 'vitest';
import { askPhrase, phraseIn } from './ask-phrase.ts';

afterEach(() => vi.unstubAllGlobals());
const answering = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));

it.each([
  ['amber kettle river willow', 'amber kettle river willow'],
  ['  Amber-Kettle  RIVER, willow. ', 'amber kettle river willow'],
  ['amber kettle river', null],
  ['amber kettle river willow oak', null],
  ['', null],
])('W17 reads four words however they were written: "%s"', (written, phrase) => {
  expect(phraseIn(written)).toBe(phrase);
});

it('W17 says yes and no only when that is the answer', async () => {
  const ask = () => askPhrase('https://visavis.example', 'amber kettle river willow');
  answering({ known: true, sentAt: '2030-01-07T09:00:00.000Z', brandName: 'Harbour Jobs' });
  expect(await ask()).toEqual({ kind: 'ours', brandName: 'Harbour Jobs', sentAt: Date.UTC(2030, 0, 7, 9) });
  answering({ known: true, sentAt: null, brandName: 'Harbour Jobs' });
  expect(await ask()).toEqual({ kind: 'ours', brandName: 'Harbour Jobs', sentAt: null });
  answering({ known: false, sentAt: null, brandName: 'Harbour Jobs' });
  expect(await ask()).toEqual({ kind: 'not-ours' });
  for (const odd of [{}, { known: 'true' }, null]) {
    answering(odd);
    expect(await ask()).toEqual({ kind: 'cannot-say', isTooMany: false });
  }
  answering({ code: 'too-many' }, 429);
  expect(await ask()).toEqual({ kind: 'cannot-say', isTooMany: true });
});
