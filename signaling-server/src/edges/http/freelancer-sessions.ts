import cors from '@fastify/cors';
import type { RefusalCode } from '@visavis/protocol';
import { EndSession, FreelancerSession, Nothing, RenewSession, StartSession } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { endSession } from '../../use-cases/end-session.ts';
import { renewSession } from '../../use-cases/renew-session.ts';
import { startSession } from '../../use-cases/start-session.ts';
import { refuseWith } from './problem.ts';

const tags = ['sessions'];
/** Many people may share an address; one asks a few times in an hour. */
const ASKED_A_MINUTE = 30;
const config = { rateLimit: { max: ASKED_A_MINUTE, timeWindow: '1 minute' } };

const WHY_NOT: Partial<Readonly<Record<RefusalCode, string>>> = {
  'invitation-invalid': 'Use the link in the latest invitation e-mail.',
  'invitation-revoked': 'A newer invitation was sent; use the link in the latest e-mail.',
  'identity-invalid': 'Who is signed in is not said by whom it should be, or too long ago.',
  'no-case': 'This account has no verification.',
  'wrong-account': 'Somebody else is signed in than the verification is for.',
  'session-ended': 'This session has ended.',
};

/** How the widget gets, keeps and ends a session; asked from the pages that may embed it. */
export function registerFreelancerSessions(
  server: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): void {
  // A prefix, so that the preflights of this scope are answered here.
  void server.register(async (scope) => registerSessions(scope, context, embedOrigins), {
    prefix: '/api/v1/freelancer/sessions',
  });
}

async function registerSessions(
  scope: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): Promise<void> {
  await scope.register(cors, { origin: [...embedOrigins], methods: ['POST'], credentials: false, maxAge: 600 });
  scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '',
    {
      schema: {
        tags,
        summary: 'An invitation’s token, or who is signed in, for a session; asked by the widget',
        body: StartSession,
        response: { 201: FreelancerSession },
      },
      config,
    },
    async ({ body }, reply) => {
      const started = await startSession(context, body);
      return started.ok
        ? reply.code(201).send(started.value)
        : refuseWith(reply, started.refusal, why(started.refusal));
    },
  );
  registerKeeping(scope, context);
}

/** What becomes of a session that was started. */
function registerKeeping(scope: FastifyInstance, context: Context): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/renewals',
    {
      schema: {
        tags,
        summary: 'The same session for longer, because whoever it belongs to is still signed in',
        body: RenewSession,
        response: { 200: FreelancerSession },
      },
      config,
    },
    async ({ body }, reply) => {
      const renewed = await renewSession(context, body);
      return renewed.ok ? renewed.value : refuseWith(reply, renewed.refusal, why(renewed.refusal));
    },
  );

  routes.post(
    '/ends',
    {
      schema: {
        tags,
        summary: 'The person signed out: the session ends',
        body: EndSession,
        response: { 200: Nothing },
      },
      config,
    },
    async ({ body }) => endSession(context, body),
  );
}

const why = (refusal: RefusalCode): string => WHY_NOT[refusal] ?? 'Ask again in a moment.';
