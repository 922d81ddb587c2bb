import { done, refuse, type Reply } from '@visavis/protocol';
import { aDecision } from '@visavis/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { buttonSaying, inside, place, textOf } from '../../../../test/place.ts';
import { DeskLetter, type Letter } from './desk-letter.ts';

let view: DeskLetter;
let answers: ((reply: Reply<Letter>) => void)[];
const said = () => textOf(inside(view, '.letter'));
const fetchLetter = () => new Promise<Reply<Letter>>((answered) => answers.push(answered));
const letter = (subject: string) => done({ subject, text: 'Dear Cleo,\n<b>you</b> are verified.' });

beforeEach(async () => {
  answers = [];
  view = await place(new DeskLetter(), { fetchLetter });
});

it('DD9 shows the message as text as soon as there is a reason, and says that it is coming', async () => {
  expect(said()).toBe('Choose a reason to see the message.');
  await place(view, { decision: aDecision() });
  expect(said()).toBe('Getting the message…');
  answers[0]!(letter('You are verified'));
  await vi.waitFor(() => expect(said()).toContain('You are verified'));
  expect(said()).toContain('<b>you</b>');
});

it('DD9 asks again for another reason only, and drops the answer to an older question', async () => {
  await place(view, { decision: aDecision() });
  await place(view, { decision: aDecision({ comment: 'Seen' }) });
  expect(answers).toHaveLength(1);
  await place(view, { decision: aDecision({ reasonCode: 'profile-confirmed-after-correction' }) });
  answers[1]!(letter('The second'));
  await vi.waitFor(() => expect(said()).toContain('The second'));
  answers[0]!(letter('The first'));
  await view.updateComplete;
  expect(said()).toContain('The second');
});

it('DD9 says when the message cannot be shown, and tries again', async () => {
  await place(view, { decision: aDecision() });
  answers[0]!(refuse('try-again'));
  await vi.waitFor(() => expect(said()).toContain('You can decide all the same.'));
  buttonSaying(view, 'Try again').click();
  answers[1]!(letter('Here it is'));
  await vi.waitFor(() => expect(said()).toContain('Here it is'));
});
