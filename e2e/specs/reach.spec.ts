import { networkInterfaces } from 'node:os';
import type { Browser } from '@playwright/test';
import { freePort } from '@visavis/testing/node';
import { Agent } from '../support/agent.ts';
import { BlockedNetwork, lackOfNamespaces } from '../support/blocked-network.ts';
import type { Door } from '../support/doors.ts';
import { Freelancer } from '../support/freelancer.ts';
import { needs } from '../support/lack.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { gatherRelays, mediaPaths, relayNames } from '../support/media-path.ts';
import { ADA, CLEO, FIRST_JOB } from '../support/people.ts';
import { Stack } from '../support/stack.ts';
import type { Settings } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';
import { lackOfTurn, TurnServer } from '../support/turn.ts';

const MINUTE = 60;

/** What a call may take until its first picture where the network is in the way (failure F32), as a multiple of the free one's. */
const SLOWER_AT_MOST = 15;

/** How long is too long is for each story to say, against what is usual on its machine. */
const PATIENCE = { timeout: 120_000 };

let stack: Stack;
let mediaPort: number;

async function starts(settings: Settings = {}): Promise<void> {
  mediaPort = await freePort();
  stack = await Stack.start({ VISAVIS_MEDIA_PORT: String(mediaPort), ...settings });
}
test.afterEach(() => stack?.stop());

/** Cleo's browser and Ada's meet in a call; answers how long Ada waited for the first picture after Cleo accepted. */
async function meet(ofCleo: Browser, ofAda: Browser): Promise<{ cleo: Freelancer; ada: Agent; firstFrameMs: number }> {
  const cleo = await Freelancer.arrives(ofCleo, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await Agent.arrives(ofAda, stack, ADA);
  await ada.goesAvailable();
  await ada.takesNext();
  await ada.startsCall();
  const firstFrame = ada.page.waitForFunction(
    () => {
      const within = (root: Document | ShadowRoot): HTMLVideoElement[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element instanceof HTMLVideoElement ? [element] : []),
          ...(element.shadowRoot ? within(element.shadowRoot) : []),
        ]);
      return within(document).some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0);
    },
    undefined,
    PATIENCE,
  );
  const acceptedAt = performance.now();
  await cleo.acceptsCall();
  await firstFrame;
  const firstFrameMs = performance.now() - acceptedAt;
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);
  return { cleo, ada, firstFrameMs };
}

/** The same with nothing in the way. */
async function floorOf(browser: Browser): Promise<number> {
  await starts();
  const { cleo, ada, firstFrameMs } = await meet(browser, browser);
  expect(await mediaPaths(cleo.page)).toEqual(['host udp']);
  await Promise.all([cleo.context.close(), ada.context.close()]);
  await stack.stop();
  return firstFrameMs;
}

async function within<Value>(
  doors: readonly Door[],
  flags: readonly string[],
  story: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const website: Door = { protocol: 'tcp', port: Number(new URL(stack.origin).port) };
  const network = await BlockedNetwork.withDoors([website, ...doors]);
  try {
    const browser = await network.launch(flags);
    try {
      return await story(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await network.close();
  }
}

test.describe('UDP is blocked', () => {
  needs('a network namespace', lackOfNamespaces());

  test('M54 a freelancer’s call goes over TCP to the worker, soon (quality F32)', async ({ browser }) => {
    const floorMs = await floorOf(browser);
    await starts();
    await within([{ protocol: 'tcp', port: mediaPort }], [], async (blocked) => {
      const { cleo, firstFrameMs } = await meet(blocked, browser);
      expect(await mediaPaths(cleo.page)).toEqual(['host tcp']);
      const said = `${Math.round(firstFrameMs)} ms over TCP, ${Math.round(floorMs)} ms with nothing in the way`;
      test.info().annotations.push({ type: 'first frame', description: said });
      console.log(`first frame: ${said}`);
      expect(firstFrameMs).toBeLessThan(SLOWER_AT_MOST * floorMs);
    });
  });

  test('M54 an agent’s call does too', async ({ browser }) => {
    await starts();
    await within([{ protocol: 'tcp', port: mediaPort }], [], async (blocked) => {
      const { ada, cleo } = await meet(browser, blocked);
      expect([await mediaPaths(ada.page), await mediaPaths(cleo.page)]).toEqual([['host tcp'], ['host udp']]);
    });
  });
});

test.describe('nothing but a relay is let out', () => {
  needs('a network namespace', lackOfNamespaces());
  needs('a TURN server', lackOfTurn());

  let turn: TurnServer;
  test.beforeEach(async () => {
    turn = await TurnServer.start();
  });
  test.afterEach(() => turn?.stop());

  const ways = [
    { way: 'UDP', path: 'relay udp', door: (): Door => ({ protocol: 'udp', port: turn.port }) },
    { way: 'TCP', path: 'relay tcp', door: (): Door => ({ protocol: 'tcp', port: turn.port }) },
    { way: 'TLS', path: 'relay tls', door: (): Door => ({ protocol: 'tcp', port: turn.tlsPort }) },
  ] as const;
  for (const { way, path, door } of ways) {
    test(`M54 a call goes through a relay by ${way}, soon (quality F32)`, async ({ browser }) => {
      await starts(turn.settings);
      await within([door()], turn.trust, async (blocked) => {
        const { cleo, firstFrameMs } = await meet(blocked, browser);
        expect(await mediaPaths(cleo.page)).toEqual([path]);
        console.log(`first frame: ${Math.round(firstFrameMs)} ms by a relay over ${way}`);
      });
    });
  }

  test('M52 a relay that went away and came back carries the call again, asked by new names', async ({ browser }) => {
    await starts(turn.settings);
    await within([{ protocol: 'udp', port: turn.port }], [], async (blocked) => {
      const { cleo, ada } = await meet(blocked, browser);
      const before = await relayNames(cleo.page);
      await turn.goesAway();
      await expect.poll(() => mediaPaths(cleo.page)).toEqual([]);
      await turn.comesBack();
      await expectPictureToMove(ada.page);
      expect(await mediaPaths(cleo.page)).toEqual(['relay udp']);
      for (const name of await relayNames(cleo.page)) expect(before).not.toContain(name);
    });
  });
});

test.describe('credentials', () => {
  needs('a TURN server', lackOfTurn());

  test('M31 M53 a relay is had by credentials of now, and by none that ended or were forged', async ({ browser }) => {
    const turn = await TurnServer.start();
    try {
      const page = await browser.newPage();
      const urls = turn.urls.tcp;
      const gathered = (server: object) => gatherRelays(page, { urls, ...server });
      expect(await gathered(turn.credentials(5 * MINUTE))).toEqual({ relays: 1, errors: [] });
      expect(await gathered(turn.credentials(-1 * MINUTE))).toEqual({ relays: 0, errors: [401] });
      expect(await gathered(turn.credentials(5 * MINUTE, 'another secret than ours'))).toEqual({
        relays: 0,
        errors: [401],
      });
      const later = { ...turn.credentials(5 * MINUTE), username: turn.credentials(90 * MINUTE).username };
      expect(await gathered(later)).toEqual({ relays: 0, errors: [401] });
    } finally {
      await turn.stop();
    }
  });
});

test.describe('IPv6', () => {
  const hasIt = Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => address === '::1'));
  needs('IPv6', hasIt ? undefined : 'this machine has no ::1');

  test('M50 carries a call where it is the only address', async ({ browser }) => {
    await starts({ VISAVIS_MEDIA_LISTEN: '::1' });
    const { cleo, ada } = await meet(browser, browser);
    expect([await mediaPaths(cleo.page), await mediaPaths(ada.page)]).toEqual([['host udp'], ['host udp']]);
  });

  test('M50 is there beside IPv4', async ({ browser }) => {
    await starts({ VISAVIS_MEDIA_LISTEN: '::1,127.0.0.1' });
    await meet(browser, browser);
  });
});
