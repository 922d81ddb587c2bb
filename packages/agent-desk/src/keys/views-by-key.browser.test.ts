import { anAgent, aLiveCall, anAgentCase, MONDAY_9AM } from '@visavis/testing';
import type { LitElement } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { heard, inside, place } from '../../test/place.ts';
import { DeskCall } from '../desk/views/call/desk-call.ts';
import type { CallEvent, SetStateEvent } from '../desk/views/events.ts';
import { DeskHeader } from '../desk/views/header/desk-header.ts';
import { DeskOutcome } from '../desk/views/outcome/desk-outcome.ts';
import { DeskWrapUp } from '../desk/views/wrap-up/desk-wrap-up.ts';
import { emptySeat } from '../desk/seat-view.ts';
import { keys } from './keys.ts';
import { DeskKeys } from './views/desk-keys.ts';

let shown: LitElement | null = null;

async function show<View extends LitElement>(view: View, given: Partial<View> = {}): Promise<View> {
  shown = await place(view, given);
  return view;
}

beforeEach(() => keys.reset());
afterEach(() => shown?.remove());

it('Y8 starts a call, mutes, and ends the call by key', async () => {
  const wishes = heard<CallEvent>('desk-call');
  const view = await show(new DeskCall(), { connected: true });
  await userEvent.keyboard('cm');
  await place(view, { call: aLiveCall(), seat: { ...emptySeat, microphone: { state: 'on', isMuted: false } } });
  await userEvent.keyboard('mc');
  expect(wishes.map(({ wish }) => wish)).toEqual(['start', 'toggle-mute', 'end']);
});

it('Y8 starts no call by key where the button does not', async () => {
  const wishes = heard('desk-call');
  const view = await show(new DeskCall(), { connected: false });
  await userEvent.keyboard('c');
  await place(view, { connected: true, startAsk: { state: 'asking' } });
  await userEvent.keyboard('c');
  expect(wishes).toEqual([]);
});

it.each([
  ['1', 'desk-decision-dialog', 'Record “Verified”?'],
  ['2', 'desk-decision-dialog', 'Ask for ID verification?'],
  ['3', 'desk-decision-dialog', 'Send to Payment Risk?'],
  ['4', 'desk-decision-dialog', 'Suspend this account permanently?'],
  ['0', 'desk-end-dialog', 'End without decision'],
])('Y8 asks before anything is decided by %s, and gives the focus back to its button', async (key, part, question) => {
  const told = [...heard('desk-decide'), ...heard('desk-end-contact')];
  const view = await show(new DeskOutcome(), { name: 'Cleo Marsh' });
  await userEvent.keyboard(key);
  const dialog = inside<HTMLDialogElement>(inside(view, part), 'dialog');
  await expect.poll(() => dialog.querySelector('h2')?.textContent).toBe(question);
  expect(dialog.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(dialog.open).toBe(false);
  expect(view.shadowRoot!.activeElement?.getAttribute('aria-keyshortcuts')).toBe(key);
  expect(told).toEqual([]);
});

it('Y8 finishes the wrap-up by key, once', async () => {
  const told = heard('desk-finish-wrap-up');
  const ended = { kind: 'outcome', outcome: 'verified', at: MONDAY_9AM } as const;
  const view = await show(new DeskWrapUp(), { ended, case: anAgentCase() });
  await userEvent.keyboard('f');
  await place(view, { ask: { state: 'asking' } });
  await userEvent.keyboard('f');
  expect(told).toHaveLength(1);
});

it('Y8 changes the own state by key, where it can be chosen', async () => {
  const told = heard<SetStateEvent>('desk-set-state');
  const view = await show(new DeskHeader(), { agent: anAgent({ state: 'break' }), line: 'online' });
  await userEvent.keyboard('{Shift>}A{/Shift}{Shift>}B{/Shift}');
  expect(told.map(({ state }) => state)).toEqual(['available']);
  await place(view, { agent: anAgent({ state: 'wrap-up' }) });
});

it('Y8 opens the list of keys by a button too', async () => {
  const list = await show(new DeskKeys());
  const header = new DeskHeader();
  document.body.append(header);
  await header.updateComplete;
  inside(header, '[aria-keyshortcuts="?"]').click();
  expect(inside<HTMLDialogElement>(list, 'dialog').open).toBe(true);
  header.remove();
});

it('Y7 lists a page among what can be done now only for those who may open it', async () => {
  const pagesNow = () => keys.live.filter((id) => id.startsWith('go.'));
  const header = await show(new DeskHeader(), { agent: anAgent(), line: 'online' });
  expect(pagesNow()).toEqual([]);
  await place(header, { pages: ['desk', 'console', 'board'] });
  expect(pagesNow()).toEqual(['go.console', 'go.board']);
  await place(header, { pages: [] });
  expect(pagesNow()).toEqual([]);
});
