import { refuse } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { connectingParameters, receivingCapabilities } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, valueOf } from '../../test/a-node.ts';

const nothing = { workers: 1, routers: 0, transports: 0, producers: 0, consumers: 0 };

describe('a media node', () => {
  it('M1 finds nothing of another call', async () => {
    const { sfu } = await aNode();
    const { cleo, ada } = await everybodyIn(sfu, await anOpenCall(sfu));
    const { cleo: dora, ada: bob } = await everybodyIn(sfu, await anOpenCall(sfu));
    const face = await cleo.producing('video');
    expect(await bob.consume(face)).toEqual(refuse('not-found'));
    expect(await dora.produce('audio', cleo.sendId)).toEqual(refuse('not-found'));
    expect(await sfu.connectTransport(bob.at, ada.receiveId, connectingParameters())).toEqual(refuse('not-found'));
    expect(await sfu.restartIce(bob.at, ada.receiveId)).toEqual(refuse('not-found'));
    expect(await sfu.pauseProducer(dora.at, face, true)).toEqual(refuse('not-found'));
    const { consumerId } = valueOf(await ada.consume(face));
    expect(await sfu.resumeConsumer(bob.at, consumerId)).toEqual(refuse('not-found'));
  });

  it('M1 finds nothing of another seat of the same call', async () => {
    const { sfu } = await aNode();
    const { cleo, ada, sol } = await everybodyIn(sfu, await anOpenCall(sfu));
    const face = await cleo.producing('video');
    const { consumerId } = valueOf(await ada.consume(face));
    expect(await ada.produce('audio', cleo.sendId)).toEqual(refuse('not-found'));
    expect(await ada.produce('audio', ada.receiveId)).toEqual(refuse('not-found'));
    expect(await sfu.connectTransport(ada.at, cleo.sendId, connectingParameters())).toEqual(refuse('not-found'));
    expect(await sfu.pauseProducer(ada.at, face, true)).toEqual(refuse('not-found'));
    expect(await sfu.resumeConsumer(sol.at, consumerId)).toEqual(refuse('not-found'));
  });

  it('M10 has a call from when it is being opened until it is closed', async () => {
    const { sfu } = await aNode();
    const callId = aCallId();
    expect(await sfu.hasCall(callId)).toBe(false);
    const opening = sfu.openCall(callId);
    expect(await sfu.hasCall(callId)).toBe(true);
    await opening;
    expect(await sfu.hasCall(callId)).toBe(true);
    await sfu.closeCall(callId);
    expect(await sfu.hasCall(callId)).toBe(false);
  });

  it('M1 refuses everything about a call or seat that is not there', async () => {
    const { sfu } = await aNode();
    const absent = new Person(sfu, aCallId(), 'agent');
    const notJoined = new Person(sfu, await anOpenCall(sfu), 'agent');
    expect(await sfu.joinSeat(absent.at)).toEqual(refuse('not-found'));
    for (const { at } of [absent, notJoined]) {
      expect(await sfu.produce(at, 'x', 'audio', { codecs: [] })).toEqual(refuse('not-found'));
      expect(await sfu.consume(at, 'x', receivingCapabilities())).toEqual(refuse('not-found'));
      expect(await sfu.connectTransport(at, 'x', connectingParameters())).toEqual(refuse('not-found'));
      expect(await sfu.restartIce(at, 'x')).toEqual(refuse('not-found'));
      expect(await sfu.resumeConsumer(at, 'x')).toEqual(refuse('not-found'));
      expect(await sfu.pauseProducer(at, 'x', true)).toEqual(refuse('not-found'));
      await sfu.leaveSeat(at);
    }
  });

  it('M9 changes nothing when an open call is opened again, also at the same time', async () => {
    const { sfu, ledger } = await aNode();
    const callId = aCallId();
    const replies = await Promise.all([sfu.openCall(callId), sfu.openCall(callId)]);
    const ada = new Person(sfu, callId, 'agent');
    await ada.join();
    replies.push(await sfu.openCall(callId));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(ledger.open).toMatchObject({ routers: 1, transports: 2 });
    expect((await ada.produce('audio')).ok).toBe(true);
  });

  it('M9 takes calls up to the limit and again when one was closed', async () => {
    const { sfu } = await aNode({ callsPerWorker: 1 });
    const first = await anOpenCall(sfu);
    const second = aCallId();
    expect(await sfu.openCall(second)).toEqual(refuse('media-unavailable'));
    await sfu.closeCall(first);
    expect((await sfu.openCall(second)).ok).toBe(true);
  });

  it('M10 closes everything of a call, and no other call, without a word', async () => {
    const { sfu, ledger, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada, sol } = await everybodyIn(sfu, callId);
    const [face, voice] = [await cleo.producing('video'), await ada.producing('audio')];
    await Promise.all([ada.consume(face), sol.consume(face), cleo.consume(voice)]);
    const other = await everybodyIn(sfu, await anOpenCall(sfu));
    await other.cleo.producing('audio');
    expect(ledger.open).toEqual({ workers: 1, routers: 2, transports: 10, producers: 3, consumers: 3 });
    events.length = 0;
    await sfu.closeCall(callId);
    await sfu.closeCall(callId);
    expect(ledger.open).toEqual({ workers: 1, routers: 1, transports: 5, producers: 1, consumers: 0 });
    expect(events).toEqual([]);
    expect(await ada.consume(face)).toEqual(refuse('not-found'));
  });

  it('M15 answers requests that a close overtook, and keeps nothing of them', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada, sol } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    const overtaken = [sfu.joinSeat(sol.at), cleo.produce('audio'), ada.consume(face)];
    await sfu.closeCall(callId);
    for (const reply of await Promise.all(overtaken)) expect(reply).toEqual(refuse('not-found'));
    expect(ledger.open).toEqual(nothing);
  });

  it('M15 opens nothing when the call is closed while it opens', async () => {
    const { sfu, ledger } = await aNode({ callsPerWorker: 1 });
    const callId = aCallId();
    const opening = sfu.openCall(callId);
    await sfu.closeCall(callId);
    expect(await opening).toEqual(refuse('not-found'));
    expect(ledger.open).toEqual(nothing);
    expect((await sfu.openCall(callId)).ok).toBe(true);
  });

  it('M15 survives a listener that fails, and tells the others', async () => {
    const { sfu, events, log } = await aNode();
    sfu.onEvent(() => {
      throw new Error('not today');
    });
    const stop = sfu.onEvent((event) => heard.push(event.type));
    const heard: string[] = [];
    const { ada } = await everybodyIn(sfu, await anOpenCall(sfu));
    const producerId = await ada.producing('audio');
    stop();
    await sfu.pauseProducer(ada.at, producerId, true);
    expect(events.map(({ type }) => type)).toEqual(['producer-added', 'producer-paused']);
    expect(heard).toEqual(['producer-added']);
    expect(log.messages('error')).toContain('a listener of the media node failed');
  });

  it('M16 closes calls and workers, tells nothing, and refuses from then on', async () => {
    const { sfu, ledger, events } = await aNode({ workers: 2 });
    const { ada } = await everybodyIn(sfu, await anOpenCall(sfu));
    await ada.producing('audio');
    events.length = 0;
    await Promise.all([sfu.close(), sfu.close()]);
    expect(ledger.open).toEqual({ ...nothing, workers: 0 });
    expect(events).toEqual([]);
    expect(await sfu.openCall(aCallId())).toEqual(refuse('media-unavailable'));
    expect(await sfu.joinSeat(ada.at)).toEqual(refuse('not-found'));
  });
});
