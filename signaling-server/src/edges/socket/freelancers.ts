import type { CaseId, FreelancerCommands, Reply, SeatOfCall } from '@visavis/protocol';
import { done, FREELANCER_NAMESPACE, FreelancerHandshake, freelancerCommands, refuse } from '@visavis/protocol';
import type { Namespace, Server, Socket } from 'socket.io';
import type { Log } from '../../use-cases/ports.ts';
import { acceptCall } from '../../use-cases/accept-call.ts';
import type { Context } from '../../use-cases/context.ts';
import { endCallAsFreelancer } from '../../use-cases/end-call.ts';
import { lineClosed } from '../../use-cases/end-session.ts';
import { setFreelancerPresence } from '../../use-cases/freelancer-presence.ts';
import { freelancerBehind } from '../../use-cases/identify.ts';
import { joinQueue } from '../../use-cases/join-queue.ts';
import { leaveQueue } from '../../use-cases/leave-queue.ts';
import { leaveFreelancerSeats } from '../../use-cases/leave-seats.ts';
import { objectToDecision } from '../../use-cases/object-to-decision.ts';
import { markLines } from '../../use-cases/mark-lines.ts';
import { offerPhone } from '../../use-cases/offer-phone.ts';
import { sendMessage } from '../../use-cases/send-message.ts';
import { stopPhone } from '../../use-cases/stop-phone.ts';
import { sayPresence } from '../../use-cases/step-away.ts';
import { noteRejoin, takeGap } from '../../use-cases/note-gap.ts';
import { takeReport } from '../../use-cases/take-report.ts';
import { takeSignals } from '../../use-cases/take-signals.ts';
import { syncFreelancer } from '../../use-cases/sync-freelancer.ts';
import { takeSeat } from '../../use-cases/take-seat.ts';
import { withdrawConsent } from '../../use-cases/withdraw-consent.ts';
import { tellTyping } from '../../use-cases/tell-typing.ts';
import { logFault } from '../faults.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { admitBy } from './handshake.ts';
import { limitsOfAll, seldomLimits, signalLimits } from './limits.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { OpenLines } from './open-lines.ts';
import { Presence } from './presence.ts';
import { probeHandlers } from './probe-handlers.ts';
import { recheck } from './recheck.ts';
import { isAnyThere, otherTabsOf } from './one-seat.ts';
import { caseRoom } from './rooms.ts';

type Freelancer = { readonly caseId: CaseId; readonly session: string };

/** `rejoined` hears of each seat that the browser asked for. */
function handlersOf(
  context: Context,
  presence: Presence<CaseId>,
  rejoined: (at: SeatOfCall) => void,
): Handlers<FreelancerCommands, Freelancer> {
  return {
    'session:sync': ({ caseId }) => syncFreelancer(context, caseId),
    'queue:join': async ({ caseId }, request) => {
      const joined = await joinQueue(context, caseId, request);
      // T6: a line that went before there was a ticket left nothing behind to be marked as away.
      presence.changed(caseId);
      return joined;
    },
    'queue:leave': ({ caseId }) => leaveQueue(context, caseId),
    'queue:presence': ({ caseId }, { isHere }) => sayPresence(context, caseId, isHere),
    'chat:send': ({ caseId }, sent) => sendMessage(context, { from: 'freelancer', caseId }, sent),
    'chat:mark': ({ caseId }, mark) => markLines(context, { from: 'freelancer', caseId }, mark),
    'chat:typing': ({ caseId }, said) => tellTyping(context, { from: 'freelancer', caseId }, said),
    'call:accept': ({ caseId }, { callId, consent }) => acceptCall(context, caseId, callId, consent),
    'call:decline': ({ caseId }, { callId }) => endCallAsFreelancer(context, caseId, callId, 'declined'),
    'call:leave': ({ caseId }, { callId }) => endCallAsFreelancer(context, caseId, callId, 'freelancer-left'),
    'call:report': ({ caseId }, report) => takeReport(context, { side: 'freelancer', caseId }, report),
    'call:gap': ({ caseId }, gap) => takeGap(context, { side: 'freelancer', caseId }, gap),
    'call:signals': ({ caseId }, signals) => takeSignals(context, caseId, signals),
    'call:withdraw': ({ caseId }, asked) => withdrawConsent(context, caseId, asked),
    'case:object': async ({ caseId }, { text }) => {
      const objected = await objectToDecision(context, caseId, 'freelancer', text);
      return objected.ok ? done({}) : objected;
    },
    'phone:offer': ({ caseId, session }) => offerPhone(context, caseId, session),
    'phone:stop': ({ caseId }) => stopPhone(context, caseId),
    ...probeHandlers<Freelancer>(context.sfu),
    ...mediaHandlers<Freelancer>(
      context.sfu,
      ({ caseId }, callId) => takeSeat(context, { seat: 'freelancer', caseId }, callId),
      rejoined,
    ),
  };
}

/** The freelancers' namespace. S1: one live socket a case; a newer one that may takes the seat (S11), and the older hears `session:moved`. */
export function serveFreelancers(io: Server, context: Context, lines: OpenLines, log: Log): Presence<CaseId> {
  const namespace = io.of(FREELANCER_NAMESPACE);
  const presence = new Presence<CaseId>(
    (caseId) => namespace.adapter.rooms.has(caseRoom(caseId)),
    (caseId, isOnline) => setFreelancerPresence(context, caseId, isOnline),
    log,
  );
  const identify = async (session: string) => {
    const caseId = await freelancerBehind(context, session);
    return caseId ? done({ caseId, session }) : refuse('session-ended');
  };
  admitBy(namespace, FreelancerHandshake, admission(namespace, context, identify), log);
  namespace.on('connection', connected({ context, lines, presence, identify, limits: limitsOfAll(ownLimits()), log }));
  return presence;
}

type Identify = (session: string) => Promise<Reply<Freelancer>>;

const admission =
  (namespace: Namespace, context: Context, identify: Identify) =>
  async ({ session, takesOver, ...named }: FreelancerHandshake) => {
    const tab = named.tab ?? null;
    const who = await identify(session);
    if (!who.ok) return who;
    const { caseId } = who.value;
    const others = await otherTabsOf(namespace, caseId, tab);
    if (others.length > 0) {
      if (!takesOver && (await isAnyThere(namespace, others))) return refuse('seat-taken');
      // K17: before the newer one can ask for its own.
      await leaveFreelancerSeats(context, caseId);
    }
    return done({ session, tab, caseId });
  };

function ownLimits() {
  const seldom = seldomLimits();
  return { 'call:signals': signalLimits(), 'queue:presence': seldom, 'phone:offer': seldom, 'probe:open': seldom };
}

type Served = {
  readonly context: Context;
  readonly lines: OpenLines;
  readonly presence: Presence<CaseId>;
  readonly identify: Identify;
  readonly limits: ReturnType<typeof limitsOfAll>;
  readonly log: Log;
};

const connected =
  ({ context, lines, presence, identify, limits, log }: Served) =>
  (socket: Socket): void => {
    const { session, caseId } = socket.data as { session: string; caseId: CaseId };
    const orSay = (what: Promise<unknown>, message: string) =>
      void what.catch((error: unknown) => logFault(log, error, {}, message));
    lines.opened(socket, caseId, session);
    presence.changed(caseId);
    socket.on('disconnect', (reason) => {
      presence.changed(caseId);
      if (reason === 'server shutting down') return;
      orSay(lineClosed(context, caseId, session), 'a seat was not left');
    });
    recheck(socket, () => identify(session));
    answer(socket, {
      commands: freelancerCommands,
      handlers: handlersOf(context, presence, (at) =>
        orSay(noteRejoin(context, at), 'a return into a call was not noted'),
      ),
      identify: () => identify(session),
      principal: caseRoom(caseId),
      ...limits,
      log,
    });
  };
