import type { ApiScope } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Context } from '../../use-cases/context.ts';
import type { ApiPrincipal } from '../../use-cases/identify.ts';
import { apiKeyBehind } from '../../use-cases/identify.ts';
import { refuseWith } from './problem.ts';

const REQUESTS_A_MINUTE = 600;

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;
const limiters = new WeakMap<FastifyInstance, Limiter>();
const principals = new WeakMap<FastifyRequest, ApiPrincipal>();

/** Who asks by an API key; undefined on routes that ask for none. */
export const askerByKey = (request: FastifyRequest): ApiPrincipal | undefined => principals.get(request);

/** Who asked, in a handler behind `apiKeyHook`. Throws where there is no such hook. */
export function apiKeyOf(request: FastifyRequest): ApiPrincipal {
  const principal = principals.get(request);
  if (!principal) throw new Error('this route asks for no API key');
  return principal;
}

/**
 * R1, R2: lets a request in by an API key that may do `needed`, and counts the requests of each key. An `onRequest` hook of
 * a route, or of a scope of routes. Refusals: `not-signed-in`, `not-permitted`, `too-many`.
 */
export function apiKeyHook(context: Context, needed: ApiScope): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const [, secret] = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    const principal = secret ? await apiKeyBehind(context, secret) : null;
    if (!principal) return refuseWith(reply, 'not-signed-in', 'Send an API key as "Authorization: Bearer <key>".');
    if (!principal.scopes.includes('*') && !principal.scopes.includes(needed)) {
      return refuseWith(reply, 'not-permitted', `This key lacks the scope "${needed}".`);
    }
    principals.set(request, principal);
    return count(request, reply);
  };
}

async function count(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const counted = await limiterOf(request.server)(request);
  if (counted.isAllowed || !counted.isExceeded) return undefined;
  void reply.header('retry-after', counted.ttlInSeconds);
  return refuseWith(reply, 'too-many', 'This key has asked too often; wait a minute.');
}

function limiterOf(server: FastifyInstance): Limiter {
  const known = limiters.get(server);
  if (known) return known;
  const keyGenerator = (request: FastifyRequest): string => `api key ${apiKeyOf(request).id}`;
  const made = server.createRateLimit({ max: REQUESTS_A_MINUTE, timeWindow: '1 minute', keyGenerator });
  limiters.set(server, made);
  return made;
}
