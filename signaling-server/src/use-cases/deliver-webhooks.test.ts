import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { sequenceOf, WebhookHouse } from '../../test/webhook-house.ts';
import { verifies, WebhookReceiver } from '../../test/webhook-receiver.ts';
import { holdCase } from '../store/cases.ts';
import { note } from '../store/timeline.ts';
import { deliverWebhook, leaseWebhook } from './deliver-webhooks.ts';
import { dropWebhook, redriveDead, redriveOne, rotateWebhookSecret, testWebhook } from './manage-webhooks.ts';
import { tellMarketplace } from './tell-marketplace.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe.each(DATABASES)('on %s', (_name, place) => {
  let house: House;
  let receiver: WebhookReceiver;
  let webhooks: WebhookHouse;
  let accounts = 0;
  const newCase = () => house.opensCase(`acct-webhooks-${++accounts}`);

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  beforeEach(async () => {
    receiver = await WebhookReceiver.start();
    webhooks = new WebhookHouse(house);
  });
  afterEach(async () => {
    await house.context.store.db
      .updateTable('webhooks')
      .set({ removed_at: new Date(0) })
      .execute();
    await webhooks.close();
    await receiver.close();
  });

  it('X1 numbers what is told of a case without gaps, whoever holds its row and however many tell at once', async () => {
    const { store } = house.context;
    const caseId = await newCase();
    const data = { caseId, accountId: 'acct-x' as never };
    const told = await Promise.allSettled(
      Array.from({ length: 24 }, (_, nth) =>
        store.transaction(async (tx, now) => {
          if (nth % 3 === 0) await holdCase(tx, caseId);
          if (nth % 3 === 1) await note(tx, caseId, 'case-opened', 'visavis', now, {});
          await tellMarketplace(tx, caseId, 'case.objected', data, now);
        }),
      ),
    );
    expect(told.filter(({ status }) => status === 'rejected')).toEqual([]);
    const rows = await store.db.selectFrom('webhook_events').select('seq').where('case_id', '=', caseId).execute();
    const numbers = rows.map(({ seq }) => seq ?? 0).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(24);
  });

  it('X1 loses the number of what was rolled back', async () => {
    await webhooks.hasEndpoint(receiver.url);
    const caseId = await newCase();
    const failing = house.context.store.transaction(async (tx, now) => {
      await tellMarketplace(tx, caseId, 'case.objected', { caseId, accountId: 'acct-x' as never }, now);
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else failed');
    await webhooks.tells(caseId);
    await webhooks.delivers();
    expect(sequenceOf(receiver.bodies, caseId)).toEqual([1, 2, 3]);
  });

  it('X2 sends an event of a case only after the earlier ones, and does not hold up other cases', async () => {
    await webhooks.hasEndpoint(receiver.url);
    const [held, free] = [await newCase(), await newCase()];
    let isFailing = true;
    receiver.answer = (response, body) => {
      const isRefused = isFailing && body?.data['caseId'] === held;
      response.writeHead(isRefused ? 500 : 204).end();
    };
    await webhooks.delivers();
    expect(sequenceOf(receiver.bodies, held)).toEqual([1]);
    expect(sequenceOf(receiver.bodies, free)).toEqual([1, 2]);
    isFailing = false;
    await webhooks.passes(MINUTE_MS);
    expect(sequenceOf(receiver.bodies, held)).toEqual([1, 1, 2]);
  });

  it('X2 does not let one endpoint hold up another', async () => {
    const other = await WebhookReceiver.start();
    receiver.answer = (response) => void response.writeHead(500).end();
    await webhooks.hasEndpoint(receiver.url);
    await webhooks.hasEndpoint(other.url);
    const caseId = await newCase();
    await webhooks.delivers();
    expect(sequenceOf(receiver.bodies, caseId)).toEqual([1]);
    expect(sequenceOf(other.bodies, caseId)).toEqual([1, 2]);
    await other.close();
  });

  it('X3 logs every try with what was answered, and tries again later each time', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['hold.placed'] });
    receiver.answer = (response) => void response.writeHead(503).end('back at noon');
    await newCase();
    await webhooks.delivers();
    await webhooks.passes(10_000, 1_000);
    await webhooks.passes(7 * MINUTE_MS);
    const [delivery] = await webhooks.logOf(endpoint);
    expect(delivery).toMatchObject({ type: 'hold.placed', state: 'queued', settledAt: null });
    expect(delivery?.attempts.map(({ status, said }) => [status, said])).toEqual(
      Array.from({ length: 3 }, () => [503, 'back at noon']),
    );
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([delivery?.eventId]),
    );
  });

  it('X4 gives up after three days, and the later ones of the case go on', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url);
    const caseId = await newCase();
    receiver.answer = (response, body) => void response.writeHead(body?.sequence === 1 ? 500 : 204).end();
    await webhooks.passes(71 * HOUR_MS, HOUR_MS / 2);
    expect((await webhooks.logOf(endpoint)).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await webhooks.passes(2 * HOUR_MS, HOUR_MS / 2);
    const states = (await webhooks.logOf(endpoint)).map(({ sequence, state }) => [sequence, state]);
    expect(new Map(states as [number, string][])).toEqual(
      new Map([
        [1, 'dead'],
        [2, 'delivered'],
      ]),
    );
    expect(sequenceOf(receiver.bodies, caseId).at(-1)).toBe(2);
  });

  it('X4 gives up at once what the receiver says is gone, and sends it when somebody asks for it', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url);
    const caseId = await newCase();
    receiver.answer = (response) => void response.writeHead(410).end();
    await webhooks.tells(caseId);
    await webhooks.delivers();
    expect((await webhooks.logOf(endpoint)).map(({ state }) => state)).toEqual(['dead', 'dead', 'dead']);
    expect(sequenceOf(receiver.bodies, caseId)).toEqual([1, 2, 3]);
    receiver.answer = (response) => void response.writeHead(204).end();
    expect(await redriveDead(webhooks.context, endpoint.id)).toEqual({ ok: true, value: { redriven: 3 } });
    expect(await redriveDead(webhooks.context, endpoint.id)).toEqual({ ok: true, value: { redriven: 0 } });
    await webhooks.delivers();
    expect(sequenceOf(receiver.bodies, caseId)).toEqual([1, 2, 3, 1, 2, 3]);
    const log = await webhooks.logOf(endpoint);
    expect(log.map(({ state, attempts }) => [state, attempts.map(({ status }) => status)])).toEqual(
      Array.from({ length: 3 }, () => ['delivered', [410, 204]]),
    );
  });

  it('X4 sends one delivery again under its id, and leaves a queued one as it is', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await newCase();
    const [queued] = await webhooks.logOf(endpoint);
    if (!queued) throw new Error('nothing is queued');
    house.clock.advance(MINUTE_MS);
    expect(await redriveOne(webhooks.context, endpoint.id, queued.id)).toEqual({ ok: true, value: queued });
    await webhooks.delivers();
    await redriveOne(webhooks.context, endpoint.id, queued.id);
    await webhooks.delivers();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([queued.eventId, queued.eventId]);
  });

  it('X5 signs with both secrets for a day after a rotation, then with the new one only', async () => {
    const former = await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    const rotated = await rotateWebhookSecret(webhooks.context, former.id);
    if (!rotated.ok) throw new Error(rotated.refusal);
    const { secret } = rotated.value;
    expect(secret).not.toBe(former.secret);
    const day = house.clock.now() + 24 * HOUR_MS;
    expect(rotated.value.formerSecretUntil).toBe(new Date(day).toISOString());
    house.clock.advance(24 * HOUR_MS - 1);
    for (const isFormerValid of [true, false]) {
      await newCase();
      await webhooks.delivers();
      const received = receiver.received.at(-1);
      if (!received) throw new Error('nothing arrived');
      expect(verifies(received, secret, house.clock.now())).toMatchObject({ type: 'case.opened' });
      const byFormer = () => verifies(received, former.secret, house.clock.now());
      if (isFormerValid) expect(byFormer()).toMatchObject({ type: 'case.opened' });
      else expect(byFormer).toThrow('No matching signature found');
      house.clock.advance(1);
    }
  });

  it('X6 sends again, under the same id, what was sent when the process died', async () => {
    await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await newCase();
    const died = new Error('the process died');
    const dying = {
      ...webhooks.context.webhooks,
      problemWith: async () => null,
      send: async (post: Parameters<typeof webhooks.context.webhooks.send>[0]) => {
        await webhooks.context.webhooks.send(post);
        throw died;
      },
    };
    const leased = await leaseWebhook(webhooks.context, []);
    if (!leased) throw new Error('nothing is due');
    await expect(deliverWebhook({ ...webhooks.context, webhooks: dying }, leased)).rejects.toBe(died);
    house.clock.advance(29_999);
    await webhooks.delivers();
    expect(receiver.received).toHaveLength(1);
    house.clock.advance(1);
    await webhooks.delivers();
    await webhooks.passes(HOUR_MS, MINUTE_MS);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([leased.body.id, leased.body.id]);
  });

  it('X6 lets a try that took too long change nothing of what became of the next', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await newCase();
    const slow = await leaseWebhook(webhooks.context, []);
    if (!slow) throw new Error('nothing is due');
    house.clock.advance(30_000);
    await webhooks.delivers();
    receiver.answer = (response) => void response.writeHead(410).end();
    await deliverWebhook(webhooks.context, slow);
    expect(await webhooks.logOf(endpoint)).toMatchObject([
      { state: 'delivered', attempts: [{ status: 204 }, { status: 410 }] },
    ]);
  });

  it('X6 does not count a try that a stop cut off, and makes it after the next start', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await newCase();
    await webhooks.close();
    await webhooks.delivers();
    expect(await webhooks.logOf(endpoint)).toMatchObject([{ state: 'queued', attempts: [] }]);
    const restarted = new WebhookHouse(house);
    await restarted.delivers();
    expect(await webhooks.logOf(endpoint)).toMatchObject([{ state: 'delivered', attempts: [{ status: 204 }] }]);
    await restarted.close();
  });

  it('tests one endpoint, whatever types it asked for, and tells no other', async () => {
    const other = await WebhookReceiver.start();
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['hold.lifted'] });
    await webhooks.hasEndpoint(other.url);
    const queued = await testWebhook(webhooks.context, endpoint.id);
    await webhooks.delivers();
    expect(queued).toMatchObject({ ok: true, value: { eventId: receiver.bodies[0]?.id } });
    expect(receiver.bodies).toMatchObject([{ type: 'webhook.test', sequence: null }]);
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('tells an endpoint of the types it asked for, and a removed one nothing', async () => {
    const endpoint = await webhooks.hasEndpoint(receiver.url, { types: ['hold.placed'] });
    await newCase();
    await webhooks.delivers();
    expect(receiver.bodies.map(({ type }) => type)).toEqual(['hold.placed']);
    await newCase();
    await dropWebhook(webhooks.context, endpoint.id);
    await webhooks.passes(HOUR_MS, MINUTE_MS * 10);
    expect(receiver.received).toHaveLength(1);
  });
});
