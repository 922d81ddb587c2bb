import cors from '@fastify/cors';
import { FreelancerSession, StartSession } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { startSession } from '../../use-cases/start-session.ts';
import { refuseWith } from './problem.ts';

/** An invitation's token for a session; asked by the widget from the help-centre pages that may embed it. */
export function registerFreelancerSessions(
  server: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): void {
  void server.register(async (scope) => {
    await scope.register(cors, { origin: [...embedOrigins], methods: ['POST'], credentials: false, maxAge: 600 });
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/api/v1/freelancer/sessions',
      {
        schema: {
          tags: ['sessions'],
          summary: 'An invitation’s token for a session, asked by the widget',
          body: StartSession,
          response: { 201: FreelancerSession },
        },
        config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      },
      async ({ body }, reply) => {
        if (!('invitation' in body)) return refuseWith(reply, 'identity-invalid', 'No identity is accepted yet.');
        const started = await startSession(context, body.invitation);
        if (!started.ok) return refuseWith(reply, started.refusal, 'Use the link in the latest invitation e-mail.');
        return reply.code(201).header('cache-control', 'no-store').send(started.value);
      },
    );
  });
}
