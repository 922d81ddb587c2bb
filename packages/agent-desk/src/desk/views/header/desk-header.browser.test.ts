import { anAgent, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskHeader } from './desk-header.ts';

let header: DeskHeader;

beforeEach(async () => {
  header = await place(new DeskHeader(), { agent: anAgent(), line: 'online', now: () => MONDAY_9AM + 65_000 });
});

it('DA1 says in words why the state was not changed', async () => {
  await place(header, { ask: { state: 'refused', refusal: 'agent-busy' } });
  expect(textOf(inside(header, '[role=status] .refused'))).toContain('Answer or finish that first.');
});

it('DV2 counts who waits and for how long the first of them does', async () => {
  await place(header, { queue: { waiting: 0, oldestJoinedAt: null, isPaused: false } });
  expect(textOf(inside(header, '.queue'))).toBe('nobody waiting');
  await place(header, { queue: { waiting: 12, oldestJoinedAt: MONDAY_9AM, isPaused: false } });
  expect(textOf(inside(header, '.queue'))).toContain('12 waiting');
  expect(textOf(inside(header, '.queue vv-elapsed').shadowRoot!.firstElementChild!)).toBe('1:05');
});

it('DV2 says that a supervisor has paused the queue', async () => {
  await place(header, { queue: { waiting: 12, oldestJoinedAt: MONDAY_9AM, isPaused: true } });
  expect(textOf(inside(header, '.queue'))).toBe('12 waiting paused by a supervisor');
});

it('CN8 links to the other pages of this person, each in a tab of its own', async () => {
  expect(allInside(header, '.pages a')).toEqual([]);
  await place(header, { pages: ['desk', 'console'] });
  const links = allInside<HTMLAnchorElement>(header, '.pages a');
  expect(links.map((link) => [textOf(link), link.hash, link.target])).toEqual([
    ['Look up a case', '#console', '_blank'],
  ]);
});

it('DV3 says how the line holds', async () => {
  const said = () => textOf(inside(header, 'vv-connection-pill'));
  expect(said()).toBe('Connected');
  await place(header, { line: 'offline' });
  expect(said()).toBe('Reconnecting…');
});

it('DV4 signs out, but not in the middle of a contact', async () => {
  const told = heard('desk-sign-out');
  buttonSaying(header, 'Sign out').click();
  expect(told.length).toBe(1);
  await place(header, { agent: anAgent({ state: 'in-case' }) });
  buttonSaying(header, 'Sign out').click();
  expect(told.length).toBe(1);
  expect(buttonSaying(header, 'Sign out').title).toBe('Finish the contact before you sign out');
});
