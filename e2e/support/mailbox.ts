import type { Page } from '@playwright/test';

/** A mail as the list of the demo mailbox shows it. */
export type MailSeen = { readonly subject: string; readonly to: string };

/** Every mail of the demo mailbox, oldest first within its conversation. */
export async function mailsIn(page: Page): Promise<MailSeen[]> {
  await page.goto('/mail');
  const links = await page.locator('#mails a').evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
  const seen: MailSeen[] = [];
  for (const link of links) {
    await page.goto(link);
    const to = await page.locator('.mail-open dl dd').nth(1).innerText();
    const inThread = await page.locator('#thread a > span').allInnerTexts();
    const subjects = inThread.length > 0 ? inThread : [await page.locator('#subject').innerText()];
    seen.push(...subjects.map((subject) => ({ subject, to })));
  }
  return seen;
}

/** What the marketplace's back office has received by webhook: type and sequence, oldest first. */
export async function webhooksSeen(page: Page): Promise<string[]> {
  await page.goto('/market/office');
  const rows = await page
    .locator('.log tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [row.querySelector('code')?.textContent, row.querySelectorAll('td')[1]?.textContent].join(' ')),
    );
  return rows.reverse();
}
