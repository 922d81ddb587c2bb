import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { isReady } from '../../use-cases/is-ready.ts';
import { refuseWith } from './problem.ts';

/** Whether this process can serve: for a proxy, a container's probe, and the tests. */
export function registerHealth(server: FastifyInstance, context: Context): void {
  const schema = {
    tags: ['about'],
    summary: 'Whether this process can serve',
    response: { 200: z.strictObject({ status: z.literal('ready') }) },
  };
  server.get('/api/v1/health', { schema }, async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (!(await isReady(context))) return refuseWith(reply, 'try-again', 'The database does not answer.');
    return { status: 'ready' };
  });
}
