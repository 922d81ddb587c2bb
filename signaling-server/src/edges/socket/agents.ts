import type { AgentCommands } from '@visavis/protocol';
import { AGENT_NAMESPACE, AgentHandshake, agentCommands, done, refuse } from '@visavis/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Server, Socket } from 'socket.io';
import type { Agent } from '../../domain/agent.ts';
import { may } from '../../domain/permissions.ts';
import type { Context } from '../../use-cases/context.ts';
import { endCallAsAgent } from '../../use-cases/end-call.ts';
import { endTicket } from '../../use-cases/end-ticket.ts';
import { finishWrapUp } from '../../use-cases/finish-wrap-up.ts';
import { staffBehind } from '../../use-cases/identify.ts';
import { recordOutcome } from '../../use-cases/record-outcome.ts';
import { sendMessage } from '../../use-cases/send-message.ts';
import { setAgentState } from '../../use-cases/set-agent-state.ts';
import { startCall } from '../../use-cases/start-call.ts';
import { syncDesk } from '../../use-cases/sync-desk.ts';
import { takeNext } from '../../use-cases/take-next.ts';
import { takeSeat } from '../../use-cases/take-seat.ts';
import type { StaffCookie } from '../http/staff-cookie.ts';
import { staffSessionIn } from '../http/staff-cookie.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { handshakeOf, refusedHandshake } from './handshake.ts';
import { mediaHandlers } from './media-handlers.ts';
import { recheck } from './recheck.ts';
import { agentRoom, DESKS } from './rooms.ts';

function handlersOf(context: Context): Handlers<AgentCommands, Agent> {
  return {
    'desk:sync': ({ id }) => syncDesk(context, id),
    'agent:set-state': ({ id }, { state }) => setAgentState(context, id, state),
    'ticket:take-next': ({ id }) => takeNext(context, id),
    'chat:send': ({ id }, sent) => sendMessage(context, { from: 'agent', agentId: id }, sent),
    'call:start': ({ id }, { ticketId }) => startCall(context, id, ticketId),
    'call:end': ({ id }, { callId }) => endCallAsAgent(context, id, callId),
    'outcome:record': ({ id }, asked) => recordOutcome(context, id, asked),
    'ticket:end': ({ id }, { ticketId, disposition }) => endTicket(context, id, ticketId, disposition),
    'wrap-up:finish': ({ id }, { ticketId }) => finishWrapUp(context, id, ticketId),
    ...mediaHandlers<Agent>(context.sfu, ({ id }, callId) =>
      takeSeat(context, { seat: 'agent', agentId: id }, callId),
    ),
  };
}

/** The desks' namespace: who asks is behind the sign-in cookie, what they may ask is in the permission table. */
export function serveAgents(io: Server, context: Context, cookie: StaffCookie, log: FastifyBaseLogger): void {
  const namespace = io.of(AGENT_NAMESPACE);
  const identify = async (session: string | null) => {
    const staff = session && (await staffBehind(context, session));
    return staff ? done(staff) : refuse('not-signed-in');
  };

  namespace.use((socket, next) => {
    const handshake = handshakeOf(socket, AgentHandshake);
    if (!handshake.ok) return next(refusedHandshake(handshake.refusal));
    const session = staffSessionIn(socket.handshake.headers.cookie, cookie);
    identify(session).then(
      (who) => {
        if (!who.ok) return next(refusedHandshake(who.refusal));
        if (!may(who.value.role, 'desk:sync')) return next(refusedHandshake('not-permitted'));
        socket.data = { session, agentId: who.value.id };
        next();
      },
      (error: unknown) => {
        log.error({ err: error }, 'a handshake failed');
        next(refusedHandshake('try-again'));
      },
    );
  });

  namespace.on('connection', (socket: Socket) => {
    const { session, agentId } = socket.data as { session: string; agentId: Agent['id'] };
    void socket.join([agentRoom(agentId), DESKS]);
    recheck(socket, () => identify(session));
    answer(socket, {
      commands: agentCommands,
      handlers: handlersOf(context),
      identify: async (command) => {
        const who = await identify(session);
        return who.ok && !may(who.value.role, command) ? refuse('not-permitted') : who;
      },
      log,
    });
  });
}
