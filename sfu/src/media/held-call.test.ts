import { refuse, type SfuEvent } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { receivingCapabilities } from '@visavis/testing/rtp-parameters';
import type { types } from 'mediasoup';
import { describe, expect, it } from 'vitest';
import { aHeldCall, aNode, everybodyIn, valueOf } from '../../test/a-node.ts';

type ConsumerAdded = Extract<SfuEvent, { type: 'consumer-added' }>;
const addedTo = (events: readonly SfuEvent[]): readonly ConsumerAdded[] =>
  events.filter((event) => event.type === 'consumer-added');

describe('a call that is held', () => {
  it('M25 passes nothing on until it begins, and then what nobody muted', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    await cleo.producing('video');
    const voice = await ada.producing('audio');
    await sfu.pauseProducer(ada.at, voice, true);
    const paused = () =>
      Object.fromEntries([...ledger.producers].map(({ kind, paused: isPaused }) => [kind, isPaused]));
    expect(paused()).toEqual({ video: true, audio: true });
    valueOf(await sfu.beginCall(callId));
    expect(paused()).toEqual({ video: false, audio: true });
  });

  it('M27 passes the agent on once the freelancer has answered, and what comes after that at once', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    await cleo.producing('audio');
    valueOf(await sfu.beginCall(callId));
    const voice = await ada.producing('audio');
    const held = () => [...ledger.producers].filter(({ paused }) => paused).map(({ id }) => id);
    expect(held()).toEqual([voice]);
    valueOf(await sfu.pauseProducer(ada.at, voice, false));
    valueOf(await sfu.beginCall(callId));
    expect(held()).toEqual([voice]);
    valueOf(await sfu.answerCall(callId));
    expect(held()).toEqual([]);
    valueOf(await sfu.beginCall(callId));
    await ada.join();
    await ada.producing('audio');
    expect(held()).toEqual([]);
  });

  it('M27 begins a call that is answered', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    await cleo.producing('video');
    valueOf(await sfu.answerCall(callId));
    expect([...ledger.producers].map(({ paused }) => paused)).toEqual([false]);
    expect(await sfu.answerCall(aCallId())).toEqual(refuse('not-found'));
  });

  it('M25 stays silent for whoever asks to go on before it began', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    const voice = await cleo.producing('audio');
    valueOf(await sfu.pauseProducer(cleo.at, voice, true));
    valueOf(await sfu.pauseProducer(cleo.at, voice, false));
    expect([...ledger.producers][0]?.paused).toBe(true);
    valueOf(await sfu.beginCall(callId));
    expect([...ledger.producers][0]?.paused).toBe(false);
  });

  it('M25 lets what is made as it begins go on, and begins once', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    await Promise.all([cleo.producing('video'), sfu.beginCall(callId), sfu.beginCall(callId)]);
    await until('nothing is paused', () => [...ledger.producers].every(({ paused }) => !paused));
    expect(await sfu.beginCall(aCallId())).toEqual(refuse('not-found'));
  });
  it('M28 may stay so: its seats send and get no byte, have the limits of any seat, and end with it', async () => {
    const { sfu, ledger } = await aNode();
    const callId = await aHeldCall(sfu);
    const { cleo, ada, sol } = await everybodyIn(sfu, callId);
    valueOf(await sfu.announce(ada.at, receivingCapabilities()));
    await Promise.all([cleo.producing('audio'), cleo.producing('video'), ada.producing('audio')]);
    await until('everything is consumed', () => ledger.open.consumers === 2);
    expect(await cleo.produce('video')).toEqual(refuse('limit-reached'));
    expect(await ada.produce('video')).toEqual(refuse('not-granted'));
    for (const person of [cleo, ada, sol, cleo]) await person.join();
    expect(ledger.open).toMatchObject({ transports: 5, producers: 0, consumers: 0 });
    const ofWebRtc = [...ledger.transports].map((transport) => transport as types.WebRtcTransport);
    const moved = await Promise.all(ofWebRtc.map((transport) => transport.getStats()));
    const bytes = moved.flat().map(({ bytesSent, bytesReceived }) => bytesSent + bytesReceived);
    expect(bytes).toEqual([0, 0, 0, 0, 0]);
    await sfu.closeCall(callId);
    expect(ledger.open).toMatchObject({ routers: 0, transports: 0 });
  });
});

describe('a seat that said what it can receive', () => {
  it('M26 is given consumers of what is there, and of what comes, once each', async () => {
    const { sfu, events } = await aNode();
    const { cleo, ada } = await everybodyIn(sfu, await aHeldCall(sfu));
    const voice = await cleo.producing('audio');
    const { consumers } = valueOf(await sfu.announce(ada.at, receivingCapabilities()));
    expect(consumers.map(({ producerId }) => producerId)).toEqual([voice]);
    const face = await cleo.producing('video');
    await until('consumers are told of', () => addedTo(events).length === 1);
    expect(addedTo(events)[0]).toMatchObject({ seat: 'agent', consumer: { producerId: face, kind: 'video' } });
    const told = events.find((event) => event.type === 'producer-added' && event.producer.producerId === face);
    expect(told).toMatchObject({ audience: ['supervisor'] });
  });

  it('M26 is given nothing outside its grant', async () => {
    const { sfu, events } = await aNode();
    const { cleo, ada, sol } = await everybodyIn(sfu, await aHeldCall(sfu));
    valueOf(await sfu.announce(cleo.at, receivingCapabilities()));
    valueOf(await sfu.announce(sol.at, receivingCapabilities()));
    await cleo.producing('video');
    const voice = await ada.producing('audio');
    await until('consumers are told of', () => addedTo(events).length === 3);
    const given = addedTo(events).filter(({ seat }) => seat === 'freelancer');
    expect(given.map(({ consumer }) => consumer.producerId)).toEqual([voice]);
  });

  it('M26 hears nothing of what closed while its consumer was made', async () => {
    const { sfu, events, ledger } = await aNode();
    const { cleo, ada } = await everybodyIn(sfu, await aHeldCall(sfu));
    valueOf(await sfu.announce(ada.at, receivingCapabilities()));
    await cleo.producing('video');
    await sfu.leaveSeat(cleo.at);
    await until(
      'everything closed',
      () => events.some(({ type }) => type === 'producer-closed') && ledger.open.consumers === 0,
    );
    const added = addedTo(events).length;
    const closed = events.findIndex(({ type }) => type === 'producer-closed');
    expect(events.slice(closed).filter(({ type }) => type === 'consumer-added')).toEqual([]);
    expect(added).toBeLessThanOrEqual(1);
  });
});
