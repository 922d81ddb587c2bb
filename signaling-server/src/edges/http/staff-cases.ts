import { CaseId, CaseRecord, NewCaseResult, NewDecision, NewStaffCase } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeDecision } from '../../use-cases/change-decision.ts';
import type { Context } from '../../use-cases/context.ts';
import { openCaseAsStaff } from '../../use-cases/open-by-hand.ts';
import { whyNot } from './cases.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const tags = ['console'];
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What supervisors and administrators do to a case: open one by hand, change a decision. */
export function registerStaffCases(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/v1/staff/cases',
    {
      onRequest: staffOnly(context, cookie, 'case:open'),
      schema: {
        tags,
        summary: 'Open a case by hand for an account that was reported before',
        body: NewStaffCase,
        response: { 200: NewCaseResult },
      },
      config,
    },
    async (request, reply) => {
      const opened = await openCaseAsStaff(context, staffAsking(request).id, request.body);
      if (opened.ok) return opened.value;
      const why = opened.refusal === 'not-found' ? 'No such account was ever reported.' : whyNot(opened.refusal);
      return refuseWith(reply, opened.refusal, why);
    },
  );

  routes.post(
    '/api/v1/staff/cases/:caseId/decisions',
    {
      onRequest: staffOnly(context, cookie, 'decision:change'),
      schema: {
        tags,
        summary: 'Decide a decided case anew; what was decided before stays on record',
        params: z.strictObject({ caseId: CaseId }),
        body: NewDecision,
        response: { 200: CaseRecord },
      },
      config,
    },
    async (request, reply) => {
      const changed = await changeDecision(context, staffAsking(request).id, request.params.caseId, request.body);
      return changed.ok ? changed.value : refuseWith(reply, changed.refusal, whyNot(changed.refusal));
    },
  );
}
