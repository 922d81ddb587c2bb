import { aCaseNote, anAgent, anAgentCase, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
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

describe('the time for it', () => {
  const until = (over: object) =>
    anAgent({ state: 'wrap-up', wrapUp: { endsAt: MONDAY_9AM + 90_000, canExtend: true }, ...over });

  beforeEach(async () => {
    await place(view, { agent: until({ next: 'break' }), now: () => MONDAY_9AM });
  });

  it('DU5 is counted down, and what comes after it is said', () => {
    expect(textOf(inside(inside(view, 'vv-countdown'), '[role=timer]'))).toBe('1:30');
    expect(textOf(inside(view, '#next'))).toBe('Then: Break');
  });

  it('DU5 is made longer once, by the button or its key', async () => {
    const extended = heard('desk-extend-wrap-up');
    buttonSaying(view, '2 more minutes').click();
    await userEvent.keyboard('x');
    expect(extended).toHaveLength(2);
    await place(view, { agent: until({ wrapUp: { endsAt: MONDAY_9AM + 210_000, canExtend: false } }) });
    buttonSaying(view, '2 more minutes').click();
    expect(extended).toHaveLength(2);
    expect(buttonSaying(view, '2 more minutes').title).toBe('Made longer once already.');
  });
});

it('DU4 goes on with the note where it was left', async () => {
  const lines = { ...aCaseNote().lines, cause: 'Typed during the call' };
  await place(view, { keptNote: { basedOn: 1, lines }, ticket: 'tkt' });
  expect(inside<HTMLInputElement>(view, '#cause').value).toBe('Typed during the call');
});
