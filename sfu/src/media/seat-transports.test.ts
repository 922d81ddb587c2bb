import { refuse } from '@visavis/protocol';
import { connectingParameters } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, sendIdOf } from '../../test/a-node.ts';

/** A node with a call whose agent may join. */
async function anAgentSeat() {
  const node = await aNode();
  return { ...node, ada: new Person(node.sfu, await anOpenCall(node.sfu), 'agent') };
}

const idsOf = (transports: Iterable<{ readonly id: string }>) => [...transports].map(({ id }) => id).sort();

describe('the transports of a seat', () => {
  it('M6 are two, and two others after joining again', async () => {
    const { ada, ledger } = await anAgentSeat();
    const first = await ada.join();
    const second = await ada.join();
    expect(idsOf(ledger.transports)).toEqual([sendIdOf(second), second.receive?.id].sort());
    expect(await ada.produce('audio', sendIdOf(first))).toEqual(refuse('not-found'));
    expect((await ada.produce('audio', sendIdOf(second))).ok).toBe(true);
  });

  it('M6 are one set after many joins at the same time: that of the last', async () => {
    const { sfu, ada, ledger } = await anAgentSeat();
    const replies = await Promise.all(Array.from({ length: 5 }, () => sfu.joinSeat(ada.at)));
    expect(replies.slice(0, -1)).toEqual(Array(4).fill(refuse('not-found')));
    const last = replies.at(-1);
    if (!last?.ok) throw new Error('the last join was refused');
    expect(idsOf(ledger.transports)).toEqual([sendIdOf(last.value), last.value.receive?.id].sort());
  });

  it('M6 are none when the seat was left while it was joined', async () => {
    const { sfu, ada, ledger } = await anAgentSeat();
    const joining = sfu.joinSeat(ada.at);
    await Promise.resolve();
    await sfu.leaveSeat(ada.at);
    expect(await joining).toEqual(refuse('not-found'));
    await expect.poll(() => ledger.open.transports).toBe(0);
  });

  it.each(['closed', 'failed'] as const)('M12 lose the one whose DTLS is %s, with what was on it', async (state) => {
    const { sfu, ledger, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    events.length = 0;
    const sending = [...ledger.transports].find(({ id }) => id === cleo.sendId);
    (sending as unknown as { emit(name: string, state: string): void }).emit('dtlsstatechange', state);
    expect(events).toEqual([
      { type: 'producer-closed', callId, from: 'freelancer', audience: ['agent', 'supervisor'], producerId: face },
    ]);
    expect(ledger.open).toMatchObject({ transports: 4, producers: 0 });
    expect(await cleo.produce('video')).toEqual(refuse('not-found'));
    expect((await sfu.restartIce(cleo.at, cleo.receiveId)).ok).toBe(true);
  });

  it('M19 connect once however often the same is asked', async () => {
    const { sfu, ada } = await anAgentSeat();
    await ada.join();
    const connect = () => sfu.connectTransport(ada.at, ada.sendId, connectingParameters('client'));
    const replies = [...(await Promise.all([connect(), connect()])), await connect()];
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await sfu.connectTransport(ada.at, ada.sendId, connectingParameters('server'))).toEqual(refuse('malformed'));
  });

  it('M19 refuse parameters that mediasoup does not take', async () => {
    const { sfu, ada } = await anAgentSeat();
    await ada.join();
    const wrong = { fingerprints: [{ algorithm: 'sha-0', value: 'AA' }] };
    expect(await sfu.connectTransport(ada.at, ada.sendId, wrong)).toEqual(refuse('malformed'));
  });

  it('give new ICE credentials on a restart', async () => {
    const { sfu, ada } = await anAgentSeat();
    const { receive } = await ada.join();
    const restarted = await sfu.restartIce(ada.at, ada.receiveId);
    if (!restarted.ok) throw new Error(restarted.refusal);
    expect(restarted.value.iceParameters.password).toMatch(/.{16}/);
    expect(restarted.value.iceParameters.password).not.toBe(receive?.iceParameters.password);
  });
});
