import { AgentState } from '@visavis/protocol';
import { anAgent, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { SetStateEvent } from '../events.ts';
import { DeskOwnState } from './desk-own-state.ts';

let view: DeskOwnState;
let told: SetStateEvent[];
const radios = () => allInside<HTMLInputElement>(view, 'input[type=radio]');
const chosen = () => radios().map(({ checked }) => checked);
const since = () => textOf(inside(view, 'vv-elapsed').shadowRoot!.firstElementChild!);
const next = () => inside<HTMLSelectElement>(view, 'select');

beforeEach(async () => {
  view = await place(new DeskOwnState(), { agent: anAgent(), now: () => MONDAY_9AM + 65_000 });
  told = heard<SetStateEvent>('desk-set-state');
});

it('DV1 offers the states an agent may choose, and says which one it is and since when', () => {
  expect(radios().map((radio) => textOf(radio.labels![0]!))).toEqual(['Available', 'Break', 'Offline']);
  expect(chosen()).toEqual([true, false, false]);
  expect(since()).toBe('1:05');
});

it('DV1 asks for another state by keyboard, and shows what the server says, not what was clicked', async () => {
  radios()[0]!.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(told.map(({ state }) => state)).toEqual(['break']);
  await place(view, { ask: { state: 'refused', refusal: 'agent-busy' } });
  expect(chosen()).toEqual([true, false, false]);
});

it('DV14 keeps the focus on the choice while it is asked for, and puts back another one', async () => {
  await place(view, { ask: { state: 'asking' } });
  radios()[0]!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await view.updateComplete;
  expect(told).toEqual([]);
  expect(chosen()).toEqual([true, false, false]);
  expect(view.shadowRoot!.activeElement).toBe(radios()[1]);
});

it('DV1 shows each state with a word and a sign of its own', async () => {
  const seen = new Map<string, string>();
  for (const state of AgentState.options) {
    await place(view, { agent: anAgent({ state }) });
    const shown = radios().find(({ checked }) => checked)?.labels?.[0] ?? inside(view, '.now');
    seen.set(textOf(shown).replace(/ ?1:05/, ''), shown.querySelector('svg')!.innerHTML);
    expect(since()).toBe('1:05');
  }
  expect(seen.size).toBe(AgentState.options.length);
  expect(new Set(seen.values()).size).toBe(AgentState.options.length);
});

it('DV1 offers nothing to choose while an offer is to be answered', async () => {
  await place(view, { agent: anAgent({ state: 'offered' }) });
  expect(allInside(view, 'input, select')).toEqual([]);
});

it('DV19 lets an agent choose what comes after the case and the wrap-up, by keyboard too', async () => {
  for (const state of AgentState.extract(['in-case', 'wrap-up']).options) {
    await place(view, { agent: anAgent({ state, next: 'break' }) });
    expect(next().value).toBe('break');
    await userEvent.selectOptions(next(), 'offline');
  }
  await userEvent.keyboard('{Shift>}A{/Shift}');
  expect(told.map(({ state }) => state)).toEqual(['offline', 'offline', 'available']);
});
