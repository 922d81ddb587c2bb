import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '@visavis/protocol';
import { CannedReplies, CaseCard, CaseId, CaseQuery, FoundCases, ResentInvitation } from '@visavis/protocol';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { StaffAction } from '../../domain/permissions.ts';
import type { Context } from '../../use-cases/context.ts';
import { lookUpCase } from '../../use-cases/look-up-case.ts';
import { generalReplies, repliesOfCase } from '../../use-cases/look-up-replies.ts';
import { resendInvitation } from '../../use-cases/resend-invitation.ts';
import { searchCases } from '../../use-cases/search-cases.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const SEARCHES_A_MINUTE = 60;
const READS_A_MINUTE = 240;
const RESENDS_A_MINUTE = 20;

const params = z.strictObject({ caseId: CaseId });
const tags = ['console'];
const NO_SUCH_CASE = 'There is no such case.';
const WHY_NOT_RESENT: Readonly<Partial<Record<RefusalCode, string>>> = {
  'not-found': NO_SUCH_CASE,
  'case-decided': 'The case is decided, so there is nothing to invite to.',
  'resent-lately': 'The last invitation is less than ten minutes old.',
};
const aMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

/** What customer support asks, with the cookie of the sign-in. */
export function registerConsole(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const only = (action: StaffAction) => staffOnly(context, cookie, action);
  registerCases(routes, context, only);
  registerReplies(routes, context, only);
}

type Routes = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;
type Only = (action: StaffAction) => ReturnType<typeof staffOnly>;

function registerCases(routes: Routes, context: Context, only: Only): void {
  routes.get(
    '/api/v1/staff/cases',
    {
      onRequest: only('case:search'),
      schema: {
        tags,
        summary: 'Find accounts and their cases by id, name or e-mail address',
        querystring: CaseQuery,
        response: { 200: FoundCases },
      },
      config: aMinute(SEARCHES_A_MINUTE),
    },
    ({ query }) => searchCases(context, query.query),
  );

  routes.get(
    '/api/v1/staff/cases/:caseId',
    {
      onRequest: only('case:read'),
      schema: { tags, summary: 'Read a case', params, response: { 200: CaseCard } },
      config: aMinute(READS_A_MINUTE),
    },
    async (request, reply) => {
      const card = await lookUpCase(context, staffAsking(request).role, request.params.caseId);
      return card.ok ? card.value : refuseWith(reply, card.refusal, NO_SUCH_CASE);
    },
  );

  routes.post(
    '/api/v1/staff/cases/:caseId/invitations',
    {
      onRequest: only('invitation:resend'),
      schema: { tags, summary: 'Send the invitation again', params, response: { 202: ResentInvitation } },
      config: aMinute(RESENDS_A_MINUTE),
    },
    async (request, reply) => {
      const resent = await resendInvitation(context, request.params.caseId, staffAsking(request).id);
      if (resent.ok) return reply.code(202).send(resent.value);
      return refuseWith(reply, resent.refusal, WHY_NOT_RESENT[resent.refusal] ?? 'It cannot be sent again.');
    },
  );
}

function registerReplies(routes: Routes, context: Context, only: Only): void {
  routes.get(
    '/api/v1/staff/cases/:caseId/replies',
    {
      onRequest: only('reply:read'),
      schema: { tags, summary: 'Canned replies, filled in for a case', params, response: { 200: CannedReplies } },
      config: aMinute(READS_A_MINUTE),
    },
    async (request, reply) => {
      const replies = await repliesOfCase(context, request.params.caseId);
      return replies.ok ? replies.value : refuseWith(reply, replies.refusal, NO_SUCH_CASE);
    },
  );

  routes.get(
    '/api/v1/staff/replies',
    {
      onRequest: only('reply:read'),
      schema: { tags, summary: 'Canned replies without a case', response: { 200: CannedReplies } },
      config: aMinute(READS_A_MINUTE),
    },
    () => generalReplies(context),
  );
}
