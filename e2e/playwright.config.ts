import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '@visavis/testing/node';

/** Real media on few cores: one story at a time, each with a server of its own, and none of them may need a second try. */
export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: chromiumLaunch(),
  },
});
