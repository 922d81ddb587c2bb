import { done, OutcomeKind, REASON_CODES } from '@visavis/protocol';
import { aClientId } from '@visavis/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { outcomes, reasons } from '../../strings.ts';
import type { DecideEvent, EndContactEvent } from '../events.ts';
import type { DeskDecisionDialog } from './desk-decision-dialog.ts';
import type { DeskEndDialog } from './desk-end-dialog.ts';
import { DeskOutcome } from './desk-outcome.ts';

let view: DeskOutcome;
const decision = () => inside<DeskDecisionDialog>(view, 'desk-decision-dialog');
const ending = () => inside<DeskEndDialog>(view, 'desk-end-dialog');
const dialog = () => inside<HTMLDialogElement>(decision(), 'dialog');
const field = (id: string) => inside<HTMLInputElement>(decision(), `#${id}`);
const confirm = () => inside<HTMLButtonElement>(decision(), '.actions .button:last-child');
const problems = () => allInside(decision(), '.problem').map(textOf);

async function open(kind: OutcomeKind): Promise<void> {
  inside(view, `[data-outcome=${kind}]`).click();
  await decision().updateComplete;
}

async function press(button: HTMLButtonElement): Promise<void> {
  button.click();
  await decision().updateComplete;
  await ending().updateComplete;
}

beforeEach(async () => {
  view = await place(new DeskOutcome(), { name: 'Cleo Marsh', makeClientId: aClientId });
});

describe('the choices', () => {
  it('DD4 are four, in the order of severity, each with a sign and its effect in words', () => {
    const choices = allInside(view, '[data-outcome]');
    expect(choices.map((choice) => textOf(within(choice, '.name')))).toEqual([
      'Verified',
      'ID verification',
      'Payment Risk',
      'Permanently suspended',
    ]);
    expect(new Set(choices.map((choice) => choice.querySelector('svg')?.innerHTML)).size).toBe(4);
    for (const choice of choices) expect(textOf(within(choice, '.effect'))).not.toBe('');
  });
});

it('DD12 can not be made while something stands against it, and say what', async () => {
  await place(view, { whyNot: 'Not connected here.' });
  const choice = inside(view, '[data-outcome=verified]');
  choice.click();
  expect([choice.getAttribute('aria-disabled'), choice.getAttribute('aria-describedby')]).toEqual(['true', 'why-not']);
  expect(textOf(inside(view, '#why-not'))).toBe('Not connected here.');
  expect(dialog().open).toBe(false);
});

describe('the dialog of a decision', () => {
  it('DD10 asks why where questions were not asked, and sends that with the decision', async () => {
    const told = heard<DecideEvent>('desk-decide');
    await place(view, { openQuestions: 2 });
    await open('verified');
    expect(allInside(decision(), 'vv-notice').map(textOf)).toContain('2 questions were not asked.');
    await userEvent.selectOptions(field('reason'), 'profile-confirmed');
    await press(confirm());
    expect(problems()).toEqual(['Say why you decide although questions were not asked.']);
    await userEvent.fill(field('override'), 'The line was bad');
    await press(confirm());
    expect(told.map(({ made }) => made.override)).toEqual(['The line was bad']);
    await place(view, { openQuestions: 0 });
    expect(allInside(decision(), '#override')).toEqual([]);
  });

  it('DD9 shows the message of the chosen reason', async () => {
    await place(view, {
      fetchLetter: async ({ reasonCode }) => done({ subject: `About ${reasonCode}`, text: 'Dear Cleo' }),
    });
    await open('id-verification');
    await userEvent.selectOptions(field('reason'), 'name-differs');
    await vi.waitFor(() =>
      expect(textOf(inside(inside(decision(), 'desk-letter'), '.subject'))).toBe('About name-differs'),
    );
  });

  it('DD5 says what happens to the hold and offers the reasons of its outcome', async () => {
    for (const kind of OutcomeKind.options) {
      await open(kind);
      expect(dialog().open).toBe(true);
      expect(textOf(inside(decision(), 'vv-notice'))).toContain(outcomes[kind].consequence);
      const offered = [...field('reason').querySelectorAll('option')].map(textOf).slice(1);
      expect(offered).toEqual(REASON_CODES[kind].map((code) => reasons[code]));
      await press(buttonSaying(decision(), 'Cancel'));
      expect(dialog().open).toBe(false);
    }
  });

  it('DD5 says that the call ends with it', async () => {
    await place(view, { inCall: true });
    await open('verified');
    expect(textOf(inside(decision(), 'vv-notice'))).toContain('A call is on. It ends when you confirm.');
  });

  it('DD1 names what is missing, goes there, and sends nothing', async () => {
    const told = heard('desk-decide');
    await open('suspended');
    expect(problems()).toEqual([]);
    await press(confirm());
    expect(problems()).toEqual(['Choose a reason.', 'The word does not match.']);
    expect(decision().shadowRoot!.activeElement).toBe(field('reason'));
    await userEvent.selectOptions(field('reason'), 'other');
    await press(confirm());
    expect(problems()).toEqual(['The reason “Other” needs a comment.', 'The word does not match.']);
    expect(told).toEqual([]);
  });

  it('DD2 suspends after the word was typed, by keyboard alone', async () => {
    const told = heard<DecideEvent>('desk-decide');
    await open('suspended');
    await userEvent.selectOptions(field('reason'), 'profile-fabricated');
    field('word').focus();
    await userEvent.keyboard('suspend{Enter}');
    expect(told.map(({ made }) => made.decision)).toEqual([
      { outcome: 'suspended', reasonCode: 'profile-fabricated', comment: '' },
    ]);
  });

  it('DD6 sends a second click under the same key, and a newly opened dialog under another', async () => {
    const told = heard<DecideEvent>('desk-decide');
    for (const _ of ['first', 'second']) {
      await open('verified');
      await userEvent.selectOptions(field('reason'), 'profile-confirmed');
      await press(confirm());
      await press(confirm());
      await press(buttonSaying(decision(), 'Cancel'));
    }
    const keys = told.map(({ made }) => made.clientId);
    expect(keys.length).toBe(4);
    expect([keys[0] === keys[1], keys[2] === keys[3], keys[1] === keys[2]]).toEqual([true, true, false]);
  });

  it('DD7 keeps what was filled in while the server is asked, and cannot be closed then', async () => {
    const told = heard('desk-decide');
    await open('payment-risk');
    await userEvent.selectOptions(field('reason'), 'other');
    await userEvent.fill(field('comment'), 'Same bank account as two others');
    await place(view, { decideAsk: { state: 'asking' } });
    await press(buttonSaying(decision(), 'Cancel'));
    await userEvent.keyboard('{Escape}');
    await press(confirm());
    expect([dialog().open, told.length]).toEqual([true, 0]);
    await place(view, { decideAsk: { state: 'refused', refusal: 'try-again' } });
    await decision().updateComplete;
    expect(field('comment').value).toBe('Same bank account as two others');
    expect(textOf(allInside(decision(), 'vv-notice')[1]!)).toContain('nothing happens twice');
  });
});

describe('ending without a decision', () => {
  it('DD8 asks what happened, says that the hold stays, and wants a confirmation', async () => {
    const told = heard<EndContactEvent>('desk-end-contact');
    await press(buttonSaying(view, 'End without decision'));
    expect(textOf(inside(ending(), '#hint'))).toContain('the hold stays as it is');
    await press(buttonSaying(ending(), 'End the contact'));
    expect(textOf(inside(ending(), '[role=alert]'))).toBe('Choose what happened.');
    await press(inside<HTMLButtonElement>(ending(), 'input[value=technical-problem]'));
    await press(buttonSaying(ending(), 'End: technical problem'));
    expect(told.map(({ disposition }) => disposition)).toEqual(['technical-problem']);
  });

  it('DD8 begins anew each time it is opened', async () => {
    await press(buttonSaying(view, 'End without decision'));
    await press(inside<HTMLButtonElement>(ending(), 'input[value=no-show]'));
    await press(buttonSaying(ending(), 'Cancel'));
    await press(buttonSaying(view, 'End without decision'));
    expect(allInside<HTMLInputElement>(ending(), 'input').filter(({ checked }) => checked)).toEqual([]);
  });
});

function within(element: Element, selector: string): Element {
  return element.querySelector(selector)!;
}
