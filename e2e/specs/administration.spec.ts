import { Administrator } from '../support/administrator.ts';
import { CLEO } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

const EVE = { name: 'Eve Adler', username: 'eve', password: 'a password for eve' };

const statusWith = async (stack: Stack, secret: string): Promise<number> => {
  const answer = await fetch(`${stack.origin}/api/v1/accounts/${CLEO.id}/capabilities`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  return answer.status;
};

test('AD8 AD9 an agent who was added signs in, and is out at once when the account is closed', async ({
  browser,
  stack,
}) => {
  const ines = await Administrator.arrives(browser, stack);
  await ines.adds(EVE);

  const desk = await (await browser.newContext({ baseURL: stack.origin })).newPage();
  await desk.goto('/desk');
  await desk.getByLabel('User name').fill(EVE.username);
  await desk.getByLabel('Password').fill(EVE.password);
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(desk.getByRole('radio', { name: 'Available' })).toBeVisible();

  await ines.closes(EVE.name);
  await expect(desk.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(ines.complaints).toEqual([]);
});

test('AD4 AD5 hours that were set hold, also for whoever opens the page anew', async ({ browser, stack }) => {
  const ines = await Administrator.arrives(browser, stack);
  const { page } = ines;
  await ines.goesTo('Opening hours');
  await page.getByLabel('Always open').uncheck();
  const soon = new Date(Date.now() + 3 * 86_400_000);
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(soon);
  for (const weekday of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await page.getByRole('button', { name: `Remove time 1 on ${weekday}` }).click();
  }
  await page.getByRole('button', { name: `Add hours on ${day}` }).click();
  await expect(page.getByText(`Closed now; opens ${day} 09:00 (UTC).`)).toBeVisible();
  await ines.saves();
  await page.reload();
  await expect(page.getByText(`Closed now; opens ${day} 09:00 (UTC).`)).toBeVisible();
});

test('AD10 AD11 AD12 a question is edited and a chat reply added, and the audit says so', async ({
  browser,
  stack,
}) => {
  const ines = await Administrator.arrives(browser, stack);
  const { page } = ines;
  await ines.goesTo('Questions');
  await page.getByRole('button', { name: 'Please tell me your full name.', exact: true }).click();
  await page.getByLabel('What the agent asks').fill('Who am I speaking with, {firstName}?');
  await expect(page.getByText('Who am I speaking with, Cleo?')).toBeVisible();
  await ines.saves();

  await ines.goesTo('Canned replies');
  await page.getByRole('button', { name: 'Add a reply' }).click();
  await page.getByLabel('Title').fill('Passport');
  await page.getByLabel('Shortcut').fill('hello');
  await page.getByLabel('Text', { exact: true }).fill('Hello {firstName}, please hold your passport up.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('There is a reply with this shortcut.')).toBeVisible();
  await page.getByLabel('Shortcut').fill('passport');
  await ines.saves();
  await expect(page.getByRole('button', { name: /^Passport/ })).toBeVisible();

  await ines.goesTo('Audit');
  await expect(page.getByRole('row', { name: /ines Added a canned reply/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /ines Edited a question/ })).toBeVisible();
});

test('AD13 a key works from when its secret is shown until it is revoked', async ({ browser, stack }) => {
  const ines = await Administrator.arrives(browser, stack);
  const secret = await ines.makesKey('Shop');
  expect(await statusWith(stack, secret)).toBe(200);
  await ines.revokes('Shop');
  expect(await statusWith(stack, secret)).toBe(401);
});

test('AD3 two administrators who edit the same section see each other’s changes', async ({ browser, stack }) => {
  const [ines, other] = [await Administrator.arrives(browser, stack), await Administrator.arrives(browser, stack)];
  for (const [administrator, days] of [
    [ines, '9'],
    [other, '12'],
  ] as const) {
    await administrator.goesTo('Policy');
    await administrator.page.getByLabel('Deadline', { exact: true }).fill(days);
  }
  await ines.saves();
  await other.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.page.getByRole('row', { name: 'Deadline 9 days 12 days' })).toBeVisible();
  await other.page.getByRole('button', { name: 'Go on with mine' }).click();
  await other.saves();
  await expect(other.page.getByLabel('Deadline', { exact: true })).toHaveValue('12');
});
