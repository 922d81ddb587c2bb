import { test as base } from '@playwright/test';
import type { Browser, TestInfo } from '@playwright/test';
import { ClockedStack } from './clocked-stack.ts';
import { Stack, type Settings } from './stack.ts';

/**
 * Every story has a server of its own, which `test.use({ settings })` sets; when it fails, what the server wrote is kept with the
 * report, and what each page shows is printed. Whoever came in it leaves with it: people of earlier stories would go on looking for their servers in the same browser.
 */
export const test = base.extend<{ settings: Settings; stack: Stack; clocked: ClockedStack; everybodyLeaves: void }>({
  everybodyLeaves: [
    async ({ browser }, use, story) => {
      await use();
      if (hasFailed(story)) await tellWhatIsShown(browser);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  settings: [{}, { option: true }],
  stack: async ({ settings }, use, story) => lend(await Stack.start(settings), use, story),
  clocked: async ({ settings }, use, story) => lend(await ClockedStack.start(settings), use, story),
});

const hasFailed = ({ status, expectedStatus }: TestInfo): boolean => status !== expectedStatus;

/** For whoever has nothing but the output. Without what follows a path: an invitation is there. */
async function tellWhatIsShown(browser: Browser): Promise<void> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2_000 })
      .catch(() => '(nothing that can be read)');
    process.stdout.write(`\n${new URL(page.url()).pathname} shows:\n${shown}\n`);
  }
}

async function lend<Lent extends Stack>(stack: Lent, use: (stack: Lent) => Promise<void>, story: TestInfo) {
  try {
    await use(stack);
  } finally {
    if (hasFailed(story)) await story.attach('server.log', { body: stack.log });
    await stack.stop();
  }
}

export { expect } from '@playwright/test';
