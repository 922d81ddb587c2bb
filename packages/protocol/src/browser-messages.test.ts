import { expect, it } from 'vitest';
import { BrowserFacts } from './browser-messages.ts';
import { AnswerQuestion } from './checklist-messages.ts';

const facts = {
  browser: 'Chrome 156',
  system: 'Windows',
  screen: '1920 × 1080',
  timeZone: 'Europe/Lisbon',
  languages: ['pt-PT'],
  network: { type: '4g', rttMs: 50, downlinkMbps: 1.55 },
};

it('P10 takes what a browser says of itself in short printable lines, or that it does not say', () => {
  expect(BrowserFacts.safeParse(facts).success).toBe(true);
  const silent = { browser: null, system: null, screen: null, timeZone: null, languages: [], network: null };
  expect(BrowserFacts.safeParse(silent).success).toBe(true);
});

it.each([
  { browser: 'Chrome\n156' },
  { browser: '' },
  { system: 'x'.repeat(61) },
  { timeZone: 'Europe\u202eLisbon' },
  { languages: Array.from({ length: 11 }, () => 'en') },
  { network: { type: '4g', rttMs: -1, downlinkMbps: 1 } },
  { network: { type: '4g', rttMs: 50, downlinkMbps: Number.POSITIVE_INFINITY } },
  { userAgent: 'everything' },
])('P10 refuses anything else: %o', (over) => {
  expect(BrowserFacts.safeParse({ ...facts, ...over }).success).toBe(false);
});

it('P10 takes an answer with a result of the list and a note of up to 500 characters', () => {
  const id = 'AbCdEfGhIjKlMnOpQrStUv';
  const answer = { ticketId: `tkt_${id}`, epoch: 1, itemId: `qst_${id}`, result: 'unclear', note: 'x'.repeat(500) };
  expect(AnswerQuestion.safeParse(answer).success).toBe(true);
  for (const over of [{ result: 'maybe' }, { note: 'x'.repeat(501) }, { itemId: `tkt_${id}` }, { epoch: '1' }]) {
    expect(AnswerQuestion.safeParse({ ...answer, ...over }).success).toBe(false);
  }
});
