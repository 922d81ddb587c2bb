import { until } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig, type Person } from './rig.ts';

/** Real browsers and media take their time on two cores. */
const PATIENCE = { timeoutMs: 60_000, everyMs: 50 };

describe('a call that is prepared', { timeout: 240_000 }, () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.clear());
  afterAll(() => rig.close());

  /** Cleo and Ada with a seat each that nobody asked for, and everything connected. */
  async function aWarmCall(): Promise<{ cleo: Person; ada: Person }> {
    const callId = await rig.prepareCall();
    const [cleo, ada] = await Promise.all([
      rig.person(callId, 'freelancer', ['audio', 'video']),
      rig.person(callId, 'agent', ['audio']),
    ]);
    await Promise.all([rig.seat(cleo), rig.seat(ada)]);
    await isReady(cleo, ['audio']);
    await isReady(ada, ['audio', 'video']);
    return { cleo, ada };
  }

  /** Both transports are connected, and what the other side may send is consumed and resumed. */
  async function isReady(person: Person, kinds: readonly string[]): Promise<void> {
    await until(`both transports of the ${person.seat}`, async () => (await person.dtls()).length === 2, PATIENCE);
    await until(
      `what the ${person.seat} receives`,
      async () => {
        const resumed = person.asked.filter((name) => name === 'media:resume').length;
        return resumed >= kinds.length && (await person.heard()).length >= kinds.length;
      },
      PATIENCE,
    );
    await until(`the ${person.seat} to be ready`, async () => (await person.dtls()).every(isConnected), PATIENCE);
  }
  const isConnected = (state: string) => state === 'connected';

  async function beginsAndShows({ cleo, ada }: { cleo: Person; ada: Person }): Promise<void> {
    await rig.sfu.beginCall(cleo.callId);
    await rig.sfu.answerCall(cleo.callId);
    await Promise.all([cleo.publish('video'), cleo.publish('audio'), ada.publish('audio')]);
    await sees(ada);
    await hears(cleo);
    await hears(ada);
  }

  async function sees(person: Person): Promise<void> {
    const { framesDecoded } = await person.stats();
    await until('pictures', async () => (await person.stats()).framesDecoded > framesDecoded + 5, PATIENCE);
  }

  async function hears(person: Person): Promise<void> {
    const { audioBytesReceived } = await person.stats();
    await until('sound', async () => (await person.stats()).audioBytesReceived > audioBytesReceived + 5, PATIENCE);
  }

  it('connects without a device and without a packet, and then shows and sounds without a word to the server (media R1)', async () => {
    const { cleo, ada } = await aWarmCall();
    expect(await cleo.devicesAsked()).toBe(0);
    expect(await ada.devicesAsked()).toBe(0);
    await Promise.all([
      cleo.page.evaluate(() => window.call.openAll()),
      ada.page.evaluate(() => window.call.openMicrophone()),
    ]);
    for (const person of [cleo, ada]) {
      expect(await person.stats()).toMatchObject({ packetsSent: 0, framesDecoded: 0 });
      expect(await person.logged()).toEqual([]);
    }
    const asked = [[...cleo.asked], [...ada.asked]];
    await beginsAndShows({ cleo, ada });
    expect([cleo.asked, ada.asked]).toEqual(asked);
    expect(asked.flat()).not.toContain('media:consume');
    expect(asked.flat().filter((name) => name === 'media:capabilities')).toHaveLength(2);
    expect(await ada.heard()).toEqual(expect.arrayContaining(['remote-paused video on', 'remote-paused audio on']));
    const timings = await ada.page.evaluate(() => window.call.client.timings);
    for (const step of ['seat', 'ice', 'dtls', 'packet'] as const) expect(timings[step], step).not.toBeNull();
  });

  it('is connected by a seat that was told while it asked for one, whichever came first (media R24)', async () => {
    const callId = await rig.prepareCall();
    const cleo = await rig.person(callId, 'freelancer', ['audio', 'video']);
    // The media node gives the seat to whichever came last, and refuses the other while that is still being made.
    await Promise.allSettled([cleo.join(), rig.seat(cleo)]);
    await until('both to be connected', async () => (await cleo.dtls()).join() === 'connected', PATIENCE);
  });

  it('shows and sounds again after its media moved, with the tracks that there are and no device asked for (failure F7)', async () => {
    const { cleo, ada } = await aWarmCall();
    await Promise.all([
      cleo.page.evaluate(() => window.call.openAll()),
      ada.page.evaluate(() => window.call.openMicrophone()),
    ]);
    await beginsAndShows({ cleo, ada });
    const lost = new Promise((resolve) => rig.sfu.onEvent((event) => event.type === 'call-lost' && resolve(event)));
    rig.signalWorker('SIGKILL');
    await lost;
    await rig.openCall(cleo.callId);
    await Promise.all([rig.seat(cleo), rig.seat(ada)]);
    await sees(ada);
    await hears(cleo);
    await hears(ada);
    expect([await cleo.devicesAsked(), await ada.devicesAsked()]).toEqual([1, 1]);
    expect([cleo.asked, ada.asked].map((asked) => asked.filter((name) => name === 'media:join').length)).toEqual([
      0, 0,
    ]);
    const gaps = await ada.page.evaluate(() =>
      window.call.told.flatMap(({ name, event }) => (name === 'gap' ? [event as { ms: number; why: string }] : [])),
    );
    expect(gaps.map(({ ms, why }) => [why, ms > 0])).toEqual([['moved', true]]);
  });

  it('leaves no connection open after thirty beginnings and ends', async () => {
    const callId = await rig.prepareCall();
    const cleo = await rig.person(callId, 'freelancer', ['audio', 'video']);
    for (let time = 0; time < 30; time += 1) {
      await rig.seat(cleo);
      await until('a connection', async () => (await cleo.dtls()).includes('connected'), PATIENCE);
      await cleo.page.evaluate(
        ([id]) => {
          window.call.client.close();
          window.newCall(id, ['audio', 'video']);
        },
        [callId] as const,
      );
    }
    const states = await cleo.page.evaluate(() => window.connections.map(({ connectionState }) => connectionState));
    expect(states.length).toBeGreaterThanOrEqual(30);
    expect(states.filter((state) => state !== 'closed')).toEqual([]);
    expect(await cleo.page.evaluate(() => window.contexts.map(({ state }) => state))).toEqual(Array(30).fill('closed'));
  });
});
