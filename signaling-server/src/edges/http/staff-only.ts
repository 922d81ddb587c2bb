import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Agent } from '../../domain/agent.ts';
import type { StaffAction } from '../../domain/permissions.ts';
import type { Context } from '../../use-cases/context.ts';
import { staffWhoMayDo } from '../../use-cases/identify.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';

const asking = new WeakMap<FastifyRequest, Agent>();

/**
 * Lets a request through only for staff whose role may do this; for a route's `onRequest`. The answer is nobody's to keep.
 * The handler asks `staffAsking` who it is.
 */
export function staffOnly(context: Context, cookie: StaffCookie, action: StaffAction) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    void reply.header('cache-control', 'no-store');
    const staff = await staffWhoMayDo(context, request.cookies[cookie.name], action);
    if (staff.ok) {
      asking.set(request, staff.value);
      return undefined;
    }
    const isUnknown = staff.refusal === 'not-signed-in';
    return refuseWith(reply, staff.refusal, isUnknown ? 'Sign in first.' : 'Your role does not allow this.');
  };
}

/** Who asks; only for routes behind `staffOnly`. */
export function staffAsking(request: FastifyRequest): Agent {
  const staff = asking.get(request);
  if (!staff) throw new Error('this route does not ask who is signed in');
  return staff;
}
