import cors from '@fastify/cors';
import {
  CaseId,
  CheckedPhrase,
  KeptBounce,
  MailBounce,
  MailId,
  PhraseCheck,
  ResentInvitation,
} from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkPhrase } from '../../use-cases/check-phrase.ts';
import type { Context } from '../../use-cases/context.ts';
import { reportBounce } from '../../use-cases/report-bounce.ts';
import { resendInvitation } from '../../use-cases/resend-invitation.ts';
import { apiKeyHook } from './api-key.ts';
import { refuseWith } from './problem.ts';

const tags = ['mail'];
const CHECKS_A_MINUTE = 10;

/** What a marketplace's backend does about mail, and what anybody asks who holds one and wonders whose it is. */
export function registerMail(server: FastifyInstance, context: Context, embedOrigins: readonly string[]): void {
  registerInvitations(server, context);
  registerBounces(server, context);
  // A prefix, so that the preflights of this scope are answered here.
  void server.register(async (scope) => registerPhraseChecks(scope, context, embedOrigins), {
    prefix: '/api/v1/phrase-checks',
  });
}

function registerInvitations(server: FastifyInstance, context: Context): void {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/cases/:caseId/invitations',
    {
      onRequest: apiKeyHook(context, 'cases:write'),
      schema: {
        tags,
        summary: 'Send the invitation of a case again; the link of the former one is revoked',
        params: z.strictObject({ caseId: CaseId }),
        response: { 202: ResentInvitation },
      },
    },
    async ({ params }, reply) => {
      const resent = await resendInvitation(context, params.caseId, 'marketplace');
      if (resent.ok) return reply.code(202).send(resent.value);
      return refuseWith(reply, resent.refusal, WHY_NOT_RESENT[resent.refusal] ?? 'It was not sent.');
    },
  );
}

const WHY_NOT_RESENT: Readonly<Record<string, string>> = {
  'not-found': 'There is no such case.',
  'case-decided': 'The case is decided; there is nothing to invite to.',
  'resent-lately': 'The last invitation was sent less than ten minutes ago.',
};

function registerBounces(server: FastifyInstance, context: Context): void {
  server.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/mail-bounces',
    {
      onRequest: apiKeyHook(context, 'mails'),
      schema: {
        tags,
        summary:
          'Tell that a mail came back; of an invitation, the clock of its case stands still until one is accepted',
        body: MailBounce,
        response: { 200: KeptBounce },
      },
    },
    async ({ body }, reply) => {
      const kept = await reportBounce(context, mailIn(body), body.reason);
      return kept.ok ? kept.value : refuseWith(reply, kept.refusal, 'There is no such mail.');
    },
  );
}

/** The left side of a Message-ID of ours is the mail's id. */
const mailIn = ({ mailId, messageId }: MailBounce): MailId =>
  mailId ?? MailId.parse(messageId?.replace(/^<|@.*$/g, ''));

async function registerPhraseChecks(
  scope: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): Promise<void> {
  await scope.register(cors, { origin: [...embedOrigins], methods: ['POST'], credentials: false, maxAge: 600 });
  scope.withTypeProvider<ZodTypeProvider>().post(
    '',
    {
      schema: {
        tags,
        summary: 'Whether the four words of a mail are ours; for anybody, without a key',
        body: PhraseCheck,
        response: { 200: CheckedPhrase },
      },
      config: { rateLimit: { max: CHECKS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async ({ body }, reply) => {
      void reply.header('cache-control', 'no-store');
      return checkPhrase(context, body.phrase);
    },
  );
}
