import { done, probeCommands, refuse, type Nothing, type Reach, type Reply, type Sfu } from '@visavis/protocol';
import { startSfu } from '@visavis/sfu';
import { CHROMIUM_FLAGS, chromiumLaunch } from '@visavis/testing/node';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { bundle } from './bundle.ts';
import { visit } from './site.ts';

let script: string;
let sfu: Sfu;
const workers: number[] = [];

beforeAll(async () => {
  const ignore = () => undefined;
  const info = (facts: { pid?: number }) => void (facts.pid !== undefined && workers.push(facts.pid));
  [script, sfu] = await Promise.all([
    bundle('probe-page.ts'),
    startSfu({ log: { info, warn: ignore, error: ignore } }),
  ]);
});
afterAll(() => sfu.close());

/** As the signalling server answers; strictly parsed as on the wire. */
async function answer(name: string, request: string): Promise<Reply<unknown>> {
  const asked: unknown = JSON.parse(request);
  if (name === 'probe:open') return sfu.openProbe('cleo');
  if (name === 'probe:close') return sfu.closeProbe('cleo').then((): Reply<Nothing> => done({}));
  const { transportId, dtlsParameters } = probeCommands['probe:connect'].request.parse(asked);
  return sfu.connectProbe('cleo', transportId, dtlsParameters);
}

async function reach(flags: readonly string[] = [], reply = answer): Promise<Reach | null> {
  const browser = await chromium.launch(chromiumLaunch([...CHROMIUM_FLAGS, ...flags]));
  onTestFinished(() => browser.close());
  const page = await visit(browser, script, (opened) =>
    opened.exposeFunction('ask', async (name: string, request: string) => JSON.stringify(await reply(name, request))),
  );
  await page.waitForFunction(() => 'probe' in window);
  return page.evaluate(() => window.probe());
}

it('reaches the media node by UDP and by TCP, and says how long a round takes', async () => {
  const { rttMs, ...ways } = (await reach()) ?? {};
  expect(ways).toEqual({ udp: 'reached', tcp: 'reached', relay: 'not-tried' });
  expect(rttMs).toBeGreaterThanOrEqual(0);
});

it('knows a network that lets no UDP through from one that lets TCP through', async () => {
  expect(await reach(['--webrtc-ip-handling-policy=disable_non_proxied_udp'])).toMatchObject({
    udp: 'failed',
    tcp: 'reached',
  });
});

it('gives up on a node that does not answer', async () => {
  const pid = workers.at(-1)!;
  const freeze = async (name: string, request: string) => {
    const replied = await answer(name, request);
    if (name === 'probe:open') process.kill(pid, 'SIGSTOP');
    return name === 'probe:connect' ? done({}) : replied;
  };
  onTestFinished(() => void process.kill(pid, 'SIGCONT'));
  const thawed = async (name: string, request: string) => (name === 'probe:open' ? freeze(name, request) : done({}));
  expect(await reach([], thawed)).toEqual({ udp: 'failed', tcp: 'failed', relay: 'not-tried', rttMs: null });
});

it('says nothing about the network when the server cannot take a probe', async () => {
  expect(await reach([], async () => refuse('media-unavailable'))).toBeNull();
});
