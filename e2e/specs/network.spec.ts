import { setTimeout as passes } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { freePort } from '@visavis/testing/node';
import { BadLine } from '../support/bad-line.ts';
import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove } from '../support/media.ts';
import { adaCalls } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, TOMASZ } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

const SECONDS = 1_000;

let stack: Stack;
let line: BadLine;

/** The server lets pages of the line's address in, as those of another help centre. */
test.beforeEach(async () => {
  const port = await freePort();
  stack = await Stack.start({ VISAVIS_EMBED_ORIGINS: `http://localhost:${port}` });
  line = await BadLine.to(Number(new URL(stack.origin).port), port);
});
test.afterEach(async () => {
  await line.close();
  await stack.stop();
});

/** Somebody whose browser reaches the server by the bad line only, from the moment they follow the link in the mail. */
async function overTheBadLine(browser: Browser, person: Person): Promise<Freelancer> {
  const freelancer = await Freelancer.arrives(browser, stack, person);
  await freelancer.submitsProposal(FIRST_JOB);
  const token = await freelancer.findsToken();
  await freelancer.page.goto(`${line.origin}/help?action=verify-profile#vv=${token}`);
  return freelancer;
}

async function comesToTheQueue(freelancer: Freelancer): Promise<void> {
  await freelancer.agrees();
  await freelancer.checksDevices();
  await freelancer.joinsQueue();
}

test('W5 K8 a line that is gone for five seconds loses and doubles nothing, and the picture goes on', async ({
  browser,
}) => {
  const cleo = await overTheBadLine(browser, CLEO);
  await comesToTheQueue(cleo);
  const ada = await adaCalls(browser, stack, cleo);

  const away: Record<string, readonly [() => unknown, () => unknown]> = {
    'cut in the network': [() => line.cut(), () => line.restore()],
    'silent in the network': [() => line.silence(), () => line.restore()],
    'offline in the browser': [() => cleo.context.setOffline(true), () => cleo.context.setOffline(false)],
  };
  for (const [what, [goes, comesBack]] of Object.entries(away)) {
    await goes();
    await cleo.writes(`From Cleo, ${what}.`);
    await ada.writes(`From Ada, ${what}.`);
    await expectPictureToMove(ada.page);
    await passes(5 * SECONDS);
    await comesBack();
    await ada.reads(`From Cleo, ${what}.`);
    await cleo.reads(`From Ada, ${what}.`);
    await expectPictureToMove(ada.page);
  }
  for (const { page } of [cleo, ada]) {
    const said = await page
      .getByRole('log')
      .getByText(/^From (Cleo|Ada), /)
      .allTextContents();
    expect(said.map((text) => text.trim()).sort()).toEqual(
      Object.keys(away)
        .flatMap((what) => [`From Ada, ${what}.`, `From Cleo, ${what}.`])
        .sort(),
    );
  }
});

test('W23 a minute without a line keeps the place, in the network and in the browser', async ({ browser }) => {
  const cleo = await overTheBadLine(browser, CLEO);
  await comesToTheQueue(cleo);
  const tomasz = await Freelancer.arrives(browser, stack, TOMASZ);
  await tomasz.submitsProposal(FIRST_JOB);
  await tomasz.comesToTheQueue();
  line.silence();
  await tomasz.context.setOffline(true);
  await cleo.noticesTheLineIsDown();
  await tomasz.noticesTheLineIsDown();
  await passes(60 * SECONDS);
  line.restore();
  await tomasz.context.setOffline(false);
  await cleo.readsOfThePlace('Your place was kept');
  await tomasz.readsOfThePlace('Your place was kept');
  await cleo.seesPlace(1);
  await tomasz.seesPlace(2);
});

test('W11 a slow line is a slow story, and no other', async ({ browser }) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const token = await cleo.findsToken();
  const chromium = await cleo.context.newCDPSession(cleo.page);
  await chromium.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: (400 * 1024) / 8,
    uploadThroughput: (400 * 1024) / 8,
  });
  await cleo.page.goto(`/help?action=verify-profile#vv=${token}`);
  await comesToTheQueue(cleo);
  await adaCalls(browser, stack, cleo);
  expect(cleo.complaints).toEqual([]);
});
