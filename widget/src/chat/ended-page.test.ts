import { Disposition } from '@visavis/protocol';
import { aClock, aFreelancerCase, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import type { Away } from './case-state.ts';
import { endedPage } from './ended-page.ts';
import { NO_TALK } from './talk.ts';

const away = (clock = aClock()): Away => ({
  case: aFreelancerCase({ clock }),
  service: { state: 'open' },
  clockOffsetMs: 0,
  isOnline: true,
  talk: NO_TALK,
  stage: 'away',
  why: 'ended',
  ended: null,
});
const end = (disposition: Disposition, frontUntil: number | null = null) => ({
  disposition,
  isWithAgent: true,
  at: MONDAY_9AM,
  frontUntil,
});

it('W57 tells each ending in its own words, and that nothing was decided', () => {
  const pages = Disposition.options.map((disposition) => endedPage(away(), end(disposition)));
  expect(new Set(pages.map(({ title }) => title)).size).toBe(Disposition.options.length);
  for (const { text } of pages) expect(text).toContain('Nothing was decided');
});

it('W57 says by when somebody goes first whom we failed, and takes the blame', () => {
  const { text, tips } = endedPage(away(), end('technical-problem', MONDAY_9AM));
  expect(text).toContain('not your fault');
  expect(tips?.[0]).toMatch(/^Join again by .+:00.*front of the queue/);
  expect(endedPage(away(), end('no-show')).tips?.[0]).toContain('whenever it suits you');
});

it('W57 says until when there is time, or that the clock stands still', () => {
  const running = away(aClock({ dueAt: MONDAY_9AM }));
  expect(endedPage(running, end('no-show')).tips?.join(' ')).toContain('until Monday');
  const standing = away(aClock({ state: 'paused', dueAt: null, pausedBy: ['technical-problem'] }));
  expect(endedPage(standing, end('technical-problem')).tips?.join(' ')).toContain('stands still until you join again');
});
