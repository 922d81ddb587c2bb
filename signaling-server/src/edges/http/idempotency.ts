import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeyedRequest } from '../../use-cases/answer-once.ts';
import { keepAnswered, takeRequest } from '../../use-cases/answer-once.ts';
import type { Context } from '../../use-cases/context.ts';
import { logFault } from '../faults.ts';
import { askerByKey } from './api-key.ts';
import { problemOf, refuseWith, sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer of this route has a secret in it: it is kept nowhere. */
    readonly answersSecret?: boolean;
  }
}

type Running = { readonly asked: KeyedRequest; readonly since: number };
const running = new WeakMap<FastifyRequest, Running>();

/**
 * R4–R7: answers a POST with an `Idempotency-Key` once, on every route that asks for an API key. Called once, before the
 * routes are registered. What was refused before it was run (no key, malformed, too many) is not kept.
 */
export function answerOnce(server: FastifyInstance, context: Context): void {
  server.addHook('preHandler', async (request, reply) => {
    const header = request.headers['idempotency-key'];
    const asker = request.method === 'POST' && header !== undefined ? askerByKey(request) : undefined;
    if (!asker) return undefined;
    const key = String(header);
    if (!/^[\x20-\x7e]{1,128}$/.test(key)) return refuseWith(reply, 'malformed', BAD_KEY);
    const { method, body } = request;
    return take(context, { principal: asker.id, key, method, path: request.url, body }, request, reply);
  });

  server.addHook('onSend', async (request, reply, payload) => {
    const run = running.get(request);
    if (!run) return;
    running.delete(request);
    const isKept = typeof payload === 'string' && !request.routeOptions.config.answersSecret;
    try {
      await keepAnswered(context, run.asked, run.since, {
        status: reply.statusCode,
        answer: isKept ? payload : null,
      });
    } catch (error) {
      // The request has been run: it is answered, and run again when the key is sent later; see answer-once.ts for what that means.
      logFault(request.log, error, { route: request.routeOptions.url }, 'an answer was not kept');
    }
  });
}

async function take(
  context: Context,
  asked: KeyedRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const taken = await takeRequest(context, asked);
  if (!taken.ok) {
    if (taken.refusal === 'try-again') {
      const busy = { ...problemOf('key-conflict', BUSY), title: 'The same request is being answered', status: 409 };
      return sendProblem(reply.header('retry-after', 1), busy);
    }
    return refuseWith(reply, taken.refusal, 'This Idempotency-Key was used for another request.');
  }
  if (taken.value.kind === 'run') {
    running.set(request, { asked, since: taken.value.since });
    return undefined;
  }
  const { status, answer } = taken.value;
  void reply.header('idempotency-replayed', 'true');
  if (answer === null && request.routeOptions.config.answersSecret && status < 400) {
    return sendProblem(reply, { ...problemOf('key-conflict', SECRET), status: 409 });
  }
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return reply.code(status).type(`${type}; charset=utf-8`).serializer(JSON.stringify).send(answer);
}

const BAD_KEY = 'An Idempotency-Key has 1 to 128 printable ASCII characters.';
const BUSY = 'The same request is being answered; ask again in a second.';
const SECRET = 'This was done before. Its answer had a secret in it, which is shown once and kept nowhere.';
