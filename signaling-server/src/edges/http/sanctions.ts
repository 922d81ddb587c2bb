import { SanctionsState } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { resumeSanctions, sanctionsState } from '../../use-cases/resume-sanctions.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const tags = ['sanctions'];
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** D7: supervisors and administrators see whether sanctions are held back, and let them go on. */
export function registerSanctions(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();

  routes.get(
    '/api/v1/staff/sanctions',
    {
      onRequest: staffOnly(context, cookie, 'sanctions:read'),
      schema: { tags, summary: 'Whether sanctions are held back', response: { 200: SanctionsState } },
      config,
    },
    () => sanctionsState(context),
  );

  routes.post(
    '/api/v1/staff/sanctions/resume',
    {
      onRequest: staffOnly(context, cookie, 'sanctions:resume'),
      schema: { tags, summary: 'Let held back sanctions go on', response: { 200: SanctionsState } },
      config,
    },
    async (request) => {
      const { state, resumedBy } = await resumeSanctions(context, staffAsking(request).id);
      if (resumedBy) request.log.warn({ staffId: resumedBy }, 'sanctions go on');
      return state;
    },
  );
}
