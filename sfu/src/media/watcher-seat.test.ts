import { refuse, type MediaKind } from '@visavis/protocol';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, valueOf } from '../../test/a-node.ts';

const KINDS: readonly MediaKind[] = ['audio', 'video'];

/** A live call: Cleo is heard and seen, Ada is heard, and Sol has the supervisor's seat. */
async function aWatchedCall() {
  const node = await aNode();
  const callId = await anOpenCall(node.sfu);
  const people = await everybodyIn(node.sfu, callId);
  const sent = [
    await people.cleo.producing('audio'),
    await people.cleo.producing('video'),
    await people.ada.producing('audio'),
  ];
  return { ...node, ...people, sent };
}

describe('the seat of a supervisor who watches', () => {
  it('M55 has one transport, and it is to receive by', async () => {
    const { sol, sfu, ledger } = await aWatchedCall();
    expect(sol.joined.send).toBeNull();
    expect(sol.joined.receive).not.toBeNull();
    const before = ledger.open.transports;
    await sfu.leaveSeat(sol.at);
    expect(ledger.open.transports).toBe(before - 1);
  });

  it('M55 sends nothing by any transport there is, and each try is in the log', async () => {
    const { sol, cleo, ada, sfu, ledger, log } = await aWatchedCall();
    const before = ledger.open.producers;
    const transports = [sol.receiveId, cleo.sendId, ada.sendId, cleo.receiveId, ''];
    for (const transportId of transports)
      for (const kind of KINDS)
        expect(await sfu.produce(sol.at, transportId, kind, sendingParameters(kind))).toEqual(refuse('not-granted'));
    expect(ledger.open.producers).toBe(before);
    expect(log.lines.filter((line) => JSON.stringify(line).includes('outside the grant'))).toHaveLength(10);
  });

  it('M55 mutes nobody', async () => {
    const { sol, sfu, sent } = await aWatchedCall();
    for (const producerId of sent)
      expect(await sfu.pauseProducer(sol.at, producerId, true)).toEqual(refuse('not-found'));
  });

  it('M56 comes, follows and goes without a word to anybody, and everybody else’s media is as it was', async () => {
    const { sol, cleo, ada, sfu, events, ledger, sent } = await aWatchedCall();
    await sfu.leaveSeat(sol.at);
    const seen = async () =>
      JSON.stringify([
        await sfu.producersFor(cleo.at),
        await sfu.producersFor(ada.at),
        [...ledger.producers].map(({ id, paused, rtpParameters }) => ({ id, paused, rtpParameters })),
      ]);
    const before = await seen();
    events.length = 0;
    await sol.join();
    const { consumers } = valueOf(await sfu.announce(sol.at, receivingCapabilities()));
    for (const { consumerId } of consumers) valueOf(await sfu.resumeConsumer(sol.at, consumerId));
    expect(consumers.map(({ producerId }) => producerId).toSorted()).toEqual(sent.toSorted());
    expect(await seen()).toBe(before);
    await sfu.leaveSeat(sol.at);
    expect(await seen()).toBe(before);
    expect(events).toEqual([]);
  });

  it('M57 is passed nothing on any more from the moment it is left, and the call goes on', async () => {
    const { sol, sfu, ledger, sent } = await aWatchedCall();
    for (const producerId of sent) valueOf(await sol.consume(producerId));
    expect(ledger.open.consumers).toBe(3);
    await sfu.leaveSeat(sol.at);
    expect(ledger.open).toMatchObject({ consumers: 0, producers: 3, transports: 4 });
    expect(await sol.consume(sent[0] ?? '')).toEqual(refuse('not-found'));
    expect(await sfu.restartIce(sol.at, sol.receiveId)).toEqual(refuse('not-found'));
  });
});
