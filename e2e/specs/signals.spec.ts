import { chromiumLaunch } from '@visavis/testing/node';
import { withCameras } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { cameraInUse, watchLights } from '../support/lights.ts';
import { expectPictureToMove } from '../support/media.ts';
import { adaTakesNext, callsAndIsSeen } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

/** Two cameras whose names are those of a program; the second one sends no picture. */
test.use({ launchOptions: chromiumLaunch(withCameras(2)) });

test('SG2 SG5 SG6 SG8 OB5 W100 Ada reads what is noticed of Cleo’s camera, nothing else happens, and Cleo is told nothing', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await watchLights(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);
  await callsAndIsSeen(ada, cleo);

  const hints = ada.page.locator('desk-hints');
  const opener = hints.getByRole('button', { name: /about their camera/ });
  await opener.click();
  await expect(hints.getByRole('heading', { name: 'The camera’s name is that of a program' })).toBeVisible();
  await expect(hints.getByText('In its name: “fake”')).toBeVisible();
  await expect(hints.getByText('A hint, not a verdict.', { exact: true })).toBeVisible();

  const first = String(await cameraInUse(cleo.page));
  await cleo.page.getByRole('button', { name: 'Devices', exact: true }).click();
  const cameras = cleo.page.getByLabel('Camera', { exact: true });
  const ids = await cameras
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value') ?? ''));
  for (const id of [ids.find((other) => other !== first) ?? '', first]) {
    await cameras.selectOption(id);
    await expect.poll(() => cameraInUse(cleo.page)).toBe(id);
  }
  await expect(hints.getByRole('heading', { name: 'Another camera was used' })).toBeVisible();

  await ada.page.reload();
  await opener.click();
  await expect(hints.getByRole('heading', { name: 'Another camera was used' })).toBeVisible();
  const noticed = 'Noticed of the camera, a hint and no verdict: another camera was used';
  await ada.readsInTheTimeline(noticed);
  expect((await ada.timeline()).split(noticed)).toHaveLength(2);
  await expectPictureToMove(ada.page);
  await expect(cleo.page.getByText(/hint|verdict|noticed/i)).toHaveCount(0);
  for (const { complaints } of [ada, cleo]) expect(complaints).toEqual([]);
});
