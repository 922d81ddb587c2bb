import { aPendingOutcome, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { UndoEvent } from '../events.ts';
import { DeskPending } from './desk-pending.ts';

let view: DeskPending;
let now: number;
let told: UndoEvent[];
const pending = aPendingOutcome({ outcome: 'suspended', reasonCode: 'profile-fabricated' });
const undo = () => buttonSaying(view, /Undo/);

beforeEach(async () => {
  now = MONDAY_9AM + 2_000;
  view = await place(new DeskPending(), { pending, connected: true, now: () => now });
  told = heard('desk-undo');
});

it('DD11 says what was recorded, why, and when it takes effect, aloud too', () => {
  expect(textOf(inside(view, '#heading'))).toBe('Recorded: Permanently suspended');
  expect(textOf(inside(view, 'section'))).toContain('Profile fabricated');
  expect(textOf(inside(view, 'vv-countdown').shadowRoot!.querySelector('[role=timer]')!)).toBe('0:08');
  expect(textOf(inside(view, '[role=status]'))).toContain('takes effect in 8 seconds');
});

it('DD11 is undone by the button and by its key, under the key it was recorded with', async () => {
  undo().click();
  await userEvent.keyboard('u');
  expect(told.map(({ clientId }) => clientId)).toEqual([pending.clientId, pending.clientId]);
});

it('DD11 cannot be undone once it takes effect, while that is asked, or while the line is down', async () => {
  await place(view, { ask: { state: 'asking' } });
  undo().click();
  await place(view, { ask: { state: 'idle' }, connected: false });
  undo().click();
  expect(textOf(inside(view, '.hint'))).toContain('takes effect all the same');
  await place(view, { connected: true });
  now = pending.takesEffectAt;
  await vi.waitFor(() => expect(textOf(inside(view, '.when'))).toBe('Takes effect now…'));
  undo().click();
  expect(told).toEqual([]);
});

it('DD11 says in words that it was too late', async () => {
  await place(view, { ask: { state: 'refused', refusal: 'nothing-to-undo' } });
  expect(textOf(inside(view, '[role=alert]'))).toContain('It is too late');
});

it('DD11 is landed on before the button, so that a second Enter undoes nothing', async () => {
  view.focus();
  await userEvent.keyboard('{Enter}');
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Recorded: Permanently suspended');
  expect(told).toEqual([]);
});
