import cors from '@fastify/cors';
import { AccountId, NoticeFacts, NoticeLink, NoticeToken } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { accountBehindNotice, askNotice, linkFromNotice } from '../../use-cases/ask-notice.ts';
import type { Context } from '../../use-cases/context.ts';
import { giveAccountToken } from '../../use-cases/give-account-token.ts';
import { apiKeyHook } from './api-key.ts';
import { refuseWith } from './problem.ts';
import { isKnownAnswer } from './tagged.ts';

const TAG = 'notices';
/** Every open page of a marketplace asks twice a minute, and many people share an address. */
const ASKED_A_MINUTE = 600;
const LINKS_A_MINUTE = 60;
const ASK_AGAIN = 'Ask your backend for a new notice token; this one is not ours, or too old.';

/** The notices on a marketplace's own pages: its backend fetches a token, `<visavis-notice>` asks with it. */
export function registerNotices(server: FastifyInstance, context: Context, embedOrigins: readonly string[]): void {
  void server.register(async (scope) => registerTokens(scope, context));
  // A prefix, so that the preflights of this scope are answered here.
  void server.register(async (scope) => registerPublic(scope, context, embedOrigins), { prefix: '/api/v1/notice' });
}

function registerTokens(scope: FastifyInstance, context: Context): void {
  scope.addHook('onRequest', apiKeyHook(context, 'notices'));
  scope.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/accounts/:accountId/notice-tokens',
    {
      schema: {
        tags: [TAG],
        summary: 'A token with which your own pages ask for an account’s notice, for ten minutes',
        params: z.strictObject({ accountId: AccountId }),
        response: { 201: NoticeToken },
      },
      config: { answersSecret: true, rateLimit: { max: ASKED_A_MINUTE, timeWindow: '1 minute' } },
    },
    async ({ params }, reply) => {
      void reply.code(201).header('cache-control', 'no-store');
      return giveAccountToken(context, context.noticeTokens, params.accountId);
    },
  );
}

async function registerPublic(
  scope: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): Promise<void> {
  await scope.register(cors, {
    origin: [...embedOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'if-none-match'],
    exposedHeaders: ['etag'],
    credentials: false,
    maxAge: 600,
  });
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.get(
    '',
    {
      schema: { tags: [TAG], summary: 'What an account’s notice says', response: { 200: NoticeFacts, 304: z.null() } },
      config: { rateLimit: { max: ASKED_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const accountId = await accountOf(context, request, reply);
      if (accountId === null) return refuseWith(reply, 'not-signed-in', ASK_AGAIN);
      const facts = await askNotice(context, accountId);
      return isKnownAnswer(request, reply, facts) ? reply.code(304).send(null) : facts;
    },
  );

  routes.post(
    '/link',
    {
      schema: { tags: [TAG], summary: 'A fresh link into the verification', response: { 200: NoticeLink } },
      config: { rateLimit: { max: LINKS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const accountId = await accountOf(context, request, reply);
      if (accountId === null) return refuseWith(reply, 'not-signed-in', ASK_AGAIN);
      const link = await linkFromNotice(context, accountId);
      return link.ok ? link.value : refuseWith(reply, link.refusal, 'There is nothing to verify.');
    },
  );
}

/** Answers about a person are kept nowhere on their way, whatever they say. */
async function accountOf(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<AccountId | null> {
  void reply.header('cache-control', 'no-store');
  const [, token] = /^Bearer ([\w.-]{1,1000})$/.exec(request.headers.authorization ?? '') ?? [];
  return token ? accountBehindNotice(context, token) : null;
}
