import type { Browser, Page } from '@playwright/test';
import { chromiumLaunch } from '@visavis/testing/node';
import type { Agent } from '../support/agent.ts';
import { withCameras } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { cameraInUse, expectLights, watchLights } from '../support/lights.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext, callsAndIsSeen } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

/** Two cameras, so that one can be exchanged for the other. Of the second one Chromium shows a picture, but sends none. */
test.use({ launchOptions: chromiumLaunch(withCameras(2)) });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Of the call itself: the reminder that one speaks while muted may offer the same. */
const unmute = (page: Page) => page.locator('vv-call-view .controls').getByRole('button', { name: 'Unmute' });

/** Cleo and Ada in one conversation, before any call. */
async function inConversation(browser: Browser, stack: Stack): Promise<{ cleo: Freelancer; ada: Agent }> {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await watchLights(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  return { cleo, ada: await adaTakesNext(browser, stack) };
}

async function inCall(browser: Browser, stack: Stack): Promise<{ cleo: Freelancer; ada: Agent }> {
  const people = await inConversation(browser, stack);
  await callsAndIsSeen(people.ada, people.cleo);
  return people;
}

test('W40 W43 W45 W46 a call goes on through mute, another camera, sound alone and back', async ({
  browser,
  stack,
}) => {
  const { cleo, ada } = await inCall(browser, stack);
  await expectSoundToArrive(cleo.page);

  await button(cleo.page, 'Mute').click();
  await expect(ada.page.getByText('The freelancer is muted')).toBeAttached();
  await unmute(cleo.page).click();
  await expect(ada.page.getByText('The freelancer is muted')).toBeHidden();

  const first = await cameraInUse(cleo.page);
  await button(cleo.page, 'Devices').click();
  const cameras = cleo.page.getByLabel('Camera', { exact: true });
  const ids = await cameras
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value')));
  const other = ids.find((id) => id !== first) ?? '';
  for (const id of [other, String(first)]) {
    await cameras.selectOption(id);
    await expect.poll(() => cameraInUse(cleo.page)).toBe(id);
    await expectLights(cleo.page, ['audio', 'video']);
  }
  await button(cleo.page, 'Done').click();
  await expectPictureToMove(ada.page);

  await button(cleo.page, 'Camera off').click();
  await expectLights(cleo.page, ['audio']);
  await expect(ada.page.getByText('Their camera is switched off.')).toBeVisible();
  await button(cleo.page, 'Camera on').click();
  await expectLights(cleo.page, ['audio', 'video']);
  await expectPictureToMove(ada.page);

  await cleo.page.getByRole('button', { name: 'Move my picture' }).focus();
  await cleo.page.keyboard.press('ArrowUp');
  await expect(cleo.page.locator('vv-self-view .tile.top-end')).toBeVisible();
  expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
});

test('W44 W48 who reloads or closes the tab during a call is back in it as they went', async ({ browser, stack }) => {
  const { cleo, ada } = await inCall(browser, stack);
  await button(cleo.page, 'Mute').click();
  await expect(ada.page.getByText('The freelancer is muted')).toBeAttached();

  const asked: string[] = [];
  cleo.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await cleo.page.reload();
  expect(asked).toEqual(['beforeunload']);
  await expect(button(cleo.page, 'End call')).toBeVisible();
  await expectPictureToMove(ada.page);
  await expect(unmute(cleo.page)).toBeVisible();
  await expectLights(cleo.page, ['audio', 'video']);

  await cleo.page.close();
  cleo.page = await cleo.context.newPage();
  await cleo.opensInvitation();
  await cleo.agrees();
  await expect(button(cleo.page, 'End call')).toBeVisible();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(cleo.page);

  await button(cleo.page, 'End call').click();
  await cleo.reads('You ended the call, and your camera is off.');
  const before = asked.length;
  await cleo.page.reload();
  await expect(cleo.page.getByLabel('Your message')).toBeVisible();
  expect(asked).toHaveLength(before);
});

test('W8 W47 camera and microphone are off after each way in which a call ends', async ({ browser, stack }) => {
  const { cleo, ada } = await inConversation(browser, stack);
  await expectLights(cleo.page, []);

  await ada.startsCall();
  await button(cleo.page, 'Decline').click();
  await cleo.reads('You declined the call. Ada can call you again');
  await expectLights(cleo.page, []);

  for (const [end, said] of [
    [() => button(cleo.page, 'End call').click(), 'You ended the call'],
    [() => button(ada.page, 'End call').click(), 'Ada ended the call'],
  ] as const) {
    await ada.startsCallAgain();
    await cleo.acceptsCall();
    await expectLights(cleo.page, ['audio', 'video']);
    await end();
    await cleo.reads(said);
    await expectLights(cleo.page, []);
  }

  await ada.startsCallAgain();
  await cleo.acceptsCall();
  await expectLights(cleo.page, ['audio', 'video']);
  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');
  await expectLights(cleo.page, []);
});
