import type { MediaCommands, Reply, RequestOf, StaffId, SupervisorCommands, ValueOf } from '@visavis/protocol';
import { done, refuse, SUPERVISOR_NAMESPACE, supervisorCommands, SupervisorHandshake } from '@visavis/protocol';
import type { Server, Socket } from 'socket.io';
import type { Agent } from '../../domain/agent.ts';
import type { Context } from '../../use-cases/context.ts';
import { staffWhoMayWatch } from '../../use-cases/identify.ts';
import { leaveDesk } from '../../use-cases/leave-desk.ts';
import type { Log } from '../../use-cases/ports.ts';
import type { OpenWatch } from '../../use-cases/watch-call.ts';
import { auditTry, endWatch, startWatch, watchSeat } from '../../use-cases/watch-call.ts';
import { logFault } from '../faults.ts';
import type { StaffCookie } from '../http/staff-cookie.ts';
import { staffSessionIn } from '../http/staff-cookie.ts';
import type { Handlers } from './answer.ts';
import { answer } from './answer.ts';
import { admitBy } from './handshake.ts';
import { commandLimits, seldomLimits } from './limits.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { OpenDesks } from './open-desks.ts';
import { recheck } from './recheck.ts';
import { agentRoom } from './rooms.ts';

/** What this socket watches, with the seat's media; a new one for each watch, so that nothing of a former one is asked for. */
type Watching = { readonly watch: OpenWatch; readonly media: Handlers<MediaCommands, Agent> };
type MediaName = keyof MediaCommands & keyof SupervisorCommands & string;

/** Whoever sends one of these means to be heard; there is no such command here (WA6). */
const TO_BE_HEARD: ReadonlySet<string> = new Set(['media:produce', 'media:pause']);

/** Who has to know which seats are held from here: what ends the session ends them. */
type Seats = { joined(watch: OpenWatch): Promise<void>; left(watch: OpenWatch): void };

/** One socket's watch: begun, followed, and over at the latest with the socket. */
class SocketWatch {
  readonly #context: Context;
  readonly #seats: Seats;
  #watching: Watching | null = null;

  constructor(context: Context, seats: Seats) {
    this.#context = context;
    this.#seats = seats;
  }

  get handlers(): Handlers<SupervisorCommands, Agent> {
    const join = this.#inWatch('media:join');
    return {
      'watch:start': async ({ id }, asked) => {
        const started = await startWatch(this.#context, id, asked);
        if (started.ok) this.#begin({ staffId: id, ...started.value });
        return started;
      },
      'watch:end': async (_, { callId }) => {
        if (this.#watching?.watch.callId === callId) await this.end('stopped');
        return done({});
      },
      'media:join': async (who, request) => {
        const joined = await join(who, request);
        if (joined.ok && this.#watching) await this.#seats.joined(this.#watching.watch);
        return joined;
      },
      'media:capabilities': this.#inWatch('media:capabilities'),
      'media:connect': this.#inWatch('media:connect'),
      'media:consume': this.#inWatch('media:consume'),
      'media:resume': this.#inWatch('media:resume'),
      'media:restart-ice': this.#inWatch('media:restart-ice'),
      'media:producers': this.#inWatch('media:producers'),
      'media:leave': this.#inWatch('media:leave'),
    };
  }

  async end(why: 'stopped' | 'line-closed'): Promise<void> {
    const watching = this.#watching;
    this.#watching = null;
    if (!watching) return;
    this.#seats.left(watching.watch);
    await endWatch(this.#context, watching.watch, why);
  }

  #begin({ callId, staffId, startedAt }: OpenWatch): void {
    const { sfu } = this.#context;
    if (this.#watching) this.#seats.left(this.#watching.watch);
    const media = mediaHandlers<Agent>(sfu, ({ id }, asked) => watchSeat(this.#context, id, asked));
    this.#watching = { watch: { callId, staffId, startedAt }, media };
  }

  #inWatch<Name extends MediaName>(name: Name) {
    return async (
      who: Agent,
      request: RequestOf<MediaCommands, Name> & { readonly callId: string },
    ): Promise<Reply<ValueOf<MediaCommands, Name>>> => {
      const watching = this.#watching;
      if (watching?.watch.callId !== request.callId) return refuse('not-found');
      return watching.media[name](who, request);
    };
  }
}

/**
 * The namespace of supervisors who watch a call: one live socket each, who asks is behind the sign-in cookie. What is open of it ends with
 * the session as a desk does.
 */
export function serveSupervisors(io: Server, context: Context, desks: OpenDesks, cookie: StaffCookie, log: Log): void {
  const namespace = io.of(SUPERVISOR_NAMESPACE);
  const limits = commandLimits();
  const seldom = seldomLimits();

  const admit = async (_: SupervisorHandshake, socket: Socket) => {
    const session = staffSessionIn(socket.handshake.headers.cookie, cookie);
    const who = await staffWhoMayWatch(context, session, 'watch:start');
    return who.ok ? done({ session, staffId: who.value.id }) : who;
  };
  admitBy(namespace, SupervisorHandshake, admit, log);

  namespace.on('connection', (socket: Socket) => {
    const { session, staffId } = socket.data as { session: string; staffId: StaffId };
    const failed = (what: string) => (error: unknown) => logFault(log, error, { staffId }, what);
    const leave = () => void leaveDesk(context, staffId, session).catch(failed('a watch could not be left'));
    const identify = async (command: keyof SupervisorCommands) => {
      const who = await staffWhoMayWatch(context, session, command);
      if (!who.ok && who.refusal === 'not-signed-in') setImmediate(leave);
      return who;
    };
    const watch = new SocketWatch(context, {
      joined: async ({ callId }) => {
        desks.seated(staffId, session, { callId, seat: 'supervisor' });
        // The socket may have gone while the seat was being made; then nobody else closes it.
        if (!socket.connected) await context.sfu.leaveSeat({ callId, seat: 'supervisor' });
      },
      left: ({ callId }) => desks.unseated(staffId, { callId, seat: 'supervisor' }),
    });
    desks.watcherOpened(socket, staffId, session);
    socket.on('disconnect', (reason) => {
      if (reason !== 'server shutting down') watch.end('line-closed').catch(failed('a watch could not be ended'));
    });
    auditTries(socket, (command) => auditTry(context, staffId, command).catch(failed('a try was not written down')));
    recheck(socket, () => identify('watch:start'));
    answer(socket, {
      commands: supervisorCommands,
      handlers: watch.handlers,
      identify,
      principal: agentRoom(staffId),
      limits,
      apart: { 'watch:start': seldom },
      log,
    });
  });
}

/** WA6: each command of those once a socket, so that nobody fills the audit. */
function auditTries(socket: Socket, tried: (command: string) => Promise<void>): void {
  const seen = new Set<string>();
  socket.onAny((name: string) => {
    if (!TO_BE_HEARD.has(name) || seen.has(name)) return;
    seen.add(name);
    void tried(name);
  });
}
