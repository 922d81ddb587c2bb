import { Freelancer } from '../support/freelancer.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, SECOND_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('C10 O6 H2 the marketplace’s staff report a passed ID verification, and open a case by hand', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);
  await ada.decides('ID verification', 'Identity stayed unclear');
  await cleo.isTold('One more step: an identity document');

  const office = await (await browser.newContext({ baseURL: stack.origin })).newPage();
  await office.goto('/market/office');
  await office.getByRole('button', { name: 'ID verification passed' }).click();
  await expect(office.getByText('Verified', { exact: true })).toBeVisible();
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none' });
  await cleo.submitsProposal(SECOND_JOB);

  const yuki = office.getByRole('listitem').filter({ has: office.getByText('Yuki Tanabe', { exact: true }) });
  await yuki.getByRole('button', { name: 'Open a case by hand' }).click();
  await expect(yuki.getByText('On hold')).toBeVisible();
  await expect(office.getByRole('row', { name: /case\.opened Yuki Tanabe/ })).toBeVisible();
  expect(await stack.standingOf('yuki-tanabe')).toMatchObject({ hold: 'on-hold' });
});
