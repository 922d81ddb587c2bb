import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { addWebhook, changeWebhook, dropWebhook, rotateWebhookSecret, webhooksOf } from './manage-webhooks.ts';

const DAY_MS = 86_400_000;
const URL = 'https://market.example/hooks';

let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

async function added(description: string) {
  const reply = await addWebhook(house.context, { url: URL, description, types: null });
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

it('X10 makes another secret for each endpoint, and lists none', async () => {
  const [one, other] = [await added('one'), await added('other')];
  expect(one.secret).not.toBe(other.secret);
  const listed = await webhooksOf(house.context);
  expect(listed.map(({ description }) => description)).toEqual(expect.arrayContaining(['one', 'other']));
  expect(JSON.stringify(listed)).not.toMatch(/secret"|whsec/);
});

it('X5 shows until when the former secret signs, and for no longer', async () => {
  const { id } = await added('rotated');
  const shown = async () => (await webhooksOf(house.context)).find((webhook) => webhook.id === id)?.formerSecretUntil;
  expect(await shown()).toBeNull();
  await rotateWebhookSecret(house.context, id);
  const until = house.clock.now() + DAY_MS;
  expect(await shown()).toBe(new Date(until).toISOString());
  house.clock.advance(DAY_MS);
  expect(await shown()).toBeNull();
});

it('keeps what a change does not name, and takes null for all types', async () => {
  const { id } = await added('before');
  await changeWebhook(house.context, id, { types: ['hold.lifted'] });
  expect(await changeWebhook(house.context, id, { description: 'after' })).toMatchObject({
    ok: true,
    value: { url: URL, description: 'after', types: ['hold.lifted'] },
  });
  expect(await changeWebhook(house.context, id, { types: null })).toMatchObject({ value: { types: null } });
});

it('has twenty endpoints at most, of those that are not removed', async () => {
  for (let count = (await webhooksOf(house.context)).length; count < 20; count++) await added(`number ${count}`);
  const another = { url: URL, description: 'one too many', types: null };
  expect(await addWebhook(house.context, another)).toEqual({ ok: false, refusal: 'limit-reached' });
  const [first] = await webhooksOf(house.context);
  if (!first) throw new Error('there is none');
  await dropWebhook(house.context, first.id);
  expect(await addWebhook(house.context, another)).toMatchObject({ ok: true });
});
