import { expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

type Kept = {
  readonly connections: RTCPeerConnection[];
  readonly asked: MediaStreamConstraints[];
  readonly given: MediaStreamTrack[];
};
type WatchedWindow = typeof globalThis & { mediaSeenByTest: Kept };

/** Makes every page of this context remember its media. Call it before the first page is opened. */
export async function watchMedia(context: BrowserContext): Promise<void> {
  await context.addInitScript(rememberMedia);
}

/**
 * Runs in a page before its own code, which notices nothing: remembers its peer connections, what it asked devices for and what it was given.
 */
export function rememberMedia(): void {
  const kept: Kept = { connections: [], asked: [], given: [] };
  Object.assign(globalThis, { mediaSeenByTest: kept });
  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.connections.push(this);
    }
  };
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
    const ask = devices?.[name].bind(devices);
    if (!devices || !ask) continue;
    devices[name] = async (constraints?: MediaStreamConstraints) => {
      kept.asked.push(JSON.parse(JSON.stringify(constraints ?? {})) as MediaStreamConstraints);
      const stream = await ask(constraints);
      kept.given.push(...stream.getTracks());
      return stream;
    };
  }
}

/** Each request of this page for a camera or microphone, in order. */
export function devicesAskedFor(page: Page): Promise<MediaStreamConstraints[]> {
  return page.evaluate(() => (globalThis as WatchedWindow).mediaSeenByTest.asked);
}

type Counted = { readonly kind: 'audio' | 'video'; readonly number: 'framesDecoded' | 'bytesReceived' };

/** A page of whichever browser and driver. */
type Evaluates = {
  evaluate(count: (counted: Counted) => Promise<number>, counted: Counted): Promise<number>;
};

/** The sum of one number over all that this page receives now. */
function received(page: Evaluates, kind: Counted['kind'], number: Counted['number']): Promise<number> {
  return page.evaluate(
    async ({ kind, number }) => {
      const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
      const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
      const reports = await Promise.all(open.map((connection) => connection.getStats()));
      const inbound = reports.flatMap((report) => [...report.values()] as Record<string, unknown>[]);
      return inbound
        .filter((entry) => entry['type'] === 'inbound-rtp' && entry['kind'] === kind)
        .reduce((sum, entry) => sum + Number(entry[number] ?? 0), 0);
    },
    { kind, number },
  );
}

/** Frames are decoded from the network, and more of them reach the screen. */
export async function expectPictureToMove(page: Page): Promise<void> {
  const decoded = () => received(page, 'video', 'framesDecoded');
  await expect.poll(decoded, { message: 'frames decoded' }).toBeGreaterThan(0);
  const before = await decoded();
  await expect.poll(decoded, { message: 'frames decoded since' }).toBeGreaterThan(before + 10);
  const shown = () =>
    page
      .locator('video')
      .evaluateAll((videos: HTMLVideoElement[]) =>
        videos.reduce((sum, video) => sum + (video.paused ? 0 : video.getVideoPlaybackQuality().totalVideoFrames), 0),
      );
  const shownBefore = await shown();
  await expect.poll(shown, { message: 'frames on the screen' }).toBeGreaterThan(shownBefore);
}

/** Sound keeps coming in from the network. */
export async function expectSoundToArrive(page: Evaluates): Promise<void> {
  const bytes = () => received(page, 'audio', 'bytesReceived');
  await expect.poll(bytes, { message: 'bytes of sound' }).toBeGreaterThan(0);
  const before = await bytes();
  await expect.poll(bytes, { message: 'bytes of sound since' }).toBeGreaterThan(before + 500);
}

/** Cameras of this page whose light is on. */
export function camerasOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { given } = (globalThis as WatchedWindow).mediaSeenByTest;
    return given.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live').length;
  });
}

/** Pictures that this page sends to anybody. */
export function picturesSent(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
    const senders = connections.flatMap((connection) => connection.getSenders());
    // A prepared call holds the camera's place with a picture of nothing, which is not sent.
    const isSent = (sender: RTCRtpSender) => sender.getParameters().encodings.some(({ active }) => active !== false);
    return senders.filter(
      (sender) => sender.track?.kind === 'video' && sender.track.readyState === 'live' && isSent(sender),
    ).length;
  });
}
