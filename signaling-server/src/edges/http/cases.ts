import type { RefusalCode } from '@visavis/protocol';
import {
  AccountId,
  CaseId,
  CaseRecord,
  CaseRecords,
  NewCase,
  NewCaseResult,
  NewObjection,
  NewResult,
} from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { applyResult } from '../../use-cases/apply-result.ts';
import { readCase, readCasesOf } from '../../use-cases/case-record.ts';
import type { Context } from '../../use-cases/context.ts';
import { objectToDecision } from '../../use-cases/object-to-decision.ts';
import { openCaseByHand } from '../../use-cases/open-by-hand.ts';
import { apiKeyHook } from './api-key.ts';
import { refuseWith } from './problem.ts';

const tags = ['cases'];
const OfOne = z.strictObject({ caseId: CaseId });

const WHY_NOT: Readonly<Partial<Record<RefusalCode, string>>> = {
  'not-found': 'There is no such case.',
  'case-decided':
    'A decision keeps a hold on this account; a new case would lift it. A supervisor can change the decision.',
  'case-open': 'The account has a newer case, which its hold follows from.',
  'not-decided': 'Nobody has decided this case yet, or a second review is open.',
  'not-referred': 'The decision that stands did not refer this case to whoever this result comes from.',
  'nothing-to-object': 'There is nothing to object to: the account is verified, or the time to object has passed.',
  'already-objected': 'There was an objection to this case, and a case has one.',
  'outcome-conflict': 'This clientId was used for another decision; that one stands.',
  'try-again': 'The freelancer joined or left the queue at this moment; ask again.',
};

/** Why a case is not what was asked for, for whoever reads an integrator's log. */
export const whyNot = (refusal: RefusalCode): string => WHY_NOT[refusal] ?? 'It is not possible as things stand.';

/** Cases for a marketplace's backend. */
export function registerCases(server: FastifyInstance, context: Context): void {
  void server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    registerReading(scope, context);
    registerOpening(scope, context);
    registerDeciding(scope, context);
  });
}

function registerReading(scope: FastifyInstance, context: Context): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  const onRequest = apiKeyHook(context, 'cases:read');

  routes.get(
    '/api/v1/cases/:caseId',
    { onRequest, schema: { tags, summary: 'Read a case', params: OfOne, response: { 200: CaseRecord } } },
    async ({ params }, reply) => {
      const read = await readCase(context, params.caseId);
      return read.ok ? read.value : refuseWith(reply, read.refusal, whyNot(read.refusal));
    },
  );

  routes.get(
    '/api/v1/accounts/:accountId/cases',
    {
      onRequest,
      schema: {
        tags,
        summary: 'All cases of an account, the latest first',
        params: z.strictObject({ accountId: AccountId }),
        response: { 200: CaseRecords },
      },
    },
    ({ params }) => readCasesOf(context, params.accountId),
  );
}

function registerOpening(scope: FastifyInstance, context: Context): void {
  scope.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/cases',
    {
      onRequest: apiKeyHook(context, 'cases:write'),
      schema: {
        tags,
        summary: 'Open a case by hand, with a reason; an open case is the answer',
        body: NewCase,
        response: { 200: NewCaseResult },
      },
    },
    async ({ body }, reply) => {
      const opened = await openCaseByHand(context, body);
      return opened.ok ? opened.value : refuseWith(reply, opened.refusal, whyNot(opened.refusal));
    },
  );
}

function registerDeciding(scope: FastifyInstance, context: Context): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  const onRequest = apiKeyHook(context, 'cases:write');

  routes.post(
    '/api/v1/cases/:caseId/results',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Report how an ID verification or a Payment Risk review ended',
        params: OfOne,
        body: NewResult,
        response: { 200: CaseRecord },
      },
    },
    async ({ params, body }, reply) => {
      const applied = await applyResult(context, params.caseId, body.result);
      return applied.ok ? applied.value : refuseWith(reply, applied.refusal, whyNot(applied.refusal));
    },
  );

  routes.post(
    '/api/v1/cases/:caseId/objections',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Pass on a freelancer’s objection, which opens a second review',
        params: OfOne,
        body: NewObjection,
        response: { 200: CaseRecord },
      },
    },
    async ({ params, body }, reply) => {
      const objected = await objectToDecision(context, params.caseId, 'marketplace', body.text);
      return objected.ok ? objected.value : refuseWith(reply, objected.refusal, whyNot(objected.refusal));
    },
  );
}
