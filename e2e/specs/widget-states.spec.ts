import type { Browser, Page } from '@playwright/test';
import { Freelancer } from '../support/freelancer.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, TOMASZ } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

async function atTheMarket(browser: Browser, stack: Stack, person: Person): Promise<Freelancer> {
  const freelancer = await Freelancer.arrives(browser, stack, person);
  await freelancer.submitsProposal(FIRST_JOB);
  return freelancer;
}

async function inTheQueue(browser: Browser, stack: Stack, person: Person): Promise<Freelancer> {
  const freelancer = await atTheMarket(browser, stack, person);
  await freelancer.comesToTheQueue();
  return freelancer;
}

const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isTold = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();

test('W56 a second tab and a duplicate ask before they take the seat, and there is one seat always', async ({
  browser,
  stack,
}) => {
  const cleo = await atTheMarket(browser, stack, CLEO);
  const token = await cleo.opensInvitation();
  await cleo.agrees();
  await cleo.checksDevices();
  await cleo.joinsQueue();
  const first = cleo.page;

  const second = await cleo.context.newPage();
  await second.goto(`/help?action=verify-profile#vv=${token}`);
  await presses(second, 'Continue');
  await isTold(second, 'Your verification is open in another tab');
  await isTold(first, 'You are in the queue');
  await presses(second, 'Use it here');
  await isTold(second, 'You are in the queue');
  await isTold(first, 'Continued in another tab');
  await presses(first, 'Use this tab');
  await isTold(first, 'You are in the queue');
  await isTold(second, 'Continued in another tab');

  const opened = cleo.context.waitForEvent('page');
  await first.evaluate(() => void window.open(location.href));
  const duplicate = await opened;
  await isTold(duplicate, 'Your verification is open in another tab');
  await first.reload();
  await isTold(first, 'You are in the queue');
  await cleo.seesPlace(1);
});

test.describe('nobody touches the page', () => {
  test.use({ settings: { VISAVIS_STILL_THERE_SECONDS: '10' } });

  test('W53 W54 who waits is asked whether they are there, steps away, and has the old place again', async ({
    browser,
    stack,
  }) => {
    const cleo = await inTheQueue(browser, stack, CLEO);
    const tomasz = await inTheQueue(browser, stack, TOMASZ);
    await tomasz.seesPlace(2);
    await isTold(cleo.page, 'Are you still there?');
    await expect(cleo.page).toHaveTitle(/^Are you still there\?/);
    await presses(cleo.page, 'Yes, I’m here');
    await isTold(cleo.page, 'You are in the queue');

    await presses(cleo.page, 'I need a moment');
    await isTold(cleo.page, 'You stepped away');
    await tomasz.seesPlace(1);
    await cleo.page.reload();
    await isTold(cleo.page, 'You stepped away');
    await presses(cleo.page, 'I’m back');
    await cleo.seesPlace(1);
    await tomasz.seesPlace(2);
  });
});

test.describe('while the agent decides', () => {
  test.use({ settings: { VISAVIS_UNDO_SECONDS: '6' } });

  test('W58 W59 the person is told to stay, and not what is decided; the result stays after a reload', async ({
    browser,
    stack,
  }) => {
    const cleo = await inTheQueue(browser, stack, CLEO);
    const ada = await adaTakesNext(browser, stack);
    await ada.records('ID verification', 'Identity stayed unclear');
    await expect(cleo.page.getByText('Ada is finishing. Please stay on this page')).toBeVisible();
    await expect(cleo.page.getByText('identity document')).toBeHidden();
    await isTold(cleo.page, 'One more step: an identity document');
    await cleo.page.reload();
    await isTold(cleo.page, 'One more step: an identity document');
    await presses(cleo.page, 'Close');
    await expect(cleo.page.getByRole('heading', { name: 'One more step: an identity document' })).toBeHidden();
  });
});
