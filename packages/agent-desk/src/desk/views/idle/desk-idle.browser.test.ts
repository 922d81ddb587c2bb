import { MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { SetStateEvent } from '../events.ts';
import { DeskIdle } from './desk-idle.ts';

let idle: DeskIdle;
let told: SetStateEvent[];
const queue = { waiting: 2, oldestJoinedAt: MONDAY_9AM, isPaused: false };
const heading = () => textOf(inside(idle, 'h2'));
const notices = () => allInside(idle, '.notices vv-notice').map(textOf);

beforeEach(async () => {
  idle = await place(new DeskIdle(), { connected: true, agentState: 'available', queue });
  told = heard('desk-set-state', 'desk-gone-read');
});

it('DV5 tells whoever is available that the next is offered by itself, and counts who waits', () => {
  expect(heading()).toBe('You are available');
  expect(textOf(inside(idle, 'section'))).toContain('2 freelancers are waiting');
  expect(allInside(idle, 'section button')).toEqual([]);
});

it.each([
  ['break', 'You are on a break', 'Become available'],
  ['offline', 'You are offline', 'Become available'],
  ['not-responding', 'You did not answer an offer', 'I am back'],
] as const)('DV5 leads back from %s with one button', async (agentState, words, button) => {
  await place(idle, { agentState });
  expect(heading()).toBe(words);
  buttonSaying(idle, button).click();
  expect(told.map(({ state }) => state)).toEqual(['available']);
  await place(idle, { ask: { state: 'asking' } });
  buttonSaying(idle, 'One moment').click();
  await place(idle, { ask: { state: 'idle' }, connected: false });
  buttonSaying(idle, button).click();
  expect(told).toHaveLength(1);
});

it('DV5 says aloud that nobody is offered to who did not answer', async () => {
  await place(idle, { agentState: 'not-responding' });
  expect(textOf(inside(idle, '[role=alert]'))).toContain('offered nobody until you say that you are back');
});

it('DV5 says that the queue is paused, and that this desk is not on the line', async () => {
  await place(idle, { queue: { ...queue, isPaused: true }, connected: false });
  expect(notices()).toEqual([expect.stringContaining('A supervisor has paused the queue')]);
  expect(textOf(inside(idle, '.why'))).toContain('Not connected here.');
});

it('DV20 says what went away until that was read', async () => {
  await place(idle, { gone: { what: 'case', name: 'Cleo' } });
  expect(notices()[0]).toContain('The case of Cleo is no longer yours');
  buttonSaying(idle, 'Understood').click();
  expect(told.map(({ type }) => type)).toEqual(['desk-gone-read']);
  await place(idle, { gone: { what: 'offer' } });
  expect(notices()[0]).toContain('The offer was taken back');
});

it('DV20 says once, not twice, that an offer was not answered', async () => {
  await place(idle, { gone: { what: 'offer' }, agentState: 'not-responding' });
  expect(notices()).toEqual([]);
});

it('DV14 is landed on at its heading', () => {
  idle.focus();
  expect(textOf(idle.shadowRoot!.activeElement!)).toBe('You are available');
});

it('DA1 says in words what was refused', async () => {
  await place(idle, { ask: { state: 'refused', refusal: 'try-again' } });
  expect(textOf(inside(idle, 'section vv-notice'))).toContain('nothing happens twice');
});
