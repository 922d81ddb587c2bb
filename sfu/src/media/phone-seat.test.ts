import { refuse, type SfuEvent } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, valueOf } from '../../test/a-node.ts';

const picturesOf = (events: readonly SfuEvent[]): string[] =>
  events.flatMap((event) => {
    if (event.type === 'producer-added') return `${event.from} begins`;
    return event.type === 'producer-closed' ? `${event.from} ends` : [];
  });

describe('the phone of a freelancer', () => {
  it('M23 has one transport, to send picture by', async () => {
    const { sfu, ledger } = await aNode();
    const phone = new Person(sfu, await anOpenCall(sfu), 'phone');
    const joined = await phone.join();
    expect(joined.receive).toBeNull();
    expect(ledger.open.transports).toBe(1);
    expect(joined.producers).toEqual([]);
    expect((await phone.produce('video')).ok).toBe(true);
  });

  it('M23 sends no sound, and hears and sees nobody', async () => {
    const { sfu } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    const phone = new Person(sfu, callId, 'phone');
    await phone.join();
    expect(await phone.produce('audio')).toEqual(refuse('not-granted'));
    for (const producerId of [
      await cleo.producing('video'),
      await cleo.producing('audio'),
      await ada.producing('audio'),
    ])
      expect(await phone.consume(producerId)).toEqual(refuse('not-granted'));
  });

  it('M24 takes the place of the computer’s picture, and gives it back when the computer begins one', async () => {
    const { sfu, events } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    const phone = new Person(sfu, callId, 'phone');
    await phone.join();
    await cleo.producing('video');
    const fromPhone = await phone.producing('video');
    expect(valueOf(await sfu.producersFor(ada.at)).producers.map(({ producerId }) => producerId)).toEqual([fromPhone]);
    const fromComputer = await cleo.producing('video');
    expect(valueOf(await sfu.producersFor(ada.at)).producers.map(({ producerId }) => producerId)).toEqual([
      fromComputer,
    ]);
    expect(picturesOf(events)).toEqual([
      'freelancer begins',
      'phone begins',
      'freelancer ends',
      'freelancer begins',
      'phone ends',
    ]);
  });

  it('M24 leaves one picture of two that begin at once, and the sound as it was', async () => {
    const { sfu } = await aNode();
    const callId = await anOpenCall(sfu);
    const { cleo, ada } = await everybodyIn(sfu, callId);
    const phone = new Person(sfu, callId, 'phone');
    await phone.join();
    await cleo.producing('audio');
    await Promise.all([cleo.producing('video'), phone.producing('video')]);
    const kinds = valueOf(await sfu.producersFor(ada.at)).producers.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['audio', 'video']);
  });

  it('M11 M23 loses its picture when it leaves, and the agent is told', async () => {
    const { sfu, events, ledger } = await aNode();
    const callId = await anOpenCall(sfu);
    const phone = new Person(sfu, callId, 'phone');
    await phone.join();
    const producerId = await phone.producing('video');
    await sfu.leaveSeat(phone.at);
    expect(ledger.open.transports).toBe(0);
    expect(events.at(-1)).toEqual({
      type: 'producer-closed',
      callId,
      from: 'phone',
      audience: ['agent', 'supervisor'],
      producerId,
    });
  });
});
