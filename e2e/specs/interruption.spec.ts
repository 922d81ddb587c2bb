import type { Browser } from '@playwright/test';
import { CHROMIUM_FLAGS } from '@visavis/testing/node';
import type { Agent } from '../support/agent.ts';
import { fallsAsleep } from '../support/asleep.ts';
import { launched } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { killMediaWorker, TELLS_OF_WORKERS } from '../support/media-worker.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { MediaWay } from '../support/media-way.ts';
import { adaCalls } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';
import { connectionsMade } from '../support/warmth.ts';

type Call = { readonly cleo: Freelancer; readonly ada: Agent };

/** Cleo, in a browser that may be another than Ada's, is in a call with Ada. */
async function inACall(browser: Browser, stack: Stack, cleosBrowser = browser): Promise<Call> {
  const cleo = await Freelancer.arrives(cleosBrowser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  return { cleo, ada: await adaCalls(browser, stack, cleo) };
}

/** Both are seen and heard, in the call that Ada started first: nobody pressed anything. */
async function goesOn({ cleo, ada }: Call): Promise<void> {
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);
  await ada.readsInTheTimeline('The agent started a call');
  const happened = await ada.timeline();
  expect(happened.match(/The agent started a call/g)).toHaveLength(1);
  expect(happened).not.toContain('The call ended');
}

test.describe('the media worker dies', () => {
  test.use({ settings: TELLS_OF_WORKERS });

  test('K20 K21 the same call goes on by itself, and the case says what was missing', async ({
    browser,
    stack,
  }, story) => {
    const { cleo, ada } = await inACall(browser, stack);
    const [ofAda, ofCleo] = [await connectionsMade(ada.page), await connectionsMade(cleo.page)];
    killMediaWorker(stack);
    const before = performance.now();
    await expect.poll(() => connectionsMade(ada.page), { message: 'new connections' }).toBeGreaterThan(ofAda);
    await expect.poll(() => connectionsMade(cleo.page), { message: 'new connections' }).toBeGreaterThan(ofCleo);
    await expectPictureToMove(ada.page);
    story.annotations.push({ type: 'F7', description: `${Math.round(performance.now() - before)} ms to the picture` });
    await ada.readsInTheTimeline('The media server lost the call');
    await ada.readsInTheTimeline('Picture and sound were back');
    await goesOn({ cleo, ada });
  });

  test.describe('and calls are not to be resumed', () => {
    test.use({ settings: { ...TELLS_OF_WORKERS, VISAVIS_RESUME_CALLS: 'off' } });

    test('K20 both read why the call is over, nothing of the case is lost, and Ada calls again', async ({
      browser,
      stack,
    }) => {
      const { cleo, ada } = await inACall(browser, stack);
      killMediaWorker(stack);
      await expect(ada.page.getByText('The media server went away and the call was lost.')).toBeVisible();
      await cleo.reads('The call was interrupted by a technical problem on our side.');
      await cleo.hasCameraOff();
      expect((await stack.standingOf(CLEO.id)).hold).toBe('on-hold');
      await cleo.writes('I am still here.');
      await ada.reads('I am still here.');
      await ada.startsCallAgain();
      await cleo.acceptsCall();
      await expectPictureToMove(ada.page);
      await expectSoundToArrive(cleo.page);
    });
  });
});

test('K22 whoever reloads the page is back in the same call, and the case says so', async ({
  browser,
  stack,
}, story) => {
  const { cleo, ada } = await inACall(browser, stack);
  const before = performance.now();
  await cleo.page.reload({ waitUntil: 'commit' });
  await expect(cleo.page.getByRole('button', { name: 'End call' })).toBeVisible();
  await expectPictureToMove(ada.page);
  story.annotations.push({ type: 'F2', description: `${Math.round(performance.now() - before)} ms to the picture` });
  await ada.readsInTheTimeline('The freelancer’s browser came back into the call');
  await goesOn({ cleo, ada });
});

test.describe('the way of media is lost', () => {
  let way: MediaWay;
  let stack: Stack;
  test.beforeEach(async () => {
    way = await MediaWay.open();
    stack = await Stack.start(way.settings);
  });
  test.afterEach(async () => {
    await stack.stop();
    way.close();
  });

  test('K21 W40 both are told, the line is found again, and after half a minute there is a choice', async ({
    browser,
  }) => {
    const { cleo, ada } = await inACall(browser, stack);
    const connections = async () => [await connectionsMade(ada.page), await connectionsMade(cleo.page)];
    const before = await connections();
    way.lose();
    await expect(cleo.page.locator('vv-call-view').getByText('Reconnecting…')).toBeVisible();
    await expect(ada.page.locator('desk-call').getByText('Reconnecting', { exact: true })).toBeVisible();
    way.restore();
    await goesOn({ cleo, ada });
    await ada.readsInTheTimeline('Nothing could be sent for');
    expect(await connections()).toEqual(before);

    way.lose();
    await expect(cleo.page.getByRole('button', { name: 'Sound only' })).toBeVisible({ timeout: 60_000 });
    await expect(cleo.page.getByRole('button', { name: 'Go on in the chat' })).toBeVisible();
    await cleo.page.getByRole('button', { name: 'Keep trying' }).click();
    way.restore();
    await goesOn({ cleo, ada });
    await expect(cleo.page.getByRole('button', { name: 'Keep trying' })).toBeHidden();
  });
});

test('K23 a laptop that slept in the call is back in it as it wakes', async ({ browser, stack }) => {
  await launched([...CHROMIUM_FLAGS], async (laptop) => {
    const { cleo, ada } = await inACall(browser, stack, laptop);
    const wakesUp = await fallsAsleep(laptop);
    try {
      await expect(ada.page.getByText('Cleo Moreau is offline just now: the picture may stand still.')).toBeVisible({
        timeout: 60_000,
      });
    } finally {
      wakesUp();
    }
    await goesOn({ cleo, ada });
  });
});
