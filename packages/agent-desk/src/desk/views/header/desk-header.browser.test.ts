import { AgentState } from '@visavis/protocol';
import { anAgent, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { SetStateEvent } from '../events.ts';
import { DeskHeader } from './desk-header.ts';

let header: DeskHeader;
const radios = () => allInside<HTMLInputElement>(header, 'input[type=radio]');
const chosen = () => radios().map(({ checked }) => checked);

beforeEach(async () => {
  header = await place(new DeskHeader(), { agent: anAgent(), line: 'online', now: () => MONDAY_9AM + 65_000 });
});

it('DV1 offers the states an agent may choose, and says which one it is', () => {
  expect(radios().map((radio) => textOf(radio.labels![0]!))).toEqual(['Available', 'Break', 'Offline']);
  expect(chosen()).toEqual([true, false, false]);
});

it('DV1 asks for another state by keyboard, and shows what the server says, not what was clicked', async () => {
  const told = heard<SetStateEvent>('desk-set-state');
  radios()[0]!.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(told.map(({ state }) => state)).toEqual(['break']);
  await place(header, { ask: { state: 'refused', refusal: 'agent-busy' } });
  expect(chosen()).toEqual([true, false, false]);
  expect(textOf(inside(header, '[role=status] .refused'))).toBe('You have a contact already. Finish it first.');
});

it('DV14 keeps the focus on the choice while it is asked for, and puts back another one', async () => {
  const told = heard<SetStateEvent>('desk-set-state');
  await place(header, { ask: { state: 'asking' } });
  radios()[0]!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await header.updateComplete;
  expect(told).toEqual([]);
  expect(chosen()).toEqual([true, false, false]);
  expect(header.shadowRoot!.activeElement).toBe(radios()[1]);
});

it('DV1 shows busy and wrap-up with their time, and offers no choice then', async () => {
  for (const state of AgentState.extract(['busy', 'wrap-up']).options) {
    await place(header, { agent: anAgent({ state }) });
    expect(radios()).toEqual([]);
    expect(textOf(inside(header, '.busy'))).toContain(state === 'busy' ? 'In a contact' : 'Wrap-up');
    expect(textOf(inside(header, '.busy vv-elapsed').shadowRoot!.firstElementChild!)).toBe('1:05');
  }
});

it('DV2 counts who waits and for how long the first of them does', async () => {
  await place(header, { queue: { waiting: 0, oldestJoinedAt: null } });
  expect(textOf(inside(header, '.queue'))).toBe('nobody waiting');
  await place(header, { queue: { waiting: 12, oldestJoinedAt: MONDAY_9AM } });
  expect(textOf(inside(header, '.queue'))).toContain('12 waiting');
  expect(textOf(inside(header, '.queue vv-elapsed').shadowRoot!.firstElementChild!)).toBe('1:05');
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
  await place(header, { agent: anAgent({ state: 'busy' }) });
  buttonSaying(header, 'Sign out').click();
  expect(told.length).toBe(1);
  expect(buttonSaying(header, 'Sign out').title).toBe('Finish the contact before you sign out');
});
