import { anAgentCase, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskWrapUp } from './desk-wrap-up.ts';

let view: DeskWrapUp;
let told: Event[];
const recorded = () => textOf(inside(view, '.recorded [role=status]'));

beforeEach(async () => {
  view = await place(new DeskWrapUp(), {
    case: anAgentCase({ hold: 'payment-risk-review' }),
    ended: { kind: 'outcome', outcome: 'payment-risk', at: MONDAY_9AM },
  });
  told = heard('desk-finish-wrap-up');
});

it('DU1 says what was recorded and what the account may do now', () => {
  expect(recorded()).toMatch(/^Recorded Payment Risk .*2030/);
  expect(textOf(inside(inside(view, 'desk-hold'), '.name'))).toBe('Hold during Payment Risk review');
});

it('DU1 says that nothing was decided when a contact ended without a decision', async () => {
  await place(view, { ended: { kind: 'disposition', disposition: 'no-show', at: MONDAY_9AM } });
  expect(recorded()).toMatch(/^Nothing was decided No-show /);
});

it('DU2 finishes once', async () => {
  buttonSaying(view, 'Finish wrap-up').click();
  await place(view, { ask: { state: 'asking' } });
  buttonSaying(view, 'Finishing…').click();
  expect(told.length).toBe(1);
});

it('DU3 says when this page’s own decision was refused because another one stands', async () => {
  await place(view, { endAsk: { state: 'refused', refusal: 'outcome-conflict' } });
  expect(allInside(view, 'vv-notice').map(textOf)).toEqual([
    'Another decision was recorded for this contact before. It stands; yours was not recorded.',
  ]);
});
