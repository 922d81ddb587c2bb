import type { Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, tempFolder } from '@visavis/testing/node';
import { Agent } from '../support/agent.ts';
import { AskedLine } from '../support/asked-line.ts';
import { launched } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { expectLights, watchLights } from '../support/lights.ts';
import { devicesAskedFor, expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { ADA, CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';
import { expectTestPattern, testPattern } from '../support/test-pattern.ts';
import { connectionsMade, expectNoPicture, expectWarm } from '../support/warmth.ts';

async function cleoWaits(browser: Browser, stack: Stack): Promise<Freelancer> {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  return comesToTheQueue(cleo);
}

async function comesToTheQueue(cleo: Freelancer): Promise<Freelancer> {
  await watchLights(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  return cleo;
}

type Heard = { readonly ofCleo: AskedLine; readonly ofAda: AskedLine };
type Story = { readonly cleo: Freelancer; readonly ada: Agent } & Heard;

/** Cleo, whose camera shows the test pattern, is taken by Ada. What both their pages ask of the server is listened to. */
async function withTestPattern(stack: Stack, hears: { isLate: boolean }, story: (of: Story) => Promise<void>) {
  const folder = await tempFolder();
  const camera = `--use-file-for-fake-video-capture=${testPattern(folder.path)}`;
  try {
    await launched([...CHROMIUM_FLAGS, camera], async (browser) => {
      const cleo = await Freelancer.arrives(browser, stack, CLEO);
      const ofCleo = await AskedLine.of(cleo.context, hears);
      await comesToTheQueue(cleo);
      const ada = await Agent.arrives(browser, stack, ADA);
      const ofAda = await AskedLine.of(ada.context, hears);
      await ada.page.reload();
      await ada.goesAvailable();
      await ada.takesNext();
      await story({ cleo, ada, ofCleo, ofAda });
    });
  } finally {
    await folder.remove();
  }
}

/** Accepts, and from then on there are lights, picture and sound on the connections that were there before. */
async function isSeenAndHeard(cleo: Freelancer, ada: Agent): Promise<void> {
  const before = [await connectionsMade(cleo.page), await connectionsMade(ada.page)];
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);
  await expectLights(cleo.page, ['audio', 'video']);
  expect([await connectionsMade(cleo.page), await connectionsMade(ada.page)]).toEqual(before);
}

async function isAcceptedCold(cleo: Freelancer, ada: Agent): Promise<void> {
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);
  await expectTestPattern(ada.page);
  await expectNoPicture(cleo.page);
}

test('W91 SE7 K10 K15 a call is connected before it is started, without a light or a packet, and shows without another word', async ({
  stack,
}) => {
  await withTestPattern(stack, { isLate: false }, async ({ cleo, ada, ofCleo, ofAda }) => {
    const askedBefore = await devicesAskedFor(cleo.page);
    await expectWarm(cleo.page);
    await expectWarm(ada.page);
    await expectLights(cleo.page, []);
    expect(await devicesAskedFor(ada.page)).toEqual([]);
    ofAda.forget();
    ofCleo.forget();

    await ada.startsCall();
    await expectWarm(cleo.page);
    await expectWarm(ada.page);
    await expectLights(cleo.page, []);
    expect(await devicesAskedFor(cleo.page)).toEqual(askedBefore);

    await isSeenAndHeard(cleo, ada);
    expect([ofAda.commands, ofCleo.commands]).toEqual([['call:start'], ['call:accept']]);
    await expectTestPattern(ada.page);
    await expectNoPicture(cleo.page);
    await ada.decides('Verified', 'Profile confirmed');
    await cleo.isTold('You are verified');
    await expectLights(cleo.page, []);
    expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
  });
});

test('W91 SE7 K15 a call of which nothing was prepared shows the same, and nobody asks for a seat', async ({
  stack,
}) => {
  await withTestPattern(stack, { isLate: true }, async ({ cleo, ada, ofCleo, ofAda }) => {
    expect(await connectionsMade(ada.page)).toBe(0);
    ofAda.forget();
    ofCleo.forget();
    await ada.startsCall();
    await expectLights(cleo.page, []);
    await isAcceptedCold(cleo, ada);
    // Each kind is produced and resumed once; nobody asks for a seat.
    expect([ofAda, ofCleo].map((line) => line.count('media:join'))).toEqual([0, 0]);
    expect([ofAda, ofCleo].map((line) => line.count('media:capabilities'))).toEqual([1, 1]);
    expect([ofAda, ofCleo].map((line) => line.count('media:produce'))).toEqual([1, 2]);
    expect([ofAda, ofCleo].map((line) => line.count('media:resume'))).toEqual([2, 1]);
    expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
  });
});

test('W92 SE8 what is prepared is there again after a reload of either page, and so is a call that is on', async ({
  browser,
  stack,
}) => {
  const cleo = await cleoWaits(browser, stack);
  const ada = await adaTakesNext(browser, stack);
  await Promise.all([cleo.page.reload(), ada.page.reload()]);
  await expectWarm(cleo.page);
  await expectWarm(ada.page);
  await expectLights(cleo.page, []);
  await ada.startsCall();
  await isSeenAndHeard(cleo, ada);

  await cleo.page.reload();
  await expectPictureToMove(ada.page);
  await expectLights(cleo.page, ['audio', 'video']);
  await ada.page.reload();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(cleo.page);
  expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
});
