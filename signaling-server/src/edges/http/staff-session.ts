import { SignedInStaff, StaffSignIn } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from '../../use-cases/context.ts';
import { staffBehind } from '../../use-cases/identify.ts';
import { signInStaff, signOutStaff } from '../../use-cases/sign-in-staff.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';

const SIGN_INS_A_MINUTE = 20;
const SIGN_INS_A_MINUTE_AS_ONE = 10;

/** Signing in and out at the desk. The session is an HttpOnly, SameSite=Strict cookie; no script ever sees it. */
export function registerStaffSession(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const path = '/api/v1/staff/session';
  const attributes = { httpOnly: true, sameSite: 'strict', secure: cookie.isSecure, path: '/' } as const;

  // S8, quality T8: for each username, from wherever it is tried; counted before it is known whether there is such a person.
  const asOne = server.createRateLimit({
    max: SIGN_INS_A_MINUTE_AS_ONE,
    timeWindow: '1 minute',
    keyGenerator: ({ body }) => `sign-in ${(body as StaffSignIn).username.toLowerCase()}`,
  });

  routes.post(
    path,
    {
      schema: { tags: ['sessions'], summary: 'Sign in as staff', body: StaffSignIn, response: { 200: SignedInStaff } },
      config: { rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const limited = await asOne(request);
      if (!limited.isAllowed && limited.isExceeded) {
        void reply.header('retry-after', limited.ttlInSeconds);
        return refuseWith(reply, 'too-many', 'This username was tried too often; wait a minute.');
      }
      const { body } = request;
      const signedIn = await signInStaff(context, body.username, body.password);
      if (!signedIn.ok) return refuseWith(reply, signedIn.refusal, 'The username and the password do not match.');
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
