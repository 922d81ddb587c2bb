import { ApiKeyId, refuse } from '@visavis/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import type { KeyedRequest, Taken } from './answer-once.ts';
import { forgetOldAnswers, keepAnswered, takeRequest } from './answer-once.ts';

const DAY_MS = 86_400_000;

describe.each(DATABASES)('a keyed request on %s', (_name, place) => {
  let house: House;
  let key = 0;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  const asks = (over: Partial<KeyedRequest> = {}): KeyedRequest => ({
    principal: ApiKeyId.parse(`key_${'0'.repeat(22)}`),
    key: `key-${key}`,
    method: 'POST',
    path: '/api/v1/events',
    body: { id: 'one' },
    ...over,
  });
  const taken = async (request: KeyedRequest): Promise<Taken> => {
    const reply = await takeRequest(house.context, request);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  };
  const runs = async (request: KeyedRequest, status: number, answer: string | null): Promise<void> => {
    const run = await taken(request);
    if (run.kind !== 'run') throw new Error('answered already');
    await keepAnswered(house.context, request, run.since, { status, answer });
  };

  it('R4 keeps an answer for seven days', async () => {
    const request = asks({ key: `key-${++key}` });
    await runs(request, 201, '{"made":true}');
    house.clock.advance(7 * DAY_MS - 1_000);
    await forgetOldAnswers(house.context);
    expect(await taken(request)).toEqual({ kind: 'answered', status: 201, answer: { made: true } });
    house.clock.advance(2_000);
    await forgetOldAnswers(house.context);
    expect(await taken(request)).toMatchObject({ kind: 'run' });
  });

  it.each([{ body: { id: 'two' } }, { path: '/api/v1/cases' }, { method: 'DELETE' }])(
    'R5 refuses the key for another request: %o',
    async (over) => {
      const request = asks({ key: `key-${++key}` });
      await runs(request, 200, '{}');
      expect(await takeRequest(house.context, asks(over))).toEqual(refuse('key-conflict'));
    },
  );

  it('R6 lets one of ten run', async () => {
    const request = asks({ key: `key-${++key}` });
    const replies = await Promise.all(Array.from({ length: 10 }, () => takeRequest(house.context, request)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok && reply.refusal === 'try-again')).toHaveLength(9);
  });

  it('R7 runs again what failed on our side, or was cut off and never answered', async () => {
    const failed = asks({ key: `key-${++key}` });
    await runs(failed, 503, '{}');
    expect(await taken(failed)).toMatchObject({ kind: 'run' });
    house.clock.advance(59_000);
    expect(await takeRequest(house.context, failed)).toEqual(refuse('try-again'));
    house.clock.advance(1_000);
    expect(await taken(failed)).toMatchObject({ kind: 'run' });
  });

  it('R7 keeps nothing of a run that was given up for a newer one', async () => {
    const request = asks({ key: `key-${++key}` });
    const first = await taken(request);
    house.clock.advance(60_000);
    const second = await taken(request);
    if (first.kind !== 'run' || second.kind !== 'run') throw new Error('answered already');
    await keepAnswered(house.context, request, first.since, { status: 200, answer: '"first"' });
    await keepAnswered(house.context, request, second.since, { status: 200, answer: '"second"' });
    expect(await taken(request)).toMatchObject({ answer: 'second' });
  });
});
