import type { AgentCommands } from '@visavis/protocol';
import type { CallId, MediaCommands, StaffId } from '@visavis/protocol';
import { AGENT_NAMESPACE, AgentHandshake, agentCommands, done } from '@visavis/protocol';
import type { Namespace, Server, Socket } from 'socket.io';
import type { Log } from '../../use-cases/ports.ts';
import type { Agent } from '../../domain/agent.ts';
import type { Context } from '../../use-cases/context.ts';
import { acceptOffer } from '../../use-cases/accept-offer.ts';
import { auditRefusedMedia } from '../../use-cases/audit-refused-media.ts';
import { answerQuestion } from '../../use-cases/answer-question.ts';
import { drawPrompt } from '../../use-cases/draw-prompt.ts';
import { declineOffer } from '../../use-cases/end-offer.ts';
import { setDeskPresence } from '../../use-cases/desk-presence.ts';
import { endCallAsAgent } from '../../use-cases/end-call.ts';
import { editNote } from '../../use-cases/edit-note.ts';
import { endTicket } from '../../use-cases/end-ticket.ts';
import { extendWrapUp, finishWrapUp } from '../../use-cases/end-wrap-up.ts';
import { staffWhoMay } from '../../use-cases/identify.ts';
import { previewOutcome } from '../../use-cases/preview-outcome.ts';
import { undoOutcome } from '../../use-cases/settle-outcome.ts';
import { recordOutcome } from '../../use-cases/record-outcome.ts';
import { addInternalNote } from '../../use-cases/add-internal-note.ts';
import { listReplies } from '../../use-cases/list-replies.ts';
import { markLines } from '../../use-cases/mark-lines.ts';
import { sendMessage } from '../../use-cases/send-message.ts';
import { setAgentState } from '../../use-cases/set-agent-state.ts';
import { startCall } from '../../use-cases/start-call.ts';
import { sharpenCall } from '../../use-cases/sharpen-call.ts';
import { noteRejoin, takeGap } from '../../use-cases/note-gap.ts';
import { takeReport } from '../../use-cases/take-report.ts';
import { takeSnapshot } from '../../use-cases/take-snapshot.ts';
import { syncDesk } from '../../use-cases/sync-desk.ts';
import { leaveDesk } from '../../use-cases/leave-desk.ts';
import { takeSeat } from '../../use-cases/take-seat.ts';
import { tellTyping } from '../../use-cases/tell-typing.ts';
import type { StaffCookie } from '../http/staff-cookie.ts';
import { staffSessionIn } from '../http/staff-cookie.ts';
import { logFault } from '../faults.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { admitBy } from './handshake.ts';
import type { SharedBuckets } from './limits.ts';
import { limitsOfAll, seldomLimits } from './limits.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { OpenDesks } from './open-desks.ts';
import { askIfThere } from './heartbeat.ts';
import { Presence } from './presence.ts';
import { recheck } from './recheck.ts';
import { agentRoom } from './rooms.ts';

type Seated = (callId: CallId) => Promise<void>;
/** Whether there may be another line in the audit for what was refused. */
type MayWrite = () => boolean;

function mediaOf(context: Context, seated: Seated, mayWrite: MayWrite): Handlers<MediaCommands, Agent> {
  // S12: a line in the audit for each call and kind, however often it is tried; who connects anew for each is counted, too.
  const written = new Set<string>();
  const media = mediaHandlers<Agent>(context.sfu, ({ id }, callId) =>
    takeSeat(context, { seat: 'agent', agentId: id }, callId),
  );
  return {
    ...media,
    'media:join': async (who, request) => {
      const joined = await media['media:join'](who, request);
      if (joined.ok) await seated(request.callId);
      return joined;
    },
    'media:produce': async (who, request) => {
      const produced = await media['media:produce'](who, request);
      const what = `${request.callId} ${request.kind}`;
      if (produced.ok || produced.refusal !== 'not-granted' || written.has(what) || !mayWrite()) return produced;
      written.add(what);
      await auditRefusedMedia(context, who.id, request);
      return produced;
    },
  };
}

/** `seated` hears of each seat that was joined. */
function handlersOf(context: Context, seated: Seated, mayWrite: MayWrite): Handlers<AgentCommands, Agent> {
  return {
    'desk:sync': ({ id }) => syncDesk(context, id),
    'agent:set-state': ({ id }, { state }) => setAgentState(context, id, state),
    'offer:accept': ({ id }, { offerId }) => acceptOffer(context, id, offerId),
    'offer:decline': ({ id }, { offerId, reason }) => declineOffer(context, id, offerId, reason),
    'chat:send': ({ id }, { ticketId, epoch, ...sent }) =>
      sendMessage(context, { from: 'agent', agentId: id, ticketId, epoch }, sent),
    'chat:mark': ({ id }, { ticketId, epoch, ...mark }) =>
      markLines(context, { from: 'agent', agentId: id, ticketId, epoch }, mark),
    'chat:typing': ({ id }, { ticketId, epoch, ...said }) =>
      tellTyping(context, { from: 'agent', agentId: id, ticketId, epoch }, said),
    'internal-note:add': (agent, asked) => addInternalNote(context, agent, asked),
    'replies:list': async (agent) => done(await listReplies(context, agent)),
    'call:start': ({ id }, held) => startCall(context, id, held),
    'call:end': ({ id }, { callId }) => endCallAsAgent(context, id, callId),
    'snapshot:take': ({ id }, asked) => takeSnapshot(context, id, asked),
    'call:sharpen': ({ id }, asked) => sharpenCall(context, id, asked),
    'call:gap': ({ id }, gap) => takeGap(context, { side: 'agent', agentId: id }, gap),
    'call:report': ({ id }, report) => takeReport(context, { side: 'agent', agentId: id }, report),
    'outcome:record': ({ id }, asked) => recordOutcome(context, id, asked),
    'outcome:undo': ({ id }, asked) => undoOutcome(context, id, asked),
    'outcome:preview': ({ id }, asked) => previewOutcome(context, id, asked),
    'ticket:end': ({ id }, { disposition, ...held }) => endTicket(context, id, held, disposition),
    'checklist:answer': ({ id }, asked) => answerQuestion(context, id, asked),
    'checklist:draw-prompt': ({ id }, held) => drawPrompt(context, id, held),
    'note:edit': (agent, asked) => editNote(context, agent, asked),
    'wrap-up:extend': ({ id }, { ticketId }) => extendWrapUp(context, id, ticketId),
    'wrap-up:finish': ({ id }, { ticketId }) => finishWrapUp(context, id, ticketId),
    ...mediaOf(context, seated, mayWrite),
  };
}

/** The desks' namespace: one live desk an agent (S1); who asks is behind the sign-in cookie, what they may ask is in the permission table. */
export function serveAgents(
  io: Server,
  context: Context,
  desks: OpenDesks,
  cookie: StaffCookie,
  log: Log,
): Presence<StaffId> {
  const namespace = io.of(AGENT_NAMESPACE);
  const presence = new Presence<StaffId>(
    (agentId) => desks.isAlive(agentId),
    (agentId, isThere) => setDeskPresence(context, agentId, isThere),
    log,
  );

  admitStaff(namespace, context, cookie, log);
  const meet = connected({
    context,
    desks,
    presence,
    limits: limitsOfAll({ 'snapshot:take': seldomLimits() }),
    refusals: seldomLimits(),
    log,
  });
  namespace.on('connection', meet);
  return presence;
}

function admitStaff(namespace: Namespace, context: Context, cookie: StaffCookie, log: Log): void {
  const admit = async (_: AgentHandshake, socket: Socket) => {
    const session = staffSessionIn(socket.handshake.headers.cookie, cookie);
    const who = await staffWhoMay(context, session, 'desk:sync');
    return who.ok ? done({ session, agentId: who.value.id }) : who;
  };
  admitBy(namespace, AgentHandshake, admit, log);
}

type Served = {
  readonly context: Context;
  readonly desks: OpenDesks;
  readonly presence: Presence<StaffId>;
  readonly limits: ReturnType<typeof limitsOfAll>;
  readonly refusals: SharedBuckets;
  readonly log: Log;
};

const connected =
  ({ context, desks, presence, limits, refusals, log }: Served) =>
  (socket: Socket): void => {
    const { session, agentId } = socket.data as { session: string; agentId: StaffId };
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
      noteRejoin(context, { callId, seat: 'agent' }).catch((error: unknown) =>
        logFault(log, error, { agentId }, 'a return into a call was not noted'),
      );
      desks.seated(agentId, session, { callId, seat: 'agent' });
      // The session may have ended while the seat was being made; then nobody else closes it.
      if (!socket.connected) await identify('media:join');
    };
    desks.opened(socket, agentId, session);
    presence.changed(agentId);
    const lines = refusals.hold(agentRoom(agentId));
    socket.on('disconnect', () => {
      presence.changed(agentId);
      refusals.release(agentRoom(agentId));
    });
    askIfThere(socket, () => presence.changed(agentId));
    recheck(socket, () => identify('desk:sync'));
    answer(socket, {
      commands: agentCommands,
      handlers: handlersOf(context, seated, () => lines.take()),
      identify,
      principal: agentRoom(agentId),
      ...limits,
      log,
    });
  };
