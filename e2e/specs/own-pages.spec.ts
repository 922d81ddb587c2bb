import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';
import { brokenRules } from '../support/wcag.ts';

const PAGES = ['/verify', '/verify/phrase', '/playground', '/phone'];
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'light, wide': { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  'dark, on a phone': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  'Arabic, narrow': { colorScheme: 'light', locale: 'ar', viewport: { width: 320, height: 640 } },
  'forced colours': { forcedColors: 'active', viewport: { width: 1024, height: 768 } },
};

/** What is wrong with a page as it opens: rules it breaks, and whether it is wider than its window. */
async function wrongWith(browser: Browser, stack: Stack, path: string, look: BrowserContextOptions): Promise<string[]> {
  const context = await browser.newContext({ ...look, baseURL: stack.origin });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading').filter({ visible: true }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const wrong = [...(await brokenRules(page)), ...(isWide ? ['wider than its window'] : [])];
  await context.close();
  return wrong;
}

test('W26 W70 W74 no page of our own around the widget breaks a rule of WCAG 2.2 AA', async ({ browser, stack }) => {
  const found: Record<string, string[]> = {};
  for (const path of PAGES) {
    for (const [name, look] of Object.entries(LOOKS)) {
      const wrong = await wrongWith(browser, stack, path, look);
      if (wrong.length > 0) found[`${path}, ${name}`] = wrong;
    }
  }
  expect(found).toEqual({});
});
