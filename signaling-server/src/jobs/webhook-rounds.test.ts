import type { CaseId } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { sequenceOf, WebhookHouse } from '../../test/webhook-house.ts';
import { verifies, WebhookReceiver } from '../../test/webhook-receiver.ts';
import { dropWebhook, webhooksOf } from '../use-cases/manage-webhooks.ts';
import { tellMarketplace } from '../use-cases/tell-marketplace.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe.each(DATABASES)('on %s', (_name, place) => {
  let house: House;
  let receiver: WebhookReceiver;
  let webhooks: WebhookHouse;
  const errors: object[] = [];
  const quiet = () => {};

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  beforeEach(async () => {
    errors.length = 0;
    receiver = await WebhookReceiver.start();
    webhooks = new WebhookHouse(house, { info: quiet, warn: quiet, error: (facts) => errors.push(facts) });
  });
  afterEach(async () => {
    for (const { id } of await webhooksOf(webhooks.context)) await dropWebhook(webhooks.context, id);
    await webhooks.close();
    await receiver.close();
  });

  it('X3 loses nothing while a receiver is away for hours, and keeps the order of each case (F12)', async () => {
    const { secret } = await webhooks.hasEndpoint(receiver.url);
    let isAway = true;
    receiver.answer = (response) => {
      if (isAway) response.destroy();
      else response.writeHead(204).end();
    };
    const cases: CaseId[] = [];
    for (let hour = 0; hour < 5; hour++) {
      cases.push(await house.opensCase(`acct-outage-${hour}`));
      for (const caseId of cases) await webhooks.tells(caseId);
      await webhooks.passes(HOUR_MS, 20 * MINUTE_MS);
    }
    const tries = receiver.received.length;
    expect(new Set(receiver.bodies.map(({ sequence }) => sequence)), 'only the first of each case').toEqual(
      new Set([1]),
    );
    isAway = false;
    receiver.received.length = 0;
    expect(tries).toBeGreaterThan(5 * 3);
    await webhooks.passes(7 * HOUR_MS, HOUR_MS);

    const told = await house.context.store.db
      .selectFrom('webhook_events')
      .select(['id', 'case_id', 'seq'])
      .where('case_id', 'in', cases)
      .execute();
    expect(new Set(receiver.bodies.map(({ id }) => id))).toEqual(new Set(told.map(({ id }) => id)));
    expect(receiver.bodies).toHaveLength(told.length);
    for (const caseId of cases) {
      const numbers = told.filter(({ case_id }) => case_id === caseId).map(({ seq }) => seq ?? 0);
      expect(sequenceOf(receiver.bodies, caseId)).toEqual(numbers.sort((one, other) => one - other));
    }
    for (const received of receiver.received) {
      const at = Number(received.headers['webhook-timestamp']) * 1000;
      expect(verifies(received, secret, at)).toBeTruthy();
    }
  });

  it('X7 says once that a marketplace has not learnt for an hour that a hold is lifted', async () => {
    await webhooks.hasEndpoint(receiver.url);
    receiver.answer = (response) => void response.writeHead(500).end();
    const caseId = await house.opensCase('acct-late');
    const lifted = { accountId: 'acct-late', caseId, hold: 'none', capabilities: OPEN } as never;
    await house.context.store.transaction((tx, now) => tellMarketplace(tx, caseId, 'hold.lifted', lifted, now));
    await webhooks.passes(HOUR_MS, 10 * MINUTE_MS);
    expect(errors).toEqual([]);
    await webhooks.passes(3 * HOUR_MS, 10 * MINUTE_MS);
    expect(errors).toEqual([
      {
        deliveryId: expect.stringMatching(/^dlv_/) as string,
        webhookId: expect.stringMatching(/^whk_/) as string,
        state: 'queued',
      },
    ]);
  });

  it('X2 has at most four on their way to one endpoint, eight in all, and goes on as they end', async () => {
    const other = await WebhookReceiver.start();
    const [held, free] = [new Set<() => void>(), new Set<() => void>()];
    receiver.answer = (response) => void held.add(() => response.writeHead(204).end());
    other.answer = (response) => void free.add(() => response.writeHead(204).end());
    await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await webhooks.hasEndpoint(other.url, { types: ['case.opened'] });
    for (let nth = 0; nth < 6; nth++) await house.opensCase(`acct-parallel-${nth}`);
    await webhooks.rounds.round();
    await until('eight to be on their way', () => held.size === 4 && free.size === 4);
    await webhooks.rounds.round();
    const first = [...free];
    for (const finish of first) finish();
    await until('the other endpoint to go on without the slow one', async () => {
      await webhooks.rounds.round();
      return free.size === 6;
    });
    expect(held.size).toBe(4);
    for (const finish of [...free].slice(first.length)) finish();
    receiver.answer = (response) => void response.writeHead(204).end();
    for (const finish of held) finish();
    await webhooks.delivers();
    expect(receiver.received).toHaveLength(6);
    await other.close();
  });

  it('X6 logs what could not be settled, and goes on', async () => {
    await webhooks.hasEndpoint(receiver.url, { types: ['case.opened'] });
    await house.opensCase('acct-broken');
    const { db } = house.context.store;
    receiver.answer = (response) => {
      void db.schema
        .alterTable('webhook_attempts')
        .renameTo('elsewhere')
        .execute()
        .then(() => response.writeHead(204).end());
    };
    await webhooks.delivers();
    expect(errors).toMatchObject([{ deliveryId: expect.stringMatching(/^dlv_/) as string }]);
    await db.schema.alterTable('elsewhere').renameTo('webhook_attempts').execute();
    receiver.answer = (response) => void response.writeHead(204).end();
    house.clock.advance(30_000);
    await webhooks.delivers();
    expect(new Set(receiver.bodies.map(({ id }) => id)).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
  });
});

const OPEN = {
  submitProposals: 'yes',
  acceptOffers: 'yes',
  editProfile: 'yes',
  continueWork: 'yes',
  withdrawEarnings: 'yes',
};
