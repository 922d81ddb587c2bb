import type { SignInProblem } from '@visavis/protocol';
import { SignInOptions } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logFault } from '../faults.ts';
import type { Context } from '../../use-cases/context.ts';
import { beginSignIn, finishSignIn, SIGN_IN_LIFE_MS } from '../../use-cases/sign-in-by-provider.ts';
import { refuseWith } from './problem.ts';
import { PROVIDER_CALLBACK, PROVIDER_SIGN_IN } from './provider-paths.ts';
import { signInLimits } from './sign-in-limits.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { sessionAttributes, signInAttributes, signInCookieName } from './staff-cookie.ts';

/** Where a browser comes to stand, whatever came of it: no address that it brought is ever gone to. */
const DESK = '/desk';

const tags = ['sessions'];
const noProvider = (reply: FastifyReply) => refuseWith(reply, 'not-found', 'There is no identity provider.');

/**
 * Signing in by an identity provider: the browser goes there and comes back. Both steps are pages to a browser, so a "no"
 * is said by the desk, by a code in its address.
 */
export function registerStaffProvider(
  server: FastifyInstance,
  context: Context,
  cookie: StaffCookie,
  publicUrl: string,
): void {
  const limits = signInLimits(server);

  server.get(
    '/api/v1/staff/sign-in-options',
    { schema: { tags, summary: 'The ways there are to sign in as staff', response: { 200: SignInOptions } } },
    async (_request, reply): Promise<SignInOptions> => {
      void reply.header('cache-control', 'no-store');
      const { identityProvider, policy } = context;
      const provider = identityProvider && { name: identityProvider.name, url: publicUrl + PROVIDER_SIGN_IN };
      return { password: policy.signIn.takesPasswords, provider };
    },
  );

  const steps = { ...limits, log: server.log };

  server.get(
    PROVIDER_SIGN_IN,
    { schema: { tags, summary: 'Send the browser to the identity provider' } },
    page(steps, async (_request, reply) => {
      const begun = await beginSignIn(context);
      if (!begun) return noProvider(reply);
      if (!begun.ok) return toDesk(reply, begun.problem);
      const maxAge = SIGN_IN_LIFE_MS / 1000;
      return reply
        .setCookie(signInCookieName(cookie), begun.value.token, { ...signInAttributes(cookie), maxAge })
        .redirect(begun.value.url, 303);
    }),
  );

  server.get(
    PROVIDER_CALLBACK,
    { schema: { tags, summary: 'Where the identity provider sends the browser back to' } },
    page(steps, async (request, reply) => {
      // Z2: what was begun with is used up by the first answer, whatever it is.
      const token = request.cookies[signInCookieName(cookie)];
      void reply.clearCookie(signInCookieName(cookie), signInAttributes(cookie));
      const finished = await finishSignIn(context, request.url.split('?')[1] ?? '', token);
      if (!finished) return noProvider(reply);
      if (!finished.ok) return toDesk(reply, finished.problem);
      const maxAge = Math.floor(context.policy.signIn.sessionMs / 1000);
      return toDesk(reply.setCookie(cookie.name, finished.value.session, { ...sessionAttributes(cookie), maxAge }));
    }),
  );
}

const toDesk = (reply: FastifyReply, problem?: SignInProblem): FastifyReply =>
  reply.redirect(problem ? `${DESK}#sign-in=${problem}` : DESK, 303);

type Step = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
type Steps = Pick<ReturnType<typeof signInLimits>, 'byProvider'> & { readonly log: FastifyInstance['log'] };

/** A step that always answers with a page of the desk: too many of them, and a fault of ours, are said there too. */
function page({ byProvider, log }: Steps, step: Step): Step {
  return async (request, reply) => {
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    if (await byProvider(request)) return toDesk(reply, 'too-many');
    try {
      return await step(request, reply);
    } catch (error) {
      logFault(log, error, { route: request.routeOptions.url }, 'a sign-in by the provider failed');
      return toDesk(reply, 'internal');
    }
  };
}
