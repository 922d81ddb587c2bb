import { Board, MoveTicket, Nothing, PauseQueue, StaffId, TicketId } from '@visavis/protocol';
import type { RefusalCode } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { moveTicket } from '../../use-cases/move-ticket.ts';
import { readBoard } from '../../use-cases/read-board.ts';
import { drainAgent, pauseQueue, signOutAgent } from '../../use-cases/steer-queue.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const tags = ['board'];
/** The board is asked for every two seconds by every supervisor who has it open. */
const reading = { rateLimit: { max: 120, timeWindow: '1 minute' } };
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const OfAgent = z.strictObject({ agentId: StaffId });

/** Words for whoever reads the answer instead of its code. */
const WHY: Readonly<Partial<Record<RefusalCode, string>>> = {
  'not-found': 'There is no such agent or contact.',
  'ticket-ended': 'This contact has ended.',
  'outcome-conflict': 'A decision is about to take effect.',
  'agent-busy': 'This agent has something at hand.',
  'agent-unavailable': 'This agent is not available, or must not have this case.',
  'try-again': 'It changed just now; look again.',
};
const why = (refusal: RefusalCode): string => WHY[refusal] ?? 'This cannot be done now.';

const path = '/api/v1/staff/board';

/** The supervisors' board, and what they do from it. */
export function registerBoard(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  registerQueue(server, context, cookie);
  registerActs(server, context, cookie);
}

function registerQueue(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();

  routes.get(
    path,
    {
      onRequest: staffOnly(context, cookie, 'board:read'),
      schema: { tags, summary: 'What is going on now', response: { 200: Board } },
      config: reading,
    },
    (request) => readBoard(context, staffAsking(request).id),
  );

  routes.post(
    `${path}/queue`,
    {
      onRequest: staffOnly(context, cookie, 'queue:pause'),
      schema: { tags, summary: 'Stop the queue, or let it go on', body: PauseQueue, response: { 200: Board } },
      config,
    },
    async (request) => {
      await pauseQueue(context, staffAsking(request).id, request.body.isPaused);
      return readBoard(context, staffAsking(request).id);
    },
  );
}

function registerActs(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();

  routes.post(
    `${path}/agents/:agentId/drain`,
    {
      onRequest: staffOnly(context, cookie, 'agent:drain'),
      schema: { tags, summary: 'Offline after what is at hand', params: OfAgent, response: { 200: Nothing } },
      config,
    },
    async (request, reply) => {
      const drained = await drainAgent(context, staffAsking(request).id, request.params.agentId);
      return drained.ok ? drained.value : refuseWith(reply, drained.refusal, why(drained.refusal));
    },
  );

  routes.post(
    `${path}/agents/:agentId/sign-out`,
    {
      onRequest: staffOnly(context, cookie, 'agent:sign-out'),
      schema: { tags, summary: 'End every session of an agent', params: OfAgent, response: { 200: Nothing } },
      config,
    },
    async (request, reply) => {
      const out = await signOutAgent(context, staffAsking(request).id, request.params.agentId);
      return out.ok ? out.value : refuseWith(reply, out.refusal, why(out.refusal));
    },
  );

  routes.post(
    `${path}/tickets/:ticketId/move`,
    {
      onRequest: staffOnly(context, cookie, 'ticket:move'),
      schema: {
        tags,
        summary: 'Move a contact to the front of the queue, or to an agent who is available',
        params: z.strictObject({ ticketId: TicketId }),
        body: MoveTicket,
        response: { 200: Nothing },
      },
      config,
    },
    async (request, reply) => {
      const moved = await moveTicket(context, staffAsking(request).id, request.params.ticketId, request.body);
      return moved.ok ? moved.value : refuseWith(reply, moved.refusal, why(moved.refusal));
    },
  );
}
