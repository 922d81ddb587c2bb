import { Agent } from '../support/agent.ts';
import { Freelancer } from '../support/freelancer.ts';
import { ADA, BOB, CLEO, FIRST_JOB, SOL } from '../support/people.ts';
import { Supervisor } from '../support/supervisor.ts';
import { expect, test } from '../support/test.ts';

test('U3 U5 U6 BD5 a supervisor pauses the queue, moves a contact in a call, and signs an agent out', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const sol = await Supervisor.arrives(browser, stack, SOL);
  await sol.pausesQueue();
  await cleo.comesToTheQueue();
  await sol.seesWaiting(CLEO.id, 'in turn');

  const ada = await Agent.arrives(browser, stack, ADA);
  await ada.goesAvailable();
  await sol.seesAgent(ADA.name, 'Available');
  await expect(ada.page.getByRole('button', { name: 'Take next', exact: true })).toBeHidden();
  await sol.resumesQueue();
  await ada.takesNext();
  await ada.writes('Hello Cleo, this is Ada.');
  await ada.startsCall();
  await cleo.acceptsCall();
  await sol.seesAgent(ADA.name, 'call live');

  const bob = await Agent.arrives(browser, stack, BOB);
  await bob.goesAvailable();
  await sol.seesAgent(BOB.name, 'Available');
  await sol.movesCaseOf(ADA.name, `Offer to ${BOB.name}`);
  await cleo.hasCameraOff();
  await bob.takesNext();
  await bob.reads('Hello Cleo, this is Ada.');
  await bob.writes('Hello Cleo, Bob goes on from here.');
  await cleo.reads('Hello Cleo, Bob goes on from here.');

  await sol.signsOut(ADA.name);
  await expect(ada.page.getByRole('button', { name: `Sign in as ${ADA.name}` })).toBeVisible();
  await sol.seesAgent(ADA.name, 'Offline');
  await bob.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');
});
