import type { CallId, Sfu } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { receivingCapabilities } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aHeldCall, aNode, Person, valueOf, type StartedNode } from '../../test/a-node.ts';
import { heapInUse, residentOf } from '../../test/memory.ts';

/** Freelancer and agent in a call that is prepared: each has said what they can receive and sends all they may. */
async function prepared(sfu: Sfu): Promise<CallId> {
  const callId = await aHeldCall(sfu);
  const [cleo, ada] = [new Person(sfu, callId, 'freelancer'), new Person(sfu, callId, 'agent')];
  await Promise.all([cleo.join(), ada.join()]);
  valueOf(await sfu.announce(cleo.at, receivingCapabilities()));
  valueOf(await sfu.announce(ada.at, receivingCapabilities()));
  await Promise.all([cleo.producing('audio'), cleo.producing('video'), ada.producing('audio')]);
  return callId;
}

async function allConsumed({ ledger }: StartedNode, calls: number): Promise<void> {
  await until('everything is consumed', () => ledger.open.consumers === 3 * calls);
}

/** Prepared, started, accepted, ended, over and over. */
async function startsAndStops(node: StartedNode, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const callId = await prepared(node.sfu);
    await allConsumed(node, 1);
    valueOf(await node.sfu.beginCall(callId));
    valueOf(await node.sfu.answerCall(callId));
    await node.sfu.closeCall(callId);
  }
  node.events.length = 0;
  node.log.lines.length = 0;
}

async function memoryOf({ ledger }: StartedNode): Promise<{ heap: number; worker: number }> {
  const [worker] = ledger.workers;
  if (!worker) throw new Error('there is no worker');
  // An answer from the worker: what it was asked to close is closed.
  await worker.getResourceUsage();
  return { heap: heapInUse(), worker: residentOf(worker.pid) };
}

describe('calls that are prepared, started and ended over and over', () => {
  it('M29 leaves nothing of thirty calls, and takes the memory of few', async () => {
    const node = await aNode();
    await startsAndStops(node, 20);
    const nothing = { workers: 1, routers: 0, transports: 0, producers: 0, consumers: 0 };
    expect(node.ledger.open).toEqual(nothing);
    const before = await memoryOf(node);
    await startsAndStops(node, 30);
    expect(node.ledger.open).toEqual(nothing);
    expect(node.ledger.served.size).toBe(0);
    const after = await memoryOf(node);

    // What thirty calls take that do stay, measured here and now, is what a leak of them would be.
    const calls: CallId[] = [];
    while (calls.length < 30) calls.push(await prepared(node.sfu));
    await allConsumed(node, 30);
    const full = await memoryOf(node);
    const grown = { heap: after.heap - before.heap, worker: after.worker - before.worker };
    const kept = { heap: full.heap - after.heap, worker: full.worker - after.worker };
    expect(grown.heap).toBeLessThan(kept.heap / 2);
    expect(grown.worker).toBeLessThan(kept.worker / 2);
  });

  it('M29 closes what was being made as well, and the ways that somebody tried', async () => {
    const { sfu, ledger } = await aNode();
    for (const id of ['a', 'b', 'c']) {
      const callId = await aHeldCall(sfu);
      const joining = sfu.joinSeat({ callId, seat: 'agent' });
      await sfu.openProbe(id);
      await Promise.all([joining, sfu.closeCall(callId), sfu.closeProbe(id)]);
    }
    await until('nothing is left', () => ledger.open.transports === 0 && ledger.open.routers === 0);
    expect(ledger.served.size).toBe(0);
  });

  it('M29 gives the place in a worker back, whenever a call is closed', async () => {
    const node = await aNode({ callsPerWorker: 1 });
    for (const _ of Array.from({ length: 5 })) {
      const callId = await aHeldCall(node.sfu);
      const joining = new Person(node.sfu, callId, 'freelancer').join().catch(() => null);
      await Promise.all([node.sfu.beginCall(callId), node.sfu.closeCall(callId), joining]);
    }
    expect(valueOf(await node.sfu.openCall(await aHeldCall(node.sfu)))).toEqual({});
  });
});
