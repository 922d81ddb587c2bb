import { ApiKeyId, ApiKeyList, ApiKeyWithSecret, NewApiKey } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { listApiKeys, makeApiKey, revokeKey } from '../../use-cases/manage-keys.ts';
import { apiKeyHook, apiKeyOf } from './api-key.ts';
import { refuseWith } from './problem.ts';

const PATH = '/api/v1/api-keys';
const tags = ['api-keys'];
const NOT_YOURS =
  'This key may not do that: it gives and takes only what it may do itself, and settings’ keys are settings.';

/** Keys for a marketplace's other programs, each with what it needs and no more. */
export function registerApiKeys(server: FastifyInstance, context: Context): void {
  void server.register(async (scope) => {
    scope.addHook('onRequest', apiKeyHook(context, 'keys'));
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    const routes = scope.withTypeProvider<ZodTypeProvider>();

    routes.get(PATH, { schema: { tags, summary: 'List keys', response: { 200: ApiKeyList } } }, () =>
      listApiKeys(context),
    );

    routes.post(
      PATH,
      {
        schema: {
          tags,
          summary: 'Make a key; its secret is shown here only',
          body: NewApiKey,
          response: { 201: ApiKeyWithSecret },
        },
        config: { answersSecret: true },
      },
      async (request, reply) => {
        const made = await makeApiKey(context, apiKeyOf(request), request.body, { apiKeyId: apiKeyOf(request).id });
        return made.ok ? reply.code(201).send(made.value) : refuseWith(reply, made.refusal, NOT_YOURS);
      },
    );

    routes.delete(
      `${PATH}/:keyId`,
      { schema: { tags, summary: 'Revoke a key', params: z.strictObject({ keyId: ApiKeyId }) } },
      async (request, reply) => {
        const revoked = await revokeKey(context, apiKeyOf(request), request.params.keyId, {
          apiKeyId: apiKeyOf(request).id,
        });
        if (revoked.ok) return reply.code(204).send();
        return refuseWith(
          reply,
          revoked.refusal,
          revoked.refusal === 'not-found' ? 'There is no such key.' : NOT_YOURS,
        );
      },
    );
  });
}
