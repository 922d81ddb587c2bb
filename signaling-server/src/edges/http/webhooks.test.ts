import {
  DeliveryPage,
  Problem,
  Redriven,
  Webhook,
  WebhookDelivery,
  WebhookList,
  WebhookWithSecret,
} from '@visavis/protocol';
import { aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import { tempFolder } from '@visavis/testing/node';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';
import { WebhookReceiver } from '../../../test/webhook-receiver.ts';

const PATH = '/api/v1/webhooks';
const NOBODY = `${PATH}/whk_${'0'.repeat(22)}`;
/** Without the demo marketplace, which has an endpoint of its own. Nothing here reads a mail. */
const environment = { VISAVIS_DEMO: 'off', VISAVIS_WEBHOOK_LOOPBACK: 'on', SMTP_URL: 'smtp://127.0.0.1:9' };
const API_KEY = 'a-key-for-tests-of-thirty-two-characters';

let app: RunningApp;
let receiver: WebhookReceiver;
beforeAll(async () => {
  app = await RunningApp.start({ environment });
});
afterAll(() => app.close());
beforeEach(async () => {
  receiver = await WebhookReceiver.start();
});
afterEach(() => receiver.close());

async function asks(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(app.url + path, {
    method,
    headers: { authorization: `Bearer ${API_KEY}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function hasEndpoint(over: object = {}): Promise<WebhookWithSecret> {
  const added = await asks('POST', PATH, { url: receiver.url, types: ['case.opened'], ...over });
  expect(added.status).toBe(201);
  expect(added.headers.get('cache-control')).toBe('no-store');
  return WebhookWithSecret.parse(await added.json());
}

const openACase = (id: string) =>
  app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account: anAccount({ id: id as never }) }));

async function logOf(id: string, query = ''): Promise<DeliveryPage> {
  return DeliveryPage.parse(await (await asks('GET', `${PATH}/${id}/deliveries${query}`)).json());
}

it('X5 tells a receiver at once what happened, and it verifies', async () => {
  const endpoint = await hasEndpoint();
  await openACase('rest-webhook-told');
  const received = await until('the webhook', () => receiver.received[0]);
  const body = new Verifier(endpoint.secret).verify(received.raw, received.headers as Record<string, string>);
  expect(body).toMatchObject({ type: 'case.opened', sequence: 1, data: { accountId: 'rest-webhook-told' } });
});

it('X10 shows the secret when it is made or replaced, and never again', async () => {
  const made = await hasEndpoint({ description: 'Orders' });
  const rotated = WebhookWithSecret.parse(await (await asks('POST', `${PATH}/${made.id}/rotate`)).json());
  expect(rotated.secret).not.toBe(made.secret);
  expect(rotated.formerSecretUntil).not.toBeNull();
  const changed = await asks('PATCH', `${PATH}/${made.id}`, { description: 'Cases' });
  const listed = await asks('GET', PATH);
  const texts = [await changed.text(), await listed.text()];
  for (const text of texts) {
    for (const secret of [made.secret, rotated.secret]) expect(text).not.toContain(secret.slice('whsec_'.length));
  }
  expect(Webhook.parse(JSON.parse(texts[0] ?? ''))).toMatchObject({ description: 'Cases', types: ['case.opened'] });
  const { webhooks } = WebhookList.parse(JSON.parse(texts[1] ?? ''));
  expect(webhooks.find(({ id }) => id === made.id)).toMatchObject({ description: 'Cases', url: receiver.url });
});

it('X3 X4 shows every try, a page at a time, and sends again what is asked for', async () => {
  receiver.answer = (response) => void response.writeHead(410).end('no longer here');
  const endpoint = await hasEndpoint();
  const test = await asks('POST', `${PATH}/${endpoint.id}/test`);
  expect(test.status).toBe(202);
  const dead = await until(
    'the delivery to be dead',
    async () => (await logOf(endpoint.id, '?state=dead')).deliveries[0],
  );
  expect(dead).toMatchObject({ type: 'webhook.test', attempts: [{ status: 410, said: 'no longer here' }] });
  expect(await logOf(endpoint.id, `?cursor=${dead.id}`)).toEqual({ deliveries: [], next: null });
  receiver.answer = (response) => void response.writeHead(204).end();
  const all = await asks('POST', `${PATH}/${endpoint.id}/redrive`);
  expect(Redriven.parse(await all.json())).toEqual({ redriven: 1 });
  await until('it to be delivered', async () => (await logOf(endpoint.id, '?state=delivered')).deliveries.length === 1);
  const one = await asks('POST', `${PATH}/${endpoint.id}/deliveries/${dead.id}/redrive`);
  expect(WebhookDelivery.parse(await one.json())).toMatchObject({ id: dead.id, state: 'queued' });
  await until('it to arrive again', () => receiver.received.length === 3);
});

it('X3 pages through a long log without a gap', async () => {
  const endpoint = await hasEndpoint();
  for (let nth = 0; nth < 52; nth++) await openACase(`rest-webhook-page-${nth}`);
  const first = await logOf(endpoint.id);
  expect(first.deliveries).toHaveLength(50);
  const second = await logOf(endpoint.id, `?cursor=${first.next}`);
  expect(second).toMatchObject({ next: null, deliveries: [{}, {}] });
  const ids = [...first.deliveries, ...second.deliveries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(52);
});

it('removes an endpoint, which is gone then', async () => {
  const { id } = await hasEndpoint();
  expect((await asks('DELETE', `${PATH}/${id}`)).status).toBe(204);
  expect((await asks('DELETE', `${PATH}/${id}`)).status).toBe(404);
  expect((await asks('GET', `${PATH}/${id}/deliveries`)).status).toBe(404);
});

it('X6 stops without waiting for a receiver, and sends again after the next start', async () => {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const first = await RunningApp.start({ environment, folder: folder.path });
  receiver.answer = () => {};
  const made = await first.asMarketplace(PATH, { url: receiver.url });
  const { id } = WebhookWithSecret.parse(await made.json());
  await first.asMarketplace(`${PATH}/${id}/test`, {});
  const before = await until('the webhook', () => receiver.received[0]);
  await first.close();
  receiver.answer = (response) => void response.writeHead(204).end();
  const second = await RunningApp.start({ environment, folder: folder.path });
  onTestFinished(() => second.close());
  const log = await until('it to be delivered', async () => {
    const page = await second.asMarketplace(`${PATH}/${id}/deliveries?state=delivered`);
    return DeliveryPage.parse(await page.json()).deliveries[0];
  });
  expect(log).toMatchObject({ eventId: before.headers['webhook-id'], attempts: [{ status: 204 }] });
});

describe('X8 an endpoint is refused', () => {
  it.each([
    ['ftp://market.example/hooks', null],
    ['https://10.0.0.1/hooks', 'must lead to a public address'],
    ['https://[::ffff:169.254.169.254]/', 'must lead to a public address'],
    ['http://93.184.215.14/hooks', 'must begin with https://, except on this machine'],
    ['https://ada:secret@market.example/', 'must not have a user or a password in it'],
  ])('at %s', async (url, problem) => {
    const { id } = await hasEndpoint();
    for (const response of [await asks('POST', PATH, { url }), await asks('PATCH', `${PATH}/${id}`, { url })]) {
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const answer = Problem.parse(await response.json());
      expect(answer).toMatchObject({ status: 400, code: 'malformed', fields: [{ path: 'url' }] });
      if (problem) expect(answer.fields).toEqual([{ path: 'url', problem }]);
    }
  });

  it.each([
    ['no types at all', { types: [] }],
    ['a type twice', { types: ['case.opened', 'case.opened'] }],
    ['a type that there is not', { types: ['case.closed'] }],
    ['an unknown field', { secret: 'mine' }],
  ])('with %s', async (_what, over) => {
    expect((await asks('POST', PATH, { url: receiver.url, ...over })).status).toBe(400);
  });
});

it.each([
  ['GET', PATH],
  ['POST', `${NOBODY}/test`],
  ['GET', `${NOBODY}/deliveries`],
])('S5 knows nobody without a key who asks %s %s', async (method, path) => {
  expect((await fetch(app.url + path, { method })).status).toBe(401);
});

it.each([
  ['PATCH', NOBODY, {}],
  ['DELETE', NOBODY, undefined],
  ['POST', `${NOBODY}/rotate`, undefined],
  ['POST', `${NOBODY}/test`, undefined],
  ['GET', `${NOBODY}/deliveries`, undefined],
  ['POST', `${NOBODY}/redrive`, undefined],
  ['POST', `${NOBODY}/deliveries/dlv_${'0'.repeat(22)}/redrive`, undefined],
])('says that there is no such endpoint to %s %s', async (method, path, body) => {
  expect((await asks(method, path, body)).status).toBe(404);
});
