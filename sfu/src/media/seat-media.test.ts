import { refuse } from '@visavis/protocol';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, valueOf } from '../../test/a-node.ts';

/** A node with a call that everybody joined. */
async function aCall() {
  const node = await aNode();
  const callId = await anOpenCall(node.sfu);
  return { ...node, callId, ...(await everybodyIn(node.sfu, callId)) };
}

describe("somebody's media", () => {
  it('M4 refuses video that calls itself audio, from the seat that may only send audio', async () => {
    const { sfu, ada, ledger } = await aCall();
    const disguised = await sfu.produce(ada.at, ada.sendId, 'audio', sendingParameters('video'));
    expect(disguised).toEqual(refuse('malformed'));
    expect(ledger.open.producers).toBe(0);
  });

  it('M4 M43 refuses a producer with several encodings', async () => {
    const { sfu, cleo, ledger } = await aCall();
    const parameters = { ...sendingParameters('video'), encodings: [{ ssrc: 1 }, { ssrc: 2 }] };
    expect(await sfu.produce(cleo.at, cleo.sendId, 'video', parameters)).toEqual(refuse('malformed'));
    expect(ledger.open.producers).toBe(0);
  });

  it.each([
    ['no codecs', { codecs: [] }],
    ['a codec without a name', { codecs: [{}] }],
    ['a codec that nobody speaks', { codecs: [{ mimeType: 'audio/iLBC', payloadType: 97, clockRate: 8000 }] }],
    ['encodings of no sense', { ...sendingParameters('audio'), encodings: [{ ssrc: 'one' }] }],
  ])('M4 refuses parameters with %s, and takes good ones afterwards', async (_, parameters) => {
    const { sfu, ada } = await aCall();
    expect(await sfu.produce(ada.at, ada.sendId, 'audio', parameters)).toEqual(refuse('malformed'));
    expect((await ada.produce('audio')).ok).toBe(true);
  });

  it('M7 refuses a second producer of a kind, also at the same time', async () => {
    const { cleo, ledger } = await aCall();
    const atOnce = await Promise.all([cleo.produce('video'), cleo.produce('video')]);
    expect(atOnce.map(({ ok }) => ok)).toEqual([true, false]);
    expect(atOnce[1]).toEqual(refuse('limit-reached'));
    expect(await cleo.produce('video')).toEqual(refuse('limit-reached'));
    expect((await cleo.produce('audio')).ok).toBe(true);
    expect(ledger.open.producers).toBe(2);
  });

  it('M8 tells of the consumer that is there when a producer is consumed again', async () => {
    const { sfu, cleo, ada, ledger } = await aCall();
    const face = await cleo.producing('video');
    const [first, second] = [valueOf(await ada.consume(face)), valueOf(await ada.consume(face))];
    expect(second).toEqual(first);
    expect([...ledger.consumers].map(({ id }) => id)).toEqual([first.consumerId]);
    // Resumed twice: the browser that was late asks for a key frame by it.
    expect((await sfu.resumeConsumer(ada.at, first.consumerId)).ok).toBe(true);
    expect((await sfu.resumeConsumer(ada.at, first.consumerId)).ok).toBe(true);
  });

  it('M8 makes one consumer for those who ask at the same time, and tells all of them of it', async () => {
    const { sfu, cleo, ada, ledger } = await aCall();
    const face = await cleo.producing('video');
    const told = await Promise.all([ada.consume(face), ada.consume(face), ada.consume(face)]);
    const ids = told.map((reply) => valueOf(reply).consumerId);
    expect(new Set(ids).size).toBe(1);
    expect(ledger.open.consumers).toBe(1);
    expect((await sfu.resumeConsumer(ada.at, ids[0] ?? '')).ok).toBe(true);
  });

  it('M8 makes another where the one before is closed', async () => {
    const { cleo, ada, ledger } = await aCall();
    const first = valueOf(await ada.consume(await cleo.producing('video')));
    await cleo.join();
    const second = valueOf(await ada.consume(await cleo.producing('video')));
    expect(second.consumerId).not.toBe(first.consumerId);
    expect([...ledger.consumers].map(({ id }) => id)).toEqual([second.consumerId]);
  });

  it('M11 frees the kind when the seat is joined again, and tells what went', async () => {
    const { sfu, cleo, events } = await aCall();
    const face = await cleo.producing('video');
    await cleo.join();
    const again = await cleo.producing('video');
    expect(events.map((event) => [event.type, 'producerId' in event && event.producerId])).toEqual([
      ['producer-added', false],
      ['producer-closed', face],
      ['producer-added', false],
    ]);
    expect(again).not.toBe(face);
    expect(await sfu.pauseProducer(cleo.at, face, true)).toEqual(refuse('not-found'));
  });

  it('M15 tells a viewer that the producer is gone, and closes what showed it', async () => {
    const { sfu, cleo, ada, ledger } = await aCall();
    const face = await cleo.producing('video');
    const { consumerId } = valueOf(await ada.consume(face));
    await sfu.leaveSeat(cleo.at);
    expect(await ada.consume(face)).toEqual(refuse('not-found'));
    expect((await sfu.resumeConsumer(ada.at, consumerId)).ok).toBe(false);
    await expect.poll(() => ledger.open.consumers).toBe(0);
  });

  it('M17 begins consumers paused and starts them when asked', async () => {
    const { sfu, cleo, ada, ledger } = await aCall();
    const face = await cleo.producing('video');
    const { consumerId } = valueOf(await ada.consume(face));
    const [consumer] = ledger.consumers;
    expect(consumer?.paused).toBe(true);
    valueOf(await sfu.resumeConsumer(ada.at, consumerId));
    expect(consumer?.paused).toBe(false);
  });

  it('M17 says whether the producer is paused', async () => {
    const { sfu, callId, cleo, ada } = await aCall();
    const face = await cleo.producing('video');
    valueOf(await sfu.pauseProducer(cleo.at, face, true));
    expect(valueOf(await ada.consume(face)).producerPaused).toBe(true);
    expect(await new Person(sfu, callId, 'agent').join()).toMatchObject({
      producers: [{ producerId: face, paused: true }],
    });
  });

  it('M18 refuses a viewer whose codecs do not meet', async () => {
    const { sfu, cleo, ada } = await aCall();
    const face = await cleo.producing('video');
    const deaf = { codecs: receivingCapabilities().codecs?.filter(({ kind }) => kind === 'audio') };
    expect(await sfu.consume(ada.at, face, deaf)).toEqual(refuse('cannot-consume'));
    expect(await sfu.consume(ada.at, face, { codecs: [{ kind: 'video' }] })).toEqual(refuse('cannot-consume'));
  });

  it('M18 repairs lost audio by NACK', async () => {
    const { cleo, ada } = await aCall();
    const { rtpParameters } = valueOf(await ada.consume(await cleo.producing('audio')));
    expect(rtpParameters.codecs[0]).toMatchObject({ mimeType: 'audio/opus' });
    expect(rtpParameters.codecs[0]?.['rtcpFeedback']).toContainEqual({ type: 'nack', parameter: '' });
  });
});
