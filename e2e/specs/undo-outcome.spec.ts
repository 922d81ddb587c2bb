import { Freelancer } from '../support/freelancer.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ settings: { VISAVIS_UNDO_SECONDS: '10' } });

test('O13 a decision that was undone never happened, and the one after it takes effect', async ({ browser, stack }) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);

  await ada.records('Permanently suspended', 'Not the owner of the account');
  await ada.page.reload();
  await ada.undoes('Permanently suspended');
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'on-hold' });

  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none' });
  await ada.finishesWrapUp();
});
