import { AccountCapabilities, AccountId, EventResult, MarketplaceEvent } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { askCapabilities } from '../../use-cases/ask-capabilities.ts';
import type { Context } from '../../use-cases/context.ts';
import { reportEvent } from '../../use-cases/report-event.ts';
import { apiKeyHook } from './api-key.ts';
import { refuseWith } from './problem.ts';
import { isKnownAnswer } from './tagged.ts';

/** What a marketplace's backend asks, with an API key as its bearer token. */
export function registerMarketplace(server: FastifyInstance, context: Context): void {
  void server.register(async (scope) => {
    const routes = scope.withTypeProvider<ZodTypeProvider>();

    routes.post(
      '/api/v1/events',
      {
        onRequest: apiKeyHook(context, 'events'),
        schema: {
          tags: ['events'],
          summary: 'Report what an account did',
          body: MarketplaceEvent,
          response: { 200: EventResult },
        },
      },
      async ({ body }, reply) => {
        const reported = await reportEvent(context, body);
        if (reported.ok) return reported.value;
        return refuseWith(reply, reported.refusal, 'This event id was used for another account.');
      },
    );

    routes.get(
      '/api/v1/accounts/:accountId/capabilities',
      {
        onRequest: apiKeyHook(context, 'capabilities'),
        schema: {
          tags: ['capabilities'],
          summary: 'What an account may do now',
          params: z.strictObject({ accountId: AccountId }),
          response: { 200: AccountCapabilities, 304: z.null() },
        },
      },
      async (request, reply) => {
        // R9: a backend may keep it, and asks whether it still holds.
        void reply.header('cache-control', 'private, no-cache');
        const answer = await askCapabilities(context, request.params.accountId);
        return isKnownAnswer(request, reply, answer) ? reply.code(304).send(null) : answer;
      },
    );
  });
}
