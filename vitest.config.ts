import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { chromiumLaunch } from './packages/testing/src/chromium.ts';

/** Tests of `tools/` run without dependencies (node:test); those of `e2e/` run in playwright. */
const ELSEWHERE = [...configDefaults.exclude, 'tools/**', 'e2e/**', '**/dist/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    projects: [
      {
        test: {
          name: 'node',
          include: ['**/*.test.ts'],
          exclude: [...ELSEWHERE, '**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/database-setup.ts'],
          // Long enough for a busy machine: no test is about how long something takes.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          exclude: ELSEWHERE,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
