import type { Browser, BrowserContext } from '@playwright/test';
import type { Floor } from '../floor/page.ts';
import { FloorServer } from '../floor/floor-server.ts';
import { Network } from '../network.ts';
import type { Conditions } from '../network.ts';
import { NEAR } from '../network.ts';
import { measured } from './measured.ts';
import type { Pair, Run } from './measured.ts';
import { TRANSPORTS, watchCall, WatchedPage } from './watch.ts';

type FloorWindow = typeof globalThis & { floor: Floor };

/** Two pages of the floor with its server, in contexts of their own. */
export class FloorRig {
  readonly #server: FloorServer;
  readonly #network: Network;
  readonly #contexts: readonly BrowserContext[];
  readonly #pair: Pair;
  #calls = 0;

  static async start(browser: Browser): Promise<FloorRig> {
    const network = await Network.open();
    const { listens, announced, port } = network.media;
    const media = { FLOOR_LISTEN: listens, FLOOR_ANNOUNCED: announced, FLOOR_MEDIA_PORT: String(port) };
    const server = await FloorServer.start(media, true);
    const origin = await network.lineTo(server.port);
    const contexts = [await browser.newContext(), await browser.newContext()];
    const pages = await Promise.all(
      contexts.map(async (context) => {
        await context.addInitScript(watchCall);
        const page = await context.newPage();
        await page.goto(origin);
        await page.waitForFunction(() => 'floor' in globalThis);
        return new WatchedPage(page);
      }),
    );
    const [viewer, publisher] = pages;
    if (!viewer || !publisher) throw new Error('there are no pages');
    return new FloorRig(server, network, contexts, { viewer, publisher });
  }

  private constructor(server: FloorServer, network: Network, contexts: readonly BrowserContext[], pair: Pair) {
    this.#server = server;
    this.#network = network;
    this.#contexts = contexts;
    this.#pair = pair;
  }

  /** A call of its own, prepared before or not. */
  async call(conditions: Conditions, isWarm: boolean): Promise<Run> {
    const { viewer, publisher } = this.#pair;
    this.#network.conditions = NEAR;
    const room = `room-${(this.#calls += 1)}`;
    const produced = await publisher.page.evaluate(
      async ([name, warm]) => {
        const { floor } = globalThis as FloorWindow;
        await floor.publisher(name, warm);
        return floor.produced();
      },
      [room, isWarm] as const,
    );
    await viewer.page.evaluate(([name, there]) => (globalThis as FloorWindow).floor.viewer(name, there), [
      room,
      isWarm ? produced : null,
    ] as const);
    for (const page of [viewer, publisher]) await page.isAtRest(isWarm ? TRANSPORTS : 0);
    this.#network.conditions = conditions;
    const run = await measured(this.#pair, 'Start call');
    this.#network.conditions = NEAR;
    // What goes on would take from whoever is measured next; voices may still be on their way.
    for (const page of [viewer, publisher]) await page.isAtRest(TRANSPORTS);
    for (const { page } of [viewer, publisher]) await page.evaluate(() => (globalThis as FloorWindow).floor.end());
    return run;
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.#server.stop();
    await this.#network.close();
  }
}
