import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { WebhookBody, webhookData, WebhookEventType } from '@visavis/protocol';
import { Webhook } from 'standardwebhooks';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { newWebhookSecret } from '../secrets/secret.ts';
import { signedHeaders } from './signature.ts';

/* `docs/webhooks.md`, as an integrator reads it. */

const Example = z.union([WebhookBody, WebhookBody.pick({ type: true, data: true })]);

let guide = '';
let examples: z.infer<typeof Example>[] = [];
beforeAll(async () => {
  guide = await readFile(join(import.meta.dirname, '../../../docs/webhooks.md'), 'utf8');
  examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => Example.parse(JSON.parse(text)));
});

it.each(WebhookEventType.options)('X11 shows and explains %s as its schema has it', (type) => {
  expect(guide).toContain(`| \`${type}\``);
  const [example, ...others] = examples.filter((one) => one.type === type);
  expect(others).toEqual([]);
  expect(webhookData[type].safeParse(example?.data)).toMatchObject({ success: true });
});

it('X11 names no event that there is not', () => {
  const named = [...guide.matchAll(/^\| `([a-z]+\.[a-z]+)`/gm)].map(([, type]) => type);
  expect(named).toEqual([...new Set(named)]);
  expect(new Set(named)).toEqual(new Set(WebhookEventType.options));
});

it('X11 verifies by the code of the guide', async () => {
  const [, code = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
  const receiver = code.replace(/^import .*$/gm, '').replace('process.env.VISAVIS_WEBHOOK_SECRET', 'secret');
  let received: Receive | undefined;
  const kept: unknown[] = [];
  const createServer = (receive: Receive) => {
    received = receive;
    return { listen: () => undefined };
  };
  const secret = newWebhookSecret();
  const run = compileFunction(receiver, ['createServer', 'Webhook', 'secret', 'keepOnce']) as (
    ...parts: unknown[]
  ) => void;
  run(createServer, Webhook, secret, (id: string) => kept.push(id));
  const body = JSON.stringify(examples[0]);
  const statusOf = async (raw: string): Promise<number> => {
    const headers = signedHeaders('evt_1', Date.now(), body, [secret]);
    const answered: number[] = [];
    const response = { writeHead: (status: number) => (answered.push(status), { end: () => undefined }) };
    await received?.({ headers, [Symbol.asyncIterator]: () => [Buffer.from(raw)].values() }, response);
    return answered[0] ?? 0;
  };
  expect(await statusOf(body)).toBe(204);
  expect(kept).toEqual(['evt_0V9mS8cJ3nqk1R5tYxw2Ag']);
  expect(await statusOf(body.replace('evt_', 'evT_'))).toBe(400);
});

type Receive = (request: object, response: object) => Promise<void>;
