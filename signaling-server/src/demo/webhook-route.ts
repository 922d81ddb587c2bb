import type { FastifyInstance } from 'fastify';
import type { Delivery, Receipt } from './market/receiver.ts';

export const WEBHOOK_PATH = '/demo/webhooks';

const STATUS: Readonly<Record<Receipt, number>> = { kept: 204, 'not-ready': 503, 'not-signed': 401, unreadable: 400 };

/** Where Visavis sends webhooks. The body is read as bytes, because the signature is over bytes. */
export function webhookRoute(scope: FastifyInstance, receive: (delivery: Delivery) => Promise<Receipt>): void {
  void scope.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    );
    raw.setErrorHandler(async (error: { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error({ err: error }, 'the demo could not keep a webhook');
      return reply.code(status).send();
    });
    raw.post(WEBHOOK_PATH, async ({ headers, body }, reply) => {
      const signed = Object.entries(headers).filter((header): header is [string, string] => isWebhookHeader(header));
      const receipt = Buffer.isBuffer(body)
        ? await receive({ headers: Object.fromEntries(signed), body })
        : 'unreadable';
      return reply.code(STATUS[receipt]).send();
    });
  });
}

const isWebhookHeader = ([name, value]: [string, unknown]) => name.startsWith('webhook-') && typeof value === 'string';
