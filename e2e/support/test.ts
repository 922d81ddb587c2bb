import { test as base } from '@playwright/test';
import { Stack } from './stack.ts';

/** Every story has a server of its own; when it fails, what the server wrote is kept with the report. */
export const test = base.extend<{ stack: Stack }>({
  stack: async ({}, use, story) => {
    const stack = await Stack.start();
    try {
      await use(stack);
    } finally {
      if (story.status !== story.expectedStatus) await story.attach('server.log', { body: stack.log });
      await stack.stop();
    }
  },
});

export { expect } from '@playwright/test';
