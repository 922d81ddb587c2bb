import { CHROMIUM_FLAGS, ffmpegPath, tempFolder } from '@visavis/testing/node';
import { launched } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, SOL } from '../support/people.ts';
import { evidenceBytes, evidenceFiles, lastPictureOf, loudnessOf, tracksOf } from '../support/recordings.ts';
import { Supervisor } from '../support/supervisor.ts';
import { TEST_PATTERN, testPattern } from '../support/test-pattern.ts';
import { expect, test } from '../support/test.ts';

const EBML = Buffer.from('1a45dfa3', 'hex');
const RECORDED = 'This call is being recorded';

test.use({ settings: { VISAVIS_RECORDING: 'on', VISAVIS_RECORDING_DAYS: '14', VISAVIS_FFMPEG: ffmpegPath() } });

test('EV13 W97 W98 EVD6 EVD7 EVD8 a call that Cleo agrees to is recorded, encrypted, with her picture and both voices', async ({
  browser,
  stack,
}) => {
  const folder = await tempFolder();
  const flags = [...CHROMIUM_FLAGS, `--use-file-for-fake-video-capture=${testPattern(folder.path)}`];
  await launched(flags, async (withColours) => {
    const cleo = await Freelancer.arrives(withColours, stack, CLEO);
    await cleo.submitsProposal(FIRST_JOB);
    await cleo.opensInvitation();
    await cleo.agrees();
    await expect(cleo.page.getByText('Before the call you will be asked whether it may be recorded')).toBeVisible();
    await cleo.checksDevices();
    await cleo.joinsQueue();
    const ada = await adaTakesNext(browser, stack);
    await ada.startsCall();
    await expect(ada.page.getByText('They are asked whether they agree to a recording')).toBeVisible();
    const agrees = cleo.page.getByRole('checkbox', { name: 'This call may be recorded' });
    await expect(agrees).not.toBeChecked();
    await expect(cleo.page.getByText('Kept encrypted for 14 days after the decision')).toBeVisible();
    await agrees.check();
    await cleo.acceptsCall();
    await expectPictureToMove(ada.page);
    await expectSoundToArrive(cleo.page);
    await expect(cleo.page.getByText(RECORDED)).toBeVisible();
    await expect(ada.page.locator('desk-consent').getByText('Recording', { exact: true })).toBeVisible();
    const sofar = await evidenceBytes(stack);
    await expect.poll(() => evidenceBytes(stack), { message: 'bytes recorded' }).toBeGreaterThan(sofar + 300_000);
    await ada.page.getByRole('button', { name: 'End call' }).click();
    await ada.readsInTheTimeline('recording');

    const files = await evidenceFiles(stack);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file.includes(EBML)).toBe(false);

    const sol = await Supervisor.arrives(browser, stack, SOL);
    const parts = await sol.opensRecordingsOf(CLEO);
    expect(parts).toHaveLength(files.length);
    for (const part of parts) expect(part.subarray(0, 4)).toEqual(EBML);
    const whole = parts.reduce((one, other) => (other.length > one.length ? other : one));
    expect((await tracksOf(whole)).toSorted()).toEqual(['Agent: voice', 'Freelancer: picture', 'Freelancer: voice']);
    expect(await lastPictureOf(whole)).toEqual(TEST_PATTERN);
    for (const voice of [0, 1]) expect(await loudnessOf(whole, voice), `voice ${voice}`).toBeGreaterThan(-50);
    await sol.playsRecording(parts.indexOf(whole));
    for (const { complaints } of [ada, cleo, sol]) expect(complaints).toEqual([]);
  }).finally(folder.remove);
});

test('EV11 EV12 W97 W98 EVD6 nothing is written without consent, and all of it is deleted when it is withdrawn', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);
  await ada.startsCall();
  await expect(cleo.page.getByRole('checkbox', { name: 'This call may be recorded' })).toBeVisible();
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expect(cleo.page.getByText('Not recorded')).toBeVisible();
  await expect(ada.page.getByText('Not recorded')).toBeVisible();
  await ada.page.getByRole('button', { name: 'End call' }).click();
  await ada.readsInTheTimeline('The call ended');
  expect(await evidenceFiles(stack)).toEqual([]);

  await ada.startsCallAgain();
  await cleo.page.getByRole('checkbox', { name: 'This call may be recorded' }).check();
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expect(cleo.page.getByText(RECORDED)).toBeVisible();
  await expect.poll(() => evidenceBytes(stack), { message: 'bytes recorded' }).toBeGreaterThan(50_000);
  await cleo.page.getByRole('button', { name: 'What is kept' }).click();
  await cleo.page.getByRole('button', { name: 'Stop and delete the recording' }).click();
  await expect(cleo.page.getByText('Not recorded')).toBeVisible();
  await expect(ada.page.getByText('Recording deleted: they withdrew their consent')).toBeVisible();
  expect(await evidenceFiles(stack)).toEqual([]);
  await expectPictureToMove(ada.page);
  await ada.page.getByRole('button', { name: 'End call' }).click();
  await ada.readsInTheTimeline('withdrew');
  expect(await evidenceFiles(stack)).toEqual([]);
  for (const { complaints } of [ada, cleo]) expect(complaints).toEqual([]);
});
