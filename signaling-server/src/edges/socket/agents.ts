import type { AgentCommands } from '@visavis/protocol';
import type { CallId } from '@visavis/protocol';
import { AGENT_NAMESPACE, AgentHandshake, agentCommands } from '@visavis/protocol';
import type { Server, Socket } from 'socket.io';
import type { Log } from '../../use-cases/ports.ts';
import type { Agent } from '../../domain/agent.ts';
import type { Context } from '../../use-cases/context.ts';
import { endCallAsAgent } from '../../use-cases/end-call.ts';
import { editNote } from '../../use-cases/edit-note.ts';
import { endTicket } from '../../use-cases/end-ticket.ts';
import { finishWrapUp } from '../../use-cases/finish-wrap-up.ts';
import { staffWhoMay } from '../../use-cases/identify.ts';
import { recordOutcome } from '../../use-cases/record-outcome.ts';
import { sendMessage } from '../../use-cases/send-message.ts';
import { setAgentState } from '../../use-cases/set-agent-state.ts';
import { startCall } from '../../use-cases/start-call.ts';
import { syncDesk } from '../../use-cases/sync-desk.ts';
import { takeNext } from '../../use-cases/take-next.ts';
import { leaveDesk } from '../../use-cases/leave-desk.ts';
import { takeSeat } from '../../use-cases/take-seat.ts';
import type { StaffCookie } from '../http/staff-cookie.ts';
import { staffSessionIn } from '../http/staff-cookie.ts';
import { logFault } from '../faults.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { handshakeOf, refusedHandshake } from './handshake.ts';
import { commandLimits } from './limits.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { OpenDesks } from './open-desks.ts';
import { recheck } from './recheck.ts';
import { agentRoom } from './rooms.ts';

/** `seated` hears of each seat that was joined. */
function handlersOf(context: Context, seated: (callId: CallId) => Promise<void>): Handlers<AgentCommands, Agent> {
  const media = mediaHandlers<Agent>(context.sfu, ({ id }, callId) =>
    takeSeat(context, { seat: 'agent', agentId: id }, callId),
  );
  return {
    'desk:sync': ({ id }) => syncDesk(context, id),
    'agent:set-state': ({ id }, { state }) => setAgentState(context, id, state),
    'ticket:take-next': ({ id }) => takeNext(context, id),
    'chat:send': ({ id }, { ticketId, ...sent }) =>
      sendMessage(context, { from: 'agent', agentId: id, ticketId }, sent),
    'call:start': ({ id }, { ticketId }) => startCall(context, id, ticketId),
    'call:end': ({ id }, { callId }) => endCallAsAgent(context, id, callId),
    'outcome:record': ({ id }, asked) => recordOutcome(context, id, asked),
    'ticket:end': ({ id }, { ticketId, disposition }) => endTicket(context, id, ticketId, disposition),
    'note:edit': (agent, asked) => editNote(context, agent, asked),
    'wrap-up:finish': ({ id }, { ticketId }) => finishWrapUp(context, id, ticketId),
    ...media,
    'media:join': async (who, request) => {
      const joined = await media['media:join'](who, request);
      if (joined.ok) await seated(request.callId);
      return joined;
    },
  };
}

/** The desks' namespace: one live desk an agent (S1); who asks is behind the sign-in cookie, what they may ask is in the permission table. */
export function serveAgents(io: Server, context: Context, desks: OpenDesks, cookie: StaffCookie, log: Log): void {
  const namespace = io.of(AGENT_NAMESPACE);

  const limits = commandLimits();

  namespace.use((socket, next) => {
    const handshake = handshakeOf(socket, AgentHandshake);
    if (!handshake.ok) return next(refusedHandshake(handshake.refusal));
    const session = staffSessionIn(socket.handshake.headers.cookie, cookie);
    staffWhoMay(context, session, 'desk:sync').then(
      (who) => {
        if (!who.ok) return next(refusedHandshake(who.refusal));
        socket.data = { session, agentId: who.value.id };
        next();
      },
      (error: unknown) => {
        logFault(log, error, {}, 'a handshake failed');
        next(refusedHandshake('try-again'));
      },
    );
  });

  namespace.on('connection', (socket: Socket) => {
    const { session, agentId } = socket.data as { session: string; agentId: Agent['id'] };
    const leave = () =>
      void leaveDesk(context, agentId, session).catch((error: unknown) =>
        logFault(log, error, { agentId }, 'a desk could not be left'),
      );
    // S9: whoever finds the session gone closes what is open of it, once the refusal has been answered.
    const identify = async (command: keyof AgentCommands) => {
      const who = await staffWhoMay(context, session, command);
      if (!who.ok && who.refusal === 'not-signed-in') setImmediate(leave);
      return who;
    };
    const seated = async (callId: CallId) => {
      desks.seated(agentId, session, { callId, seat: 'agent' });
      // The session may have ended while the seat was being made; then nobody else closes it.
      if (!socket.connected) await identify('media:join');
    };
    desks.opened(socket, agentId, session);
    recheck(socket, () => identify('desk:sync'));
    answer(socket, {
      commands: agentCommands,
      handlers: handlersOf(context, seated),
      identify,
      principal: agentRoom(agentId),
      limits,
      log,
    });
  });
}
