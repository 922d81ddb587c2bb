import type { RefusalCode } from '@visavis/protocol';
import { SignedInStaff, StaffSignIn } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { staffBehind } from '../../use-cases/identify.ts';
import { signInStaff, signOutStaff } from '../../use-cases/sign-in-staff.ts';
import { refuseWith } from './problem.ts';
import { SIGN_INS_FROM_AN_ADDRESS, signInLimits } from './sign-in-limits.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { sessionAttributes } from './staff-cookie.ts';

const WORDS = {
  username: 'This username was tried too often; wait a minute.',
  address: 'Too many tries; wait a minute.',
  everybody: 'Too many people sign in at once; wait a minute.',
} as const;

/** Signing in and out at the desk. The session is an HttpOnly, SameSite=Strict cookie; no script ever sees it. */
export function registerStaffSession(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const path = '/api/v1/staff/session';
  const attributes = sessionAttributes(cookie);
  const limits = signInLimits(server);

  routes.post(
    path,
    {
      schema: { tags: ['sessions'], summary: 'Sign in as staff', body: StaffSignIn, response: { 200: SignedInStaff } },
      config: { rateLimit: SIGN_INS_FROM_AN_ADDRESS },
    },
    async (request, reply) => {
      const tooOften = await limits.byPassword(request);
      if (tooOften) {
        void reply.header('retry-after', tooOften.seconds);
        return refuseWith(reply, 'too-many', WORDS[tooOften.who]);
      }
      const { body } = request;
      const signedIn = await signInStaff(context, body.username, body.password);
      if (!signedIn.ok) return refuseWith(reply, signedIn.refusal, whyNot(signedIn.refusal));
      const { session, staff } = signedIn.value;
      const maxAge = Math.floor(context.policy.signIn.sessionMs / 1000);
      return reply.setCookie(cookie.name, session, { ...attributes, maxAge }).send(staff);
    },
  );

  routes.get(
    path,
    { schema: { tags: ['sessions'], summary: 'Who is signed in', response: { 200: SignedInStaff } } },
    async (request, reply) => {
      const session = request.cookies[cookie.name];
      const staff = session ? await staffBehind(context, session) : null;
      void reply.header('cache-control', 'no-store');
      if (!staff) return refuseWith(reply, 'not-signed-in', 'Nobody is signed in.');
      return { id: staff.id, name: staff.name, role: staff.role };
    },
  );

  routes.delete(path, { schema: { tags: ['sessions'], summary: 'Sign out' } }, async (request, reply) => {
    const session = request.cookies[cookie.name];
    if (session) await signOutStaff(context, session);
    return reply.clearCookie(cookie.name, attributes).code(204).send();
  });
}

const whyNot = (refusal: RefusalCode): string =>
  refusal === 'not-permitted' ? 'Nobody signs in by password here.' : 'The username and the password do not match.';
