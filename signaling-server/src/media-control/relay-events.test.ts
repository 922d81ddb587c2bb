import type { CallId, Sfu, SfuEvent } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hasPicturedCall } from '../../test/pictured-call.ts';
import { relayInOrder } from './relay-events.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe.each(DATABASES)('what the media node says, on %s', (_name, place) => {
  let house: House;
  let opening: CallId | null = null;
  let goesOn = Promise.withResolvers<void>();

  beforeAll(async () => {
    const real = mediaNode();
    const slow: Sfu = new Proxy(real, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'openCall') return value.bind(target) as unknown;
        return async (callId: CallId) => {
          if (callId === opening) await goesOn.promise;
          return real.openCall(callId);
        };
      },
    });
    house = await openHouse(await place(), slow);
    return () => house.context.store.close();
  });
  afterEach(async () => {
    goesOn.resolve();
    opening = null;
    await house.empties();
  });

  const added = (callId: CallId, producerId: string): SfuEvent => ({
    type: 'producer-added',
    callId,
    from: 'freelancer',
    audience: ['agent'],
    producer: { producerId, kind: 'video', paused: false },
  });

  it('K20 is told at once of other calls while one is made anew, and of that one in order', async () => {
    goesOn = Promise.withResolvers<void>();
    const lost = await hasPicturedCall(house, 'cleo-lost');
    const other = await hasPicturedCall(house, 'cleo-other');
    const told = (of: typeof lost) => house.factsTo(of.ada, 'media:producer-added');
    const relay = relayInOrder(house.context, quiet);
    opening = lost.callId;
    await mediaNode().closeCall(lost.callId);
    relay.take({ type: 'call-lost', callId: lost.callId });
    relay.take(added(lost.callId, 'of-the-lost'));
    relay.take(added(other.callId, 'of-the-other'));
    await until('the other call to hear', () => told(other).length === 1);
    expect(await mediaNode().hasCall(lost.callId)).toBe(false);
    expect(told(lost)).toEqual([]);
    goesOn.resolve();
    await relay.settled();
    expect(await mediaNode().hasCall(lost.callId)).toBe(true);
    expect(told(lost)).toHaveLength(1);
  });
});
