import { until } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig, type Person } from './rig.ts';

/** Real browsers and media take their time on two cores. */
const PATIENCE = { timeoutMs: 60_000, everyMs: 50 };

describe('a call whose people send before they may', { timeout: 240_000 }, () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterEach(() => rig.clear());
  afterAll(() => rig.close());

  /** Packets of media that arrived at somebody's browser, and that left it. What the worker tries the line with (`probator`) is nobody's. */
  const packets = (person: Person): Promise<{ received: number; sent: number }> =>
    person.page.evaluate(async () => {
      const reports = await Promise.all(window.connections.map((connection) => connection.getStats()));
      const stats = reports.flatMap(
        (report) =>
          [...report.values()] as {
            type: string;
            mid?: string;
            packetsReceived?: number;
            packetsSent?: number;
          }[],
      );
      const sum = (type: string, what: 'packetsReceived' | 'packetsSent') =>
        stats
          .filter((one) => one.type === type && one.mid !== 'probator')
          .reduce((total, one) => total + (one[what] ?? 0), 0);
      return { received: sum('inbound-rtp', 'packetsReceived'), sent: sum('outbound-rtp', 'packetsSent') };
    });

  async function toSendMore(...people: Person[]): Promise<void> {
    for (const person of people) {
      const { sent } = await packets(person);
      await until(`more of the ${person.seat}`, async () => (await packets(person)).sent > sent + 50, PATIENCE);
    }
  }

  const toReceive = (person: Person) =>
    until(`packets at the ${person.seat}`, async () => (await packets(person)).received > 20, PATIENCE);

  it('media R1 is passed no packet of either side before it begins, and none of the agent before it is answered', async () => {
    const callId = await rig.prepareCall();
    const [cleo, ada] = await Promise.all([
      rig.person(callId, 'freelancer', ['audio', 'video']),
      rig.person(callId, 'agent', ['audio']),
    ]);
    await Promise.all([
      cleo.page.evaluate(() => window.call.openAll()),
      ada.page.evaluate(() => window.call.openMicrophone()),
    ]);
    await Promise.all([cleo.join(), ada.join()]);
    await Promise.all([cleo.publish('video'), cleo.publish('audio'), ada.publish('audio')]);
    await toSendMore(cleo, ada);
    expect([(await packets(cleo)).received, (await packets(ada)).received]).toEqual([0, 0]);

    await rig.sfu.beginCall(callId);
    await toReceive(ada);
    await toSendMore(ada);
    expect((await packets(cleo)).received).toBe(0);

    await rig.sfu.answerCall(callId);
    await toReceive(cleo);
  });
});
