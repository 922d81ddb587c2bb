import { aClock, aFreelancerCase } from '@visavis/testing';
import { expect, it } from 'vitest';
import type { Known } from './case-state.ts';
import { backPage } from './back-pages.ts';
import { pageOf } from './pages.ts';
import { NO_TALK } from './talk.ts';

const known: Known = {
  case: aFreelancerCase(),
  service: { state: 'open' },
  clockOffsetMs: 0,
  isOnline: true,
  talk: NO_TALK,
};

it('W11 offers a way on wherever there is one', () => {
  expect(pageOf({ stage: 'moved' }).action?.want).toEqual({ what: 'use-this-tab' });
  expect(pageOf({ stage: 'stopped', why: 'version-unsupported' }).action?.want).toEqual({ what: 'reload' });
  for (const why of ['left', 'ended'] as const) {
    expect(backPage({ ...known, stage: 'away', why, ended: null }).action?.want).toEqual({ what: 'join-again' });
  }
});

it('W11 sends back to the mail when a session is worth nothing', () => {
  for (const why of ['session-ended', 'internal'] as const) {
    expect(pageOf({ stage: 'stopped', why }).text).toContain('invitation e-mail');
  }
});

it('W11 tells a left queue from a conversation that ended', () => {
  const left = backPage({ ...known, stage: 'away', why: 'left', ended: null });
  const ended = backPage({ ...known, stage: 'away', why: 'ended', ended: null });
  expect(left.title).not.toBe(ended.title);
  expect(ended.text).toContain('Nothing has been decided');
});

it('W11 says that it takes long only when it does', () => {
  expect(pageOf({ stage: 'connecting', isSlow: false }).text).toBe('');
  expect(pageOf({ stage: 'connecting', isSlow: true }).text).toContain('We keep trying');
});

it('W11 says how much time is left where somebody might come back later', () => {
  const text = (clock: ReturnType<typeof aClock>) =>
    backPage({ ...known, case: aFreelancerCase({ clock }), stage: 'away', why: 'left', ended: null }).text;
  expect(text(aClock())).toContain('7 days left');
  expect(text(aClock({ state: 'paused', dueAt: null, usedMs: 6.5 * 86_400_000 }))).toContain('one day left');
  expect(text(aClock({ overdueAt: 1 }))).toContain('you can still come');
  expect(text(aClock({ state: 'stopped', dueAt: null }))).not.toContain('left to verify');
});

it('W18 says what becomes of an objection, and offers the queue', () => {
  const page = backPage({ ...known, stage: 'review' });
  expect(page.text).toContain('Somebody who took no part');
  expect(page.action?.want).toEqual({ what: 'join-again' });
});

it('W22 offers no way into a queue that is closed, but says where its hours are', () => {
  const service = { state: 'closed', opensAt: null } as const;
  for (const state of [
    { ...known, service, stage: 'away', why: 'left', ended: null } as const,
    { ...known, service, stage: 'review' } as const,
  ]) {
    expect(backPage(state).action).toEqual({ label: 'See when we open', want: { what: 'join-again' } });
  }
});
