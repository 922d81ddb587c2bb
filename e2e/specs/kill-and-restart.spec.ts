import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, TOMASZ } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('K8 a killed server finds everybody again: the place, the conversation and the call', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const tomasz = await Freelancer.arrives(browser, stack, TOMASZ);
  await tomasz.submitsProposal(FIRST_JOB);
  await tomasz.comesToTheQueue();
  await tomasz.seesPlace(2);

  const ada = await adaTakesNext(browser, stack);
  await ada.writes('Hello Cleo.');
  await cleo.writes('Hello Ada.');
  await ada.reads('Hello Ada.');
  await ada.startsCall();
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await tomasz.seesPlace(1);

  await stack.kill('SIGKILL');
  await ada.noticesTheLineIsDown();
  await tomasz.noticesTheLineIsDown();
  await stack.restart();

  await tomasz.isConnected();
  await tomasz.seesPlace(1);
  expect((await stack.standingOf(CLEO.id)).hold).toBe('on-hold');
  await cleo.reads('Hello Cleo.');
  await ada.reads('Hello Ada.');
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(cleo.page);
  await ada.readsInTheTimeline('The media server lost the call');
  expect((await ada.timeline()).match(/The agent started a call/g)).toHaveLength(1);

  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');
  await ada.finishesWrapUp();
  await ada.takesNext();
  await ada.writes('Hello Tomasz.');
  await tomasz.reads('Hello Tomasz.');
});
