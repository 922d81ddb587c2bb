import { AccountId, IdentityToken } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { giveAccountToken } from '../../use-cases/give-account-token.ts';
import { apiKeyHook } from './api-key.ts';

const ASKED_A_MINUTE = 600;

/**
 * What a marketplace's backend fetches for the widget on its pages. The scope is that of notices, because a notice's token leads to
 * the same verification.
 */
export function registerIdentityTokens(server: FastifyInstance, context: Context): void {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/accounts/:accountId/identity-tokens',
    {
      onRequest: apiKeyHook(context, 'notices'),
      schema: {
        tags: ['sessions'],
        summary: 'A token with which the widget on your own pages says who is signed in, for ten minutes',
        params: z.strictObject({ accountId: AccountId }),
        response: { 201: IdentityToken },
      },
      config: { answersSecret: true, rateLimit: { max: ASKED_A_MINUTE, timeWindow: '1 minute' } },
    },
    async ({ params }, reply) => {
      void reply.code(201).header('cache-control', 'no-store');
      return giveAccountToken(context, context.identityTokens, params.accountId);
    },
  );
}
