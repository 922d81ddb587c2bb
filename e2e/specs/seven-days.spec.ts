import { DAY_MS, HOUR_MS } from '../support/clocked-stack.ts';
import { Freelancer } from '../support/freelancer.ts';
import { mailsIn, webhooksSeen } from '../support/mailbox.ts';
import { adaCalls } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, SECOND_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('D5 E1 E13 X1 X3 seven days of silence limit withdrawals and tell everybody once, through an outage; the call lifts it all', async ({
  browser,
  clocked: stack,
}) => {
  test.setTimeout(240_000);
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  const visitor = await (await browser.newContext({ baseURL: stack.origin })).newPage();

  await cleo.submitsProposal(FIRST_JOB);
  await cleo.isBlockedFromProposing(SECOND_JOB, 'Verify your profile to send proposals');
  await cleo.findsToken();

  await stack.pass(7 * DAY_MS - 4 * HOUR_MS);
  await cleo.canWithdraw(260);
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'on-hold', capabilities: { withdrawEarnings: 'yes' } });
  expect(await mailsIn(visitor)).toHaveLength(1);
  const before = await webhooksSeen(visitor);
  expect(before.map((line) => line.split(' ')[0])).toEqual(['case.opened', 'hold.placed', 'invitation.sent']);

  await stack.cutOff();
  await stack.pass(8 * HOUR_MS);
  expect(await stack.standingOf(CLEO.id)).toMatchObject({
    hold: 'overdue',
    capabilities: { continueWork: 'yes', withdrawEarnings: 'limited' },
  });
  await cleo.canWithdraw(100);
  expect(await mailsIn(visitor)).toHaveLength(1);
  expect(await webhooksSeen(visitor)).toEqual(before);

  await stack.restore();
  await stack.passUntil('mail and webhooks to make up for the outage', async () => {
    const [mails, webhooks] = [await mailsIn(visitor), await webhooksSeen(visitor)];
    return mails.length >= 3 && webhooks.length >= before.length + 4;
  });
  await stack.pass(HOUR_MS);
  const mails = await mailsIn(visitor);
  expect(mails.filter(({ to }) => to.includes(CLEO.email))).toHaveLength(2);
  expect(mails.filter(({ to }) => to.includes('studio@pip-and-paper.example'))).toHaveLength(1);
  const webhooks = await webhooksSeen(visitor);
  expect(webhooks.map((line) => Number(line.split(' ')[1]))).toEqual(webhooks.map((_line, index) => index + 1));
  expect(webhooks.map((line) => line.split(' ')[0]).slice(before.length)).toEqual(
    expect.arrayContaining(['case.overdue', 'hold.changed', 'client.notice']),
  );

  await visitor.goto('/market/clients');
  const inbox = visitor.getByRole('listitem').filter({ has: visitor.getByRole('heading', { name: 'Le Petit Phare' }) });
  await expect(inbox.getByText('Cleo Moreau is currently unresponsive.')).toBeVisible();
  await cleo.goesToTheMarket();
  await cleo.readsNotice('The time was up, but you can still come');

  await cleo.comesToTheQueue();
  const ada = await adaCalls(browser, stack, cleo);
  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');

  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none', capabilities: { withdrawEarnings: 'yes' } });
  await cleo.canWithdraw(260);
  await cleo.submitsProposal(SECOND_JOB);
  await stack.passUntil('the marketplace to hear that the hold is lifted', async () =>
    (await webhooksSeen(visitor)).some((line) => line.startsWith('hold.lifted')),
  );
  await stack.pass(2 * DAY_MS);
  await cleo.goesToTheMarket();
  await cleo.seesNoNotice();
  expect(await stack.standingOf(CLEO.id)).toMatchObject({ hold: 'none' });
  expect(stack.log).not.toMatch(/"level":[56]0/);
  expect(stack.log).not.toContain(CLEO.email);
});
