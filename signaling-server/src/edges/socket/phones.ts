import type { CaseId, MediaCommands, PhoneCommands } from '@visavis/protocol';
import { done, PHONE_NAMESPACE, phoneCommands, PhoneHandshake, refuse } from '@visavis/protocol';
import type { Server, Socket } from 'socket.io';
import type { Context } from '../../use-cases/context.ts';
import { setPhonePresence } from '../../use-cases/phone-presence.ts';
import type { Log } from '../../use-cases/ports.ts';
import { phoneBehind, syncPhone } from '../../use-cases/sync-phone.ts';
import { takeSeat } from '../../use-cases/take-seat.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { admitBy } from './handshake.ts';
import { commandLimits } from './limits.ts';
import { mediaHandlers } from './media-handlers.ts';
import { Presence } from './presence.ts';
import { recheck } from './recheck.ts';
import { caseRoom } from './rooms.ts';

type Phone = { readonly caseId: CaseId };

/** PH7: a phone asks for what it shows and for its seat in the call; of media it only ever sends. */
function handlersOf(context: Context): Handlers<PhoneCommands, Phone> {
  const media: Handlers<MediaCommands, Phone> = mediaHandlers(context.sfu, ({ caseId }, callId) =>
    takeSeat(context, { seat: 'phone', caseId }, callId),
  );
  return {
    'phone:sync': ({ caseId }) => syncPhone(context, caseId),
    'media:join': media['media:join'],
    'media:connect': media['media:connect'],
    'media:produce': media['media:produce'],
    'media:pause': media['media:pause'],
    'media:restart-ice': media['media:restart-ice'],
    'media:producers': media['media:producers'],
    'media:leave': media['media:leave'],
  };
}

/** The namespace of freelancers' phones; who asks is behind the phone's own session, which opens nothing else. */
export function servePhones(io: Server, context: Context, log: Log): Presence<CaseId> {
  const namespace = io.of(PHONE_NAMESPACE);
  const presence = new Presence<CaseId>(
    (caseId) => namespace.adapter.rooms.has(caseRoom(caseId)),
    (caseId, isThere) => setPhonePresence(context, caseId, isThere),
    log,
  );
  const identify = async (session: string) => {
    const caseId = await phoneBehind(context, session);
    return caseId ? done({ caseId }) : refuse('session-ended');
  };
  const limits = commandLimits();

  const admit = async ({ session }: PhoneHandshake) => {
    const who = await identify(session);
    return who.ok ? done({ session, ...who.value }) : who;
  };
  admitBy(namespace, PhoneHandshake, admit, log);
  namespace.on('connection', (socket: Socket) => {
    const { session, caseId } = socket.data as { session: string; caseId: CaseId };
    void socket.join(caseRoom(caseId));
    presence.changed(caseId);
    socket.on('disconnect', () => presence.changed(caseId));
    recheck(socket, () => identify(session));
    answer(socket, {
      commands: phoneCommands,
      handlers: handlersOf(context),
      identify: () => identify(session),
      principal: caseRoom(caseId),
      limits,
      log,
    });
  });
  return presence;
}
