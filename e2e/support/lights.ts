import { expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

type WatchedWindow = typeof globalThis & { tracksSeenByTest: MediaStreamTrack[] };

/** Makes every page of this context remember the tracks that it was given. Call it before the page that is looked at is opened. */
export async function watchLights(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    Object.assign(globalThis, { tracksSeenByTest: tracks });
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    const ask = devices?.getUserMedia.bind(devices);
    if (!devices || !ask) return;
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** The devices of this page whose light is on: the kind of each track that is live. */
const lights = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as WatchedWindow).tracksSeenByTest
      .filter(({ readyState }) => readyState === 'live')
      .map(({ kind }) => kind)
      .sort(),
  );

export async function expectLights(page: Page, kinds: readonly ('audio' | 'video')[]): Promise<void> {
  await expect.poll(() => lights(page), { message: 'devices that are on' }).toEqual(kinds);
}

/** The id of the camera that is on. */
export const cameraInUse = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      (globalThis as WatchedWindow).tracksSeenByTest
        .find(({ kind, readyState }) => kind === 'video' && readyState === 'live')
        ?.getSettings().deviceId,
  );
