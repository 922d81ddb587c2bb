import { done, refuse } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, valueOf } from '../../test/a-node.ts';

describe("the node's own view of a call", () => {
  it('M40 is of each seat, what it sends and by which way, and names no address', async () => {
    const { sfu } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    await cleo.producing('audio');
    await cleo.producing('video');
    const view = valueOf(await sfu.qualityOf(callId, ['agent', 'freelancer', 'phone']));
    expect(Object.keys(view).sort()).toEqual(['agent', 'freelancer']);
    expect(view.agent).toEqual({ way: null, kinds: [] });
    expect(view.freelancer?.kinds.map(({ kind }) => kind)).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it('M40 is not of a call that is not here', async () => {
    const { sfu } = await aNode();
    expect(await sfu.qualityOf(aCallId(), ['freelancer'])).toEqual(refuse('not-found'));
  });

  it('M41 tells why a picture is paused, to whoever is there and to whoever comes', async () => {
    const { sfu, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    expect(await sfu.pauseProducer(cleo.at, face, true, 'weak-line')).toEqual(done({}));
    expect(events.at(-1)).toMatchObject({ type: 'producer-paused', paused: true, why: 'weak-line' });
    const late = new Person(sfu, callId, 'agent');
    expect((await late.join()).producers).toEqual([
      { producerId: face, kind: 'video', paused: true, why: 'weak-line' },
    ]);
    expect(valueOf(await late.consume(face))).toMatchObject({ producerPaused: true, why: 'weak-line' });
    await sfu.pauseProducer(cleo.at, face, false);
    expect(events.at(-1)).toMatchObject({ type: 'producer-paused', paused: false });
    expect(events.at(-1)).not.toHaveProperty('why');
    await sfu.pauseProducer(cleo.at, face, true);
    expect(events.at(-1)).toMatchObject({ paused: true, why: 'by-choice' });
  });

  it('M41 keeps the reason of a pause that was said before the call began', async () => {
    const { sfu, events } = await aNode();
    const callId = aCallId();
    valueOf(await sfu.openCall(callId));
    const { cleo } = await everybodyIn(sfu, callId);
    const face = await cleo.producing('video');
    await sfu.pauseProducer(cleo.at, face, true);
    valueOf(await sfu.beginCall(callId));
    expect(events.filter(({ type }) => type === 'producer-paused')).toEqual([]);
    const late = new Person(sfu, callId, 'agent');
    expect((await late.join()).producers).toMatchObject([{ paused: true, why: 'by-choice' }]);
  });
});
