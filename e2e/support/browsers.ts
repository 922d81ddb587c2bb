import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumLaunch } from '@visavis/testing/node';

const ONE_OF_EACH = '--use-fake-device-for-media-stream';

/** Flags of a browser with so many cameras. */
export const withCameras = (count: number): string[] =>
  CHROMIUM_FLAGS.map((flag) => (flag === ONE_OF_EACH ? `${ONE_OF_EACH}=device-count=${count}` : flag));

/** A browser that was started with other flags. */
export async function launched<Value>(
  flags: readonly string[],
  story: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const browser = await chromium.launch({ ...chromiumLaunch(flags), headless: true });
  try {
    return await story(browser);
  } finally {
    await browser.close();
  }
}
