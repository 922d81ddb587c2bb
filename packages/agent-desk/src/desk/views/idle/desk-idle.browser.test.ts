import { MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskIdle } from './desk-idle.ts';

let idle: DeskIdle;
let told: Event[];
const why = () => textOf(inside(idle, '#why'));
const take = () => buttonSaying(idle, /Take next|Taking/);

beforeEach(async () => {
  idle = await place(new DeskIdle(), {
    connected: true,
    agentState: 'available',
    queue: { waiting: 2, oldestJoinedAt: MONDAY_9AM },
  });
  told = heard('desk-take-next');
});

it('DV5 asks the server for the next when somebody waits and the agent is available', () => {
  take().click();
  expect(told.length).toBe(1);
  expect(take().getAttribute('aria-disabled')).toBe('false');
});

it.each([
  [
    'the line is down',
    { connected: false },
    'Not connected here. Take next becomes active when this desk is on the line.',
  ],
  ['on a break', { agentState: 'break' }, 'Set your state to Available to take the next freelancer.'],
  [
    'nobody waits',
    { queue: { waiting: 0, oldestJoinedAt: null } },
    'Take next becomes active as soon as somebody waits.',
  ],
] as const)('DV5 does nothing and says why while %s', async (_, given, words) => {
  await place(idle, given);
  take().click();
  expect(told).toEqual([]);
  expect(take().getAttribute('aria-disabled')).toBe('true');
  expect(take().getAttribute('aria-describedby')).toBe('why');
  expect(why()).toBe(words);
});

it('DV14 is landed on at its heading, one step before the button', () => {
  idle.focus();
  expect(textOf(idle.shadowRoot!.activeElement!)).toBe('No contact right now');
});

it('DA1 does not ask twice, and says in words what was refused', async () => {
  await place(idle, { ask: { state: 'asking' } });
  take().click();
  expect(told).toEqual([]);
  await place(idle, { ask: { state: 'refused', refusal: 'queue-empty' } });
  expect(textOf(inside(idle, 'vv-notice'))).toBe('Somebody else was faster: the queue is empty now.');
});
