import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, devices, expect } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { chromiumLaunch, tempFolder } from '@visavis/testing/node';
import type { TempFolder } from '@visavis/testing/node';
import { expectLights, watchLights } from './lights.ts';

/** As a browser's average of a picture: red, green, blue, of 255. */
export type Colour = { readonly red: number; readonly green: number; readonly blue: number };

/** A picture of one colour, as the file that Chromium plays in place of a camera; the luma moves a little, so that it is no still. */
function magentaFilm(): Buffer {
  const [width, height, frames] = [320, 240, 10];
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)];
  for (let frame = 0; frame < frames; frame += 1) {
    const luma = Buffer.alloc(width * height, 100 + frame);
    const blueness = Buffer.alloc((width * height) / 4, 200);
    const redness = Buffer.alloc((width * height) / 4, 220);
    parts.push(Buffer.from('FRAME\n'), luma, blueness, redness);
  }
  return Buffer.concat(parts);
}

/** A phone: a browser of its own, small and upright, whose camera shows one colour. */
export class Phone {
  readonly page: Page;
  readonly requests: string[] = [];
  readonly #browser: Browser;
  readonly #folder: TempFolder;

  private constructor(browser: Browser, page: Page, folder: TempFolder) {
    this.#browser = browser;
    this.#folder = folder;
    this.page = page;
  }

  static async isSwitchedOn(): Promise<Phone> {
    const folder = await tempFolder();
    const film = join(folder.path, 'magenta.y4m');
    await writeFile(film, magentaFilm());
    const launch = chromiumLaunch();
    const args = [...(launch.args ?? []), `--use-file-for-fake-video-capture=${film}`];
    const browser = await chromium.launch({ ...launch, args });
    const context: BrowserContext = await browser.newContext({ ...devices['Pixel 7'] });
    await watchLights(context);
    const page = await context.newPage();
    const phone = new Phone(browser, page, folder);
    page.on('request', (request) => phone.requests.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    return phone;
  }

  /** As a camera app does with a code: opens its link. */
  async scans(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { name: 'Use this phone as your camera' })).toBeVisible();
  }

  async startsCamera(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start the camera' }).click();
    await expect(this.page.locator('video')).toBeVisible();
  }

  async reads(saying: string): Promise<void> {
    await expect(this.page.getByText(saying)).toBeVisible();
  }

  async isDark(): Promise<void> {
    await expectLights(this.page, []);
    await expect(this.page.locator('video')).toBeHidden();
  }

  async isSwitchedOff(): Promise<void> {
    await this.#browser.close();
    await this.#folder.remove();
  }
}

/** The average colour of the large picture on this page. */
export function colourOf(page: Page): Promise<Colour> {
  return page.locator('desk-call vv-video-tile video').evaluate((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return { red, green, blue };
  });
}
