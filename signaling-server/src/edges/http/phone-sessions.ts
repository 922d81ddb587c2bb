import { PhoneSession, StartPhone } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { startPhone } from '../../use-cases/start-phone.ts';
import { refuseWith } from './problem.ts';

/** A link's token for the phone's session; asked by the phone's page, which is of our own origin, so there is no CORS. */
export function registerPhoneSessions(server: FastifyInstance, context: Context): void {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/freelancer/phone-sessions',
    {
      schema: {
        tags: ['sessions'],
        summary: 'The token of a phone’s link for its session, once, asked by the page that the link opens',
        body: StartPhone,
        response: { 201: PhoneSession },
      },
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async ({ body }, reply) => {
      const started = await startPhone(context, body.token);
      if (!started.ok) return refuseWith(reply, started.refusal, 'Show a new code on the computer and scan that.');
      return reply.code(201).header('cache-control', 'no-store').send(started.value);
    },
  );
}
