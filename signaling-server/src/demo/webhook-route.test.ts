import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';
import { signedDelivery } from './fixtures/webhook-api.ts';
import { aWebhookEvent } from './fixtures/webhook-event.ts';
import { WEBHOOK_PATH } from './webhook-route.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

const sent = (delivery: { headers: Record<string, string>; body: Buffer }, type = 'application/json') =>
  demo.ask({
    method: 'POST',
    url: WEBHOOK_PATH,
    payload: delivery.body,
    headers: { ...delivery.headers, 'content-type': type },
  });

async function registered(): Promise<string> {
  await demo.listen();
  return demo.api.secret();
}

describe('the webhook endpoint', () => {
  it('is registered by the public API once the server listens, and takes what is signed', async () => {
    const secret = await registered();
    const delivery = signedDelivery(secret, aWebhookEvent('hold.placed', { hold: 'on-hold' }));
    expect((await sent(delivery)).statusCode).toBe(204);
    expect((await sent(delivery)).statusCode).toBe(204);
    const { body } = await demo.get('/market/office');
    expect(body.match(/<code>hold\.placed<\/code>/g)).toHaveLength(1);
  });

  it('takes nothing from anybody else, whatever they claim', async () => {
    const secret = await registered();
    const delivery = signedDelivery(secret, aWebhookEvent('hold.lifted', { hold: 'none' }));
    const forged = { headers: {}, body: delivery.body };
    expect((await sent(forged)).statusCode).toBe(401);
    expect((await sent({ ...delivery, body: Buffer.from('{}') })).statusCode).toBe(401);
    expect((await sent(delivery, 'application/x-www-form-urlencoded')).statusCode).toBe(415);
    expect((await sent({ ...delivery, body: Buffer.alloc(70_000, 32) })).statusCode).toBe(413);
    expect((await demo.get('/market/office')).body).not.toContain('hold.lifted');
  });

  it('asks to be told again before it is registered', async () => {
    const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect((await sent(signedDelivery(secret, aWebhookEvent('case.opened', {})))).statusCode).toBe(503);
  });
});
