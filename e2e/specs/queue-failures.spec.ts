import type { Browser } from '@playwright/test';
import { refuse } from '@visavis/protocol';
import { aClientId } from '@visavis/testing';
import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { ADA, BOB, CLEO, FIRST_JOB, TOMASZ } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { RawDesk } from '../support/raw-desk.ts';
import { rawFreelancer } from '../support/raw-line.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

async function inTheQueue(browser: Browser, stack: Stack, person: Person): Promise<Freelancer> {
  const freelancer = await Freelancer.arrives(browser, stack, person);
  await freelancer.submitsProposal(FIRST_JOB);
  await freelancer.comesToTheQueue();
  return freelancer;
}

test('W4 W23 a reload keeps the place, of the one who reloads and of everybody else', async ({
  browser,
  stack,
}, story) => {
  const cleo = await inTheQueue(browser, stack, CLEO);
  const tomasz = await inTheQueue(browser, stack, TOMASZ);
  await tomasz.seesPlace(2);

  const before = performance.now();
  await tomasz.page.reload({ waitUntil: 'commit' });
  await tomasz.seesPlace(2);
  story.annotations.push({ type: 'F1', description: `${Math.round(performance.now() - before)} ms to the same place` });
  await cleo.page.reload();
  await cleo.seesPlace(1);
  await tomasz.seesPlace(2);
});

test('W23 whose line was down reads what became of the place', async ({ browser, stack }) => {
  await inTheQueue(browser, stack, CLEO);
  const tomasz = await inTheQueue(browser, stack, TOMASZ);
  await stack.kill('SIGKILL');
  await tomasz.noticesTheLineIsDown();
  await stack.restart();
  await tomasz.readsOfThePlace('Your place was kept');
  await tomasz.seesPlace(2);
});

test.describe('an agent is lost', () => {
  test.use({ settings: { VISAVIS_AGENT_GRACE_SECONDS: '5' } });

  test('W27 the freelancer is told, waits at the front, and goes on with the next agent where they were', async ({
    browser,
    stack,
  }, story) => {
    const cleo = await inTheQueue(browser, stack, CLEO);
    const tomasz = await inTheQueue(browser, stack, TOMASZ);
    const ada = await adaTakesNext(browser, stack);
    await ada.writes('Hello Cleo, I am Ada.');
    await cleo.reads('Hello Cleo, I am Ada.');
    await cleo.writes('Hello Ada.');
    await ada.reads('Hello Ada.');
    await tomasz.seesPlace(1);
    await ada.startsCall();
    await cleo.acceptsCall();
    await expectPictureToMove(ada.page);

    await ada.page.close();
    const before = performance.now();
    await cleo.isToldThatTheAgentIsLost();
    story.annotations.push({ type: 'F5', description: `told after ${Math.round(performance.now() - before)} ms` });
    await cleo.isTold('You are in the queue');
    await cleo.seesPlace(1);
    await cleo.readsOfThePlace('you are at the front of the queue');
    await cleo.hasCameraOff();
    await tomasz.seesPlace(2);

    const bob = await RawDesk.arrives(stack, BOB);
    await bob.goesAvailable();
    expect(await bob.takesNext()).toEqual(['Hello Cleo, I am Ada.', 'Hello Ada.']);
    await cleo.reads('Hello Cleo, I am Ada.');
    await cleo.reads('Bob has joined the conversation.');
    await bob.writes('Hello Cleo, I go on for Ada.');
    await cleo.reads('Hello Cleo, I go on for Ada.');
    await tomasz.seesPlace(1);
  });
});

test('W27 an agent who comes back in time keeps the freelancer, who never leaves the conversation', async ({
  browser,
  stack,
}) => {
  const cleo = await inTheQueue(browser, stack, CLEO);
  const ada = await RawDesk.arrives(stack, ADA);
  await ada.goesAvailable();
  await ada.takesNext();
  await ada.writes('Hello Cleo.');
  ada.vanishes();
  await cleo.isToldThatTheAgentIsLost();
  await RawDesk.arrives(stack, ADA);
  await cleo.reads('Ada is connected again.');
  await cleo.reads('Hello Cleo.');
});

test.describe('nobody answers an offer', () => {
  test.use({ settings: { VISAVIS_OFFER_SECONDS: '10' } });

  test('T9 W23 the freelancer keeps the place, and the next agent gets them', async ({ browser, stack }) => {
    const cleo = await inTheQueue(browser, stack, CLEO);
    const tomasz = await inTheQueue(browser, stack, TOMASZ);
    const ada = await RawDesk.arrives(stack, ADA);
    await ada.goesAvailable();
    await ada.isOfferedSomebody();
    await ada.countsAs('not-responding');
    await cleo.seesPlace(1);
    await tomasz.seesPlace(2);

    const bob = await RawDesk.arrives(stack, BOB);
    await bob.goesAvailable();
    await bob.takesNext();
    await bob.writes('Hello Cleo.');
    await cleo.reads('Hello Cleo.');
    await tomasz.seesPlace(1);
  });
});

test.describe('outside the opening hours', () => {
  // Neither today nor tomorrow, wherever the reader is.
  const inFourDays = new Date(Date.now() + 4 * 86_400_000);
  const weekday = inFourDays.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  test.use({
    settings: { VISAVIS_HOURS: `${weekday.slice(0, 3).toLowerCase()} 10:00-11:00` },
    timezoneId: 'Asia/Tokyo',
  });

  test('W22 Q10 the page says in the reader’s zone when it opens, and joining is refused', async ({
    browser,
    stack,
  }) => {
    const cleo = await Freelancer.arrives(browser, stack, CLEO);
    await cleo.submitsProposal(FIRST_JOB);
    await cleo.opensInvitation();
    await cleo.agrees();
    await cleo.isTold('We are closed just now');
    await expect(cleo.page.getByText(/^Our agents are back /)).toContainText(
      `${weekday} at 19:00 (Japan Standard Time)`,
    );
    await expect(cleo.page.getByRole('button', { name: 'Join the queue' })).toBeHidden();

    const line = await rawFreelancer(stack.origin, await cleo.findsToken());
    const joining = { clientId: aClientId(), devices: { camera: 'ready', microphone: 'ready' } } as const;
    expect(await line.ask('queue:join', joining)).toEqual(refuse('service-closed'));
    line.close();
  });
});
