import { beforeEach, expect, it } from 'vitest';
import { allText, button, place, wantsOf } from '../../../test/place.ts';
import { VvIntroView } from './intro-view.ts';

let view: VvIntroView;

beforeEach(async () => {
  view = await place(new VvIntroView(), { wording: { brand: 'Harbour Jobs', promise: 'about five minutes' } });
});

it('W2 says before anything happens what it is about, and never asks for secrets', () => {
  const text = allText(view);
  for (const said of [
    'Harbour Jobs',
    'about five minutes',
    'temporary hold',
    'Only you are on video',
    'never ask for a password, a card number',
    'You can finish work in progress',
  ]) {
    expect(text).toContain(said);
  }
});

it('W2 wants to start when its button is pressed, and only once while it is busy', async () => {
  const wants = wantsOf(view);
  button(view, 'Continue').click();
  view.busy = true;
  await view.updateComplete;
  button(view, 'One moment…').click();
  expect(wants).toEqual([{ what: 'start' }]);
});

it.each([
  ['invitation-invalid', 'Open the link in your invitation e-mail again'],
  ['invitation-revoked', 'latest e-mail'],
  ['too-many', 'wait a minute'],
  ['internal', 'Check your connection'],
] as const)('W11 says what to do when the invitation is refused: %s', async (problem, said) => {
  view.problem = problem;
  await view.updateComplete;
  expect(allText(view)).toContain(said);
});
