import { refuse } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig, type Person } from './rig.ts';

/** Real browsers and media take their time on two cores. */
const PATIENCE = { timeoutMs: 60_000, everyMs: 50 };

/** The picture that `replaceCamera` puts in place of the camera's is so high; a busy browser sends any picture smaller, the camera's never this small. */
const OTHER_HEIGHT = 150;

describe('a call between two browsers', { timeout: 240_000 }, () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.clear());
  afterAll(() => rig.close());

  /** Cleo with camera and microphone and Ada with her microphone, both joined and publishing. */
  async function aCall(): Promise<{ cleo: Person; ada: Person }> {
    const callId = await rig.openCall();
    const [cleo, ada] = await Promise.all([
      rig.person(callId, 'freelancer', ['audio', 'video']),
      rig.person(callId, 'agent', ['audio', 'video']),
    ]);
    await Promise.all([
      cleo.page.evaluate(() => window.call.openAll()),
      ada.page.evaluate(() => window.call.openMicrophone()),
    ]);
    await Promise.all([cleo.join(), ada.join()]);
    await Promise.all([cleo.publish('video'), cleo.publish('audio'), ada.publish('audio')]);
    return { cleo, ada };
  }

  /** Waits until more of something arrived than there is now. */
  async function toGrow(
    person: Person,
    what: 'framesDecoded' | 'audioBytesReceived' | 'audioBytesSent',
  ): Promise<void> {
    const now = (await person.stats())[what];
    await until(`${what} of the ${person.seat} to grow`, async () => (await person.stats())[what] > now + 5, PATIENCE);
  }

  const showsCamera = async (person: Person): Promise<boolean> => (await person.stats()).frameHeight > OTHER_HEIGHT;
  const heightIsOfOther = (height: number): boolean => height > 0 && height <= OTHER_HEIGHT;

  it('shows the freelancer to the agent and lets each hear the other', async () => {
    const { cleo, ada } = await aCall();
    await Promise.all([
      toGrow(ada, 'framesDecoded'),
      toGrow(ada, 'audioBytesReceived'),
      toGrow(cleo, 'audioBytesReceived'),
    ]);
    await until('the camera’s picture', () => showsCamera(ada), PATIENCE);
    expect(await cleo.stats()).toMatchObject({ framesDecoded: 0, videoBytesReceived: 0 });
    expect((await ada.stats()).roundTripMs).toBeLessThan(1000);
    expect([await cleo.state(), await ada.state()]).toEqual(['connected', 'connected']);
    expect(await cleo.logged()).toEqual([]);
    expect(await ada.logged()).toEqual([]);
    expect(await cleo.page.evaluate(() => window.call.hearsItself())).toBe(true);
  });

  it('sees somebody who is there already after three answers of the server (media R2 R3 R5)', async () => {
    const { cleo, ada } = await aCall();
    await toGrow(ada, 'framesDecoded');
    const sol = await rig.person(cleo.callId, 'supervisor', []);
    await sol.join();
    await toGrow(sol, 'framesDecoded');
    expect(sol.asked.slice(0, 2)).toEqual(['media:join', 'media:capabilities']);
    expect(sol.asked.slice(2).sort()).toEqual(['media:connect', 'media:resume', 'media:resume', 'media:resume']);
  });

  it('catches up with what came and went while its line was cut (quality F3)', async () => {
    const callId = await rig.openCall();
    const ada = await rig.person(callId, 'agent', ['audio']);
    await ada.join();
    ada.isCutOff = true;
    const cleo = await rig.person(callId, 'freelancer', ['audio', 'video']);
    await cleo.page.evaluate(() => window.call.openAll());
    await cleo.join();
    await cleo.publish('video');
    expect(await ada.heard()).toEqual([]);
    await ada.page.evaluate(() => window.call.client.resync());
    await toGrow(ada, 'framesDecoded');

    await rig.sfu.leaveSeat({ callId, seat: 'freelancer' });
    await ada.page.evaluate(() => window.call.client.resync());
    const closed = async () => (await ada.heard()).some((what) => what.includes('closed'));
    await until('the picture to be closed', closed, PATIENCE);
  });

  it("refuses the agent's camera in the media node, and the call goes on", async () => {
    const { cleo, ada } = await aCall();
    await ada.page.evaluate(() => window.call.openAll());
    expect(await ada.publish('video')).toEqual(refuse('not-granted'));
    expect(await cleo.heard()).not.toContainEqual(expect.stringContaining('video'));
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
  });

  it('sends nothing while muted, tells the other side, and leaves the track alone', async () => {
    const { cleo, ada } = await aCall();
    await toGrow(cleo, 'audioBytesSent');
    await until('Ada to have both', async () => (await ada.heard()).length === 2, PATIENCE);
    await cleo.mute('audio', true);
    await until('Ada to be told', async () => (await ada.heard()).includes('remote-paused audio paused'), PATIENCE);
    const muted = (await cleo.stats()).audioBytesSent;
    await toGrow(ada, 'framesDecoded');
    expect((await cleo.stats()).audioBytesSent).toBe(muted);
    const track = () =>
      cleo.page.evaluate(() => [window.call.tracks.audio?.enabled, window.call.tracks.audio?.readyState]);
    expect(await track()).toEqual([true, 'live']);
    await cleo.mute('audio', false);
    await toGrow(cleo, 'audioBytesSent');
    await until('Ada to be told again', async () => (await ada.heard()).includes('remote-paused audio on'), PATIENCE);
  });

  it('replaces the camera without a new negotiation', async () => {
    const { cleo, ada } = await aCall();
    // Both directions have to flow first: until Cleo hears Ada, her receiving side still has things to ask for.
    await Promise.all([
      until('the camera’s picture', () => showsCamera(ada), PATIENCE),
      toGrow(cleo, 'audioBytesReceived'),
    ]);
    const asked = [...cleo.asked];
    expect((await cleo.page.evaluate(() => window.call.replaceCamera())).ok).toBe(true);
    await until('the other picture', async () => heightIsOfOther((await ada.stats()).frameHeight), PATIENCE);
    expect(cleo.asked).toEqual(asked);
    expect(await cleo.page.evaluate(() => window.call.tracks.video?.readyState)).toBe('live');
  });

  it('comes back after joining again, and stays muted if it was', async () => {
    const { cleo, ada } = await aCall();
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
    await cleo.mute('audio', true);
    const before = (await ada.heard()).length;
    expect((await cleo.join()).ok).toBe(true);
    await until('Ada to have both again', async () => (await ada.heard()).slice(before).length >= 4, PATIENCE);
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
    const after = (await ada.heard()).slice(before);
    expect(after.slice(0, 2).sort()).toEqual(['remote-closed audio', 'remote-closed video']);
    expect(after).toContain('remote-track video on');
    await until(
      'Ada to know of the mute',
      async () =>
        (await ada.heard()).slice(before).some((line) => line.startsWith('remote') && line.endsWith('audio paused')),
      PATIENCE,
    );
    expect((await cleo.stats()).audioBytesSent).toBe(0);
    await cleo.mute('audio', false);
    await toGrow(cleo, 'audioBytesSent');
  });

  it('leaves when closed: the other side is told, tracks stay live', async () => {
    const { cleo, ada } = await aCall();
    await until('Ada to have both', async () => (await ada.heard()).length === 2, PATIENCE);
    await cleo.page.evaluate(() => {
      window.call.client.close();
      window.call.client.close();
    });
    await until('Ada to be told', async () => (await ada.heard()).length === 4, PATIENCE);
    expect(cleo.asked.filter((name) => name === 'media:leave')).toHaveLength(1);
    expect(await cleo.state()).toBe('closed');
    expect(await cleo.join()).toEqual(refuse('not-found'));
    expect(await cleo.page.evaluate(() => window.call.tracks.video?.readyState)).toBe('live');
  });

  it('tells the other side when a page is reloaded, without a word of its own (failure F2)', async () => {
    const { cleo, ada } = await aCall();
    await toGrow(ada, 'framesDecoded');
    const closed = new Promise((resolve) =>
      rig.sfu.onEvent((event) => event.type === 'producer-closed' && resolve(event)),
    );
    await cleo.page.reload();
    await closed;
    await until('Ada to be told', async () => (await ada.heard()).includes('remote-closed video'), PATIENCE);
    expect(cleo.asked).not.toContain('media:leave');
  });

  it('says that it reconnects while the line is away, and heals it (media R23)', async () => {
    const { cleo, ada } = await aCall();
    await toGrow(ada, 'framesDecoded');
    rig.signalWorker('SIGSTOP');
    await until(
      'both to notice',
      async () => {
        const states = await Promise.all([cleo.state(), ada.state()]);
        return states.every((state) => state === 'reconnecting');
      },
      PATIENCE,
    );
    // It is said first, and something is done about it a second later.
    await until('a restart to be asked for', () => cleo.asked.includes('media:restart-ice'), PATIENCE);
    rig.signalWorker('SIGCONT');
    await until(
      'both to be back',
      async () => {
        const states = await Promise.all([cleo.state(), ada.state()]);
        return states.every((state) => state === 'connected');
      },
      PATIENCE,
    );
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
  });

  it('goes on after the worker was killed and everybody joined again (failure F7)', async () => {
    const { cleo, ada } = await aCall();
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
    const lost = new Promise((resolve) => rig.sfu.onEvent((event) => event.type === 'call-lost' && resolve(event)));
    rig.signalWorker('SIGKILL');
    await lost;
    await rig.openCall(cleo.callId);
    const [again, too] = await Promise.all([cleo.join(), ada.join()]);
    expect([again.ok, too.ok]).toEqual([true, true]);
    await Promise.all([toGrow(ada, 'framesDecoded'), toGrow(cleo, 'audioBytesReceived')]);
  });
});
