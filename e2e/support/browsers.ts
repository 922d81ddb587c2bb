import type { Browser, BrowserContext } from '@playwright/test';
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

/** The page is refused by these words of the browser, in place of its own button and of what asks. */
export const answering = (name: string, message: string) => (context: BrowserContext) =>
  context.addInitScript(
    ([errorName, words]) => {
      Reflect.deleteProperty(globalThis, 'HTMLUserMediaElement');
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException(words, errorName));
    },
    [name, message] as const,
  );
