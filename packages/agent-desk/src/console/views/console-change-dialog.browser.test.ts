import { aClientId } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import type { ChangeDecisionEvent } from '../events.ts';
import { ConsoleChangeDialog } from './console-change-dialog.ts';

let dialog: ConsoleChangeDialog;
const clientId = aClientId();
const field = (id: string) => inside<HTMLSelectElement>(dialog, `#${id}`);
const problem = () => allInside(dialog, '.problem').map(textOf);

async function confirms(): Promise<void> {
  buttonSaying(dialog, 'Change decision').click();
  await dialog.updateComplete;
}

async function fillsIn(): Promise<void> {
  await userEvent.selectOptions(field('outcome'), 'verified');
  await userEvent.selectOptions(field('reason'), 'profile-confirmed');
  await userEvent.fill(field('comment'), 'Her brother answered the first call.');
}

beforeEach(async () => {
  dialog = await place(new ConsoleChangeDialog(), { name: 'Cleo Marsh', decisions: 2, makeKey: () => clientId });
  dialog.open();
});

it('CN7 asks for a decision, a reason, a comment and a word that it is meant, one after the other', async () => {
  const told = heard('console-change-decision');
  await confirms();
  expect(problem()).toEqual(['Choose a decision.']);
  await fillsIn();
  await confirms();
  expect(problem()).toHaveLength(1);
  expect(told).toEqual([]);
});

it('CN7 asks for the decision once it is meant, in sight of as many decisions as there were at its opening', async () => {
  const told = heard<ChangeDecisionEvent>('console-change-decision');
  dialog.decisions = 3;
  await fillsIn();
  inside<HTMLInputElement>(dialog, 'input[type=checkbox]').click();
  await confirms();
  const comment = 'Her brother answered the first call.';
  expect(told.map(({ asked }) => asked)).toEqual([
    { clientId, basedOn: 2, decision: { outcome: 'verified', reasonCode: 'profile-confirmed', comment } },
  ]);
});

it('CN7 says why a decision was refused', async () => {
  dialog.ask = { state: 'refused', refusal: 'outcome-conflict' };
  await dialog.updateComplete;
  expect(textOf(inside(dialog, 'vv-notice[kind=danger]'))).toContain('Another decision was recorded');
});
