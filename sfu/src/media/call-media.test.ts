import { refuse } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, valueOf } from '../../test/a-node.ts';

describe('a call', () => {
  it('M2 takes sound and picture of the freelancer and sound of the agent', async () => {
    const { sfu, ledger } = await aNode();
    const { cleo, ada } = await everybodyIn(sfu, await anOpenCall(sfu));
    await cleo.producing('audio');
    await cleo.producing('video');
    await ada.producing('audio');
    expect([...ledger.producers].map(({ kind }) => kind)).toEqual(['audio', 'video', 'audio']);
  });

  it('M2 refuses video of the agent and anything of the supervisor, and makes nothing of it', async () => {
    const { sfu, ledger, log } = await aNode();
    const { ada, sol } = await everybodyIn(sfu, await anOpenCall(sfu));
    expect(await ada.produce('video')).toEqual(refuse('not-granted'));
    expect(await sol.produce('audio')).toEqual(refuse('not-granted'));
    expect(await sol.produce('video')).toEqual(refuse('not-granted'));
    expect(ledger.open.producers).toBe(0);
    expect(log.messages('warn')).toContain('media outside the grant was refused');
  });

  it('M2 lets each seat consume what its grant covers and refuses the rest', async () => {
    const { sfu } = await aNode();
    const { cleo, ada, sol } = await everybodyIn(sfu, await anOpenCall(sfu));
    const face = await cleo.producing('video');
    const voice = await ada.producing('audio');
    expect(valueOf(await ada.consume(face)).kind).toBe('video');
    expect(valueOf(await cleo.consume(voice)).kind).toBe('audio');
    expect(valueOf(await sol.consume(face)).kind).toBe('video');
    expect(valueOf(await sol.consume(voice)).kind).toBe('audio');
    expect(await cleo.consume(face)).toEqual(refuse('not-granted'));
    expect(await ada.consume(voice)).toEqual(refuse('not-granted'));
  });

  it('M5 tells a joining seat of the producers it may consume', async () => {
    const { sfu } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada, sol } = await everybodyIn(sfu, callId);
    const [sound, face, voice] = [
      await cleo.producing('audio'),
      await cleo.producing('video'),
      await ada.producing('audio'),
    ];
    await sfu.pauseProducer(cleo.at, sound, true);
    expect((await new Person(sfu, callId, 'supervisor').join()).producers).toEqual([
      { producerId: sound, kind: 'audio', paused: true, why: 'by-choice' },
      { producerId: face, kind: 'video', paused: false },
      { producerId: voice, kind: 'audio', paused: false },
    ]);
    expect(sol.joined.producers).toEqual([]);
    const asked = await sfu.producersFor(ada.at);
    expect(valueOf(asked).producers.map(({ producerId }) => producerId)).toEqual([sound, face]);
  });

  it('M5 tells the audience of a new producer and nobody else', async () => {
    const { sfu, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    const voice = await ada.producing('audio');
    expect(events).toEqual([
      {
        type: 'producer-added',
        callId,
        from: 'freelancer',
        audience: ['agent', 'supervisor'],
        producer: { producerId: face, kind: 'video', paused: false },
      },
      {
        type: 'producer-added',
        callId,
        from: 'agent',
        audience: ['freelancer', 'supervisor'],
        producer: { producerId: voice, kind: 'audio', paused: false },
      },
    ]);
  });

  it('M11 tells the audience once of each producer of somebody who left', async () => {
    const { sfu, events, ledger } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    await ada.consume(face);
    events.length = 0;
    await sfu.leaveSeat(cleo.at);
    await sfu.leaveSeat(cleo.at);
    expect(events).toEqual([
      { type: 'producer-closed', callId, from: 'freelancer', audience: ['agent', 'supervisor'], producerId: face },
    ]);
    expect(ledger.open).toMatchObject({ transports: 3, producers: 0 });
    expect(await cleo.produce('video')).toEqual(refuse('not-found'));
  });

  it('M20 tells the audience of a pause that changes something', async () => {
    const { sfu, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { ada } = await everybodyIn(sfu, callId);
    const producerId = await ada.producing('audio');
    events.length = 0;
    for (const paused of [true, true, false]) valueOf(await sfu.pauseProducer(ada.at, producerId, paused));
    const told = { type: 'producer-paused', callId, from: 'agent', audience: ['freelancer', 'supervisor'], producerId };
    expect(events).toEqual([
      { ...told, paused: true, why: 'by-choice' },
      { ...told, paused: false },
    ]);
  });
});
