import type { NoticeFacts } from '@visavis/protocol';
import { NoticeStage } from '@visavis/protocol';
import { heldCapabilities } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { someNoticeFacts } from '../../test/notice-facts.ts';
import type { Placement } from '../strings/notice.ts';
import { noticeText } from './notice-text.ts';

const PLACEMENTS: readonly Placement[] = ['submit-proposal', 'edit-photo', 'hold-status'];
const text = (over: Partial<NoticeFacts> = {}, placement: Placement = 'hold-status') =>
  noticeText(someNoticeFacts(over), placement, 'en-GB');
const clock = (over: object) => ({ clock: { state: 'running', dueAt: null, daysLeft: 3, ...over } }) as const;

describe('noticeText', () => {
  it('W15 has nothing to say once there is no hold', () => {
    expect(PLACEMENTS.map((placement) => text({ stage: 'none' }, placement))).toEqual([null, null, null]);
  });

  it.each(NoticeStage.exclude(['none']).options)('W15 says something else at each place: %s', (stage) => {
    const said = PLACEMENTS.map((placement) => JSON.stringify(text({ stage, canVerify: false }, placement)));
    expect(new Set(said).size).toBe(PLACEMENTS.length);
    expect(said.join(' ')).not.toMatch(/suspicious|fraud|undefined|null (days|minutes)/i);
  });

  it.each([
    ['new', true, 'Verify now'],
    ['overdue', true, 'Verify now'],
    ['waiting', true, 'Go back to the queue'],
    ['deciding', true, 'Go back to the conversation'],
    ['under-review', true, 'Talk to us again'],
    ['under-review', false, 'See what was decided'],
    ['id-asked', false, 'See what was decided'],
    ['closed', false, 'See what was decided'],
    ['lifted', false, null],
  ] as const)('W15 has at most one way on: %s, can verify %s', (stage, canVerify, action) => {
    expect(text({ stage, canVerify })?.action).toBe(action);
  });

  it('W15 says until when in the reader’s zone, how long that is, and whether the clock runs', () => {
    const dueAt = new Date(2030, 0, 14, 9, 0).toISOString();
    expect(text(clock({ dueAt }))?.until).toMatch(/^Please come by Monday,? 14 January at 0?9:00; 3 days are left\.$/);
    expect(text(clock({ dueAt, daysLeft: 1 }))?.until).toContain('one day is left');
    expect(text(clock({ state: 'paused' }))?.until).toBe('The clock stands still at the moment; 3 days are left.');
    expect(text(clock({ state: 'not-started', daysLeft: 7 }))?.until).toBe(
      'You have 7 days from the arrival of our mail.',
    );
    expect(text({ stage: 'waiting' })?.until).toContain('stands still');
    expect(text({ stage: 'overdue' })?.until).toContain('you can still come');
  });

  it.each([
    [{}, 'finish work in progress, message your clients and withdraw earnings'],
    [{ withdrawEarnings: 'limited' }, 'message your clients. Withdrawing earnings is limited'],
    [{ continueWork: 'no', withdrawEarnings: 'limited' }, 'You can still withdraw earnings, with limits'],
    [{ continueWork: 'no' }, 'You can still withdraw earnings'],
  ] as const)('W15 says what still works, from the capabilities: %o', (over, words) => {
    expect(text({ capabilities: heldCapabilities(over) })?.works).toContain(words);
  });

  it('W15 tells the words of our mails while there may be one to tell apart', () => {
    expect(text()?.phrase).toBe('amber kettle river willow');
    expect(text({ stage: 'lifted' })?.phrase).toBeNull();
  });
});
