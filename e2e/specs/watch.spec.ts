import { Administrator } from '../support/administrator.ts';
import { Freelancer } from '../support/freelancer.ts';
import { devicesAskedFor, expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext, callsAndIsSeen } from '../support/meeting.ts';
import { ADA, CLEO, FIRST_JOB, SOL } from '../support/people.ts';
import { Supervisor } from '../support/supervisor.ts';
import { expect, test } from '../support/test.ts';
import { factsTold, mediaFlow } from '../support/watch.ts';

test('WA4 WA5 WA7 WA8 OB2 OB3 OB4 Sol watches Ada and Cleo without a trace in the call, until the sign-out', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  const cleoIsTold = factsTold(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);
  await callsAndIsSeen(ada, cleo);
  await expectSoundToArrive(cleo.page);
  await expect(ada.page.getByText('May be observed')).toBeVisible();

  const sol = await Supervisor.arrives(browser, stack, SOL);
  await expect(sol.page).toHaveURL(/\/desk\/board#board$/);
  const adaShows = () => ada.page.locator('desk-call').innerText();
  const withoutTime = (text: string) => text.replaceAll(/\d+/g, '');
  const before = { told: cleoIsTold(), shown: withoutTime(await adaShows()) };
  expect(before.told).toContain('call:changed');

  await sol.watches(ADA.name);
  await expectPictureToMove(sol.page);
  const flow = () => mediaFlow(sol.page);
  await expect.poll(async () => (await flow()).voices, { message: 'voices' }).toBe(2);
  const { soundBytes } = await flow();
  for (const voice of [0, 1])
    await expect
      .poll(async () => (await flow()).soundBytes[voice], { message: `sound of voice ${voice}` })
      .toBeGreaterThan((soundBytes[voice] ?? 0) + 300);

  expect(await flow()).toMatchObject({ packetsSent: 0, tracksToSend: 0 });
  expect(await devicesAskedFor(sol.page)).toEqual([]);
  const opened = sol.page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'opened'));
  await expect(opened).rejects.toThrow('NotAllowedError');
  expect(cleoIsTold()).toEqual(before.told);
  expect(withoutTime(await adaShows())).toBe(before.shown);

  const status = await sol.page.evaluate(async () =>
    fetch('/api/v1/staff/session', { method: 'DELETE' }).then((answer) => answer.status),
  );
  expect(status).toBeLessThan(300);
  const { packetsReceived } = await flow();
  await expect(sol.page.getByRole('button', { name: `Sign in as ${SOL.name}` })).toBeVisible();
  expect((await flow()).packetsReceived).toBeLessThanOrEqual(packetsReceived);
  await expectPictureToMove(ada.page);
  expect(cleoIsTold()).toEqual(before.told);

  const ines = await Administrator.arrives(browser, stack);
  await ines.goesTo('Audit');
  for (const act of ['Began to watch a call', 'Stopped watching a call'])
    await expect(ines.page.getByRole('row', { name: act })).toContainText(SOL.username);
  for (const { complaints } of [ada, cleo]) expect(complaints).toEqual([]);
});
