import { expect } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

/**
 * Presses what asks for camera and microphone: the browser's own button, which takes no press in its first moments, or ours.
 * Resolves when the browser has answered.
 */
export async function allowDevices(page: Page): Promise<void> {
  const button = page.locator('usermedia').or(page.getByRole('button', { name: 'Allow camera and microphone' }));
  const explanation = page.getByRole('heading', { name: 'Check your camera and microphone' });
  await expect(button).toBeVisible();
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 2_000 });
    await expect(explanation).toBeHidden({ timeout: 2_000 });
  }).toPass();
}

/** Chromium 150 has none yet. */
export const hasOwnButton = (page: Page): Promise<boolean> => page.evaluate(() => 'HTMLUserMediaElement' in globalThis);

/** Remembers what the browser's own button gave, where `watchLights` knows of `getUserMedia` only. */
function rememberOwnButton(): void {
  const kept = globalThis as typeof globalThis & { tracksSeenByTest: MediaStreamTrack[] };
  const element = (globalThis as { HTMLUserMediaElement?: { prototype: object } }).HTMLUserMediaElement;
  const stream = element && Object.getOwnPropertyDescriptor(element.prototype, 'stream');
  if (!element || !stream?.get) return;
  Object.defineProperty(element.prototype, 'stream', {
    ...stream,
    get(this: object) {
      const given = stream.get?.call(this) as MediaStream | null;
      kept.tracksSeenByTest.push(...(given?.getTracks() ?? []));
      return given;
    },
  });
}

/** Somebody who opens the link of an invitation in a browser that may be against them, perhaps not for the first time. */
export class Newcomer extends Visitor {
  /** `prepare` runs before the page is opened; `path` is where the widget is embedded. */
  static async opens(
    browser: Browser,
    stack: Stack,
    token: string,
    prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined,
    path = '/help?action=verify-profile',
  ): Promise<Newcomer> {
    const { context, page } = await Visitor.open(browser, stack);
    await prepare(context);
    await context.addInitScript(rememberOwnButton);
    const newcomer = new Newcomer(context, page, stack);
    await page.goto(`${path}#vv=${token}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    const explanation = page.getByRole('heading', { name: 'Check your camera and microphone' });
    const again = page.getByRole('button', { name: /^Join again/ });
    await expect(explanation.or(again)).toBeVisible();
    if (await again.isVisible()) await again.click();
    await expect(explanation).toBeVisible();
    return newcomer;
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async isTold(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.locator('vv-device-view').getByText(text).first()).toBeVisible();
  }

  /** What leads on, in the one place of a view where that is. */
  async hasMainAction(name: string): Promise<void> {
    await expect(this.page.locator('vv-device-view .primary')).toHaveCount(1);
    await expect(this.page.locator('vv-device-view .primary')).toHaveText(name);
  }

  /** Resolves when the server knows. */
  async leavesQueue(): Promise<void> {
    await this.presses('Leave the queue');
    await this.presses('Leave');
    await expect(this.page.getByRole('button', { name: /^Join again/ })).toBeVisible();
  }

  /** Goes on to the queue without a camera, and says why. */
  async goesWithoutCamera(reason: string, words: string): Promise<void> {
    await this.presses('I cannot use a camera');
    await this.page.getByLabel(reason).check();
    await this.page.getByLabel('In your words (optional)').fill(words);
    await this.presses('Join the queue');
    await this.isTold('You are in the queue');
  }
}
