import { Agent } from '../support/agent.ts';
import { Freelancer } from '../support/freelancer.ts';
import { devicesAskedFor, expectPictureToMove, expectSoundToArrive, picturesSent } from '../support/media.ts';
import { ADA, CLEO, FIRST_JOB, SECOND_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('K6 C5 H1 O5 a freelancer is held, seen by an agent, verified, and free to propose again', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none', capabilities: { submitProposals: 'yes' } });

  await cleo.submitsProposal(FIRST_JOB);
  await cleo.isBlockedFromProposing(SECOND_JOB, 'Verify your profile to send proposals');
  expect(await stack.standingOf(CLEO.id)).toEqual({
    hold: 'on-hold',
    capabilities: {
      submitProposals: 'no',
      acceptOffers: 'no',
      editProfile: 'no',
      continueWork: 'yes',
      withdrawEarnings: 'yes',
    },
  });

  await cleo.opensInvitation();
  await cleo.agrees();
  await cleo.checksDevices();
  await cleo.joinsQueue();
  await cleo.seesPlace(1);

  const ada = await Agent.arrives(browser, stack, ADA);
  await ada.goesAvailable();
  await ada.takesNext();
  await ada.writes('Hello Cleo, can you hear and see well today?');
  await cleo.reads('Hello Cleo, can you hear and see well today?');
  await cleo.writes('Yes, very well.');
  await ada.reads('Yes, very well.');

  await ada.startsCall();
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);

  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');
  await ada.finishesWrapUp();
  await cleo.goesToTheMarket();
  await cleo.submitsProposal(SECOND_JOB);
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none', capabilities: { submitProposals: 'yes' } });

  const asked = await devicesAskedFor(ada.page);
  expect(asked.some(({ audio }) => audio)).toBe(true);
  expect(asked.filter(({ video }) => video !== undefined && video !== false)).toEqual([]);
  expect(await picturesSent(ada.page)).toBe(0);
  expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
  expect(stack.log).not.toMatch(/"level":[56]0/);
  expect(stack.log).not.toContain(CLEO.email);
});
