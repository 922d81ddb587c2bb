import type { CallId, StaffId } from '@visavis/protocol';
import type { Namespace, Socket } from 'socket.io';
import type { Desks } from '../../use-cases/ports.ts';
import { agentRoom, DESKS, sessionRoom, takeOver } from './rooms.ts';

/** The desks that are open in this process, each known by the staff session that opened it. */
export class OpenDesks implements Desks {
  readonly #namespace: Namespace;
  readonly #seats = new Map<StaffId, { readonly session: string; readonly callId: CallId }>();

  constructor(namespace: Namespace) {
    this.#namespace = namespace;
  }

  /** S1: an agent's newest desk takes the place of an older one. */
  opened(socket: Socket, agentId: StaffId, session: string): void {
    takeOver(this.#namespace, socket, agentRoom(agentId));
    void socket.join([DESKS, sessionRoom(session)]);
  }

  /** The agent's seat in a call is held from this session now. */
  seated(agentId: StaffId, session: string, callId: CallId): void {
    this.#seats.set(agentId, { session, callId });
  }

  /** S9: idempotent. Nothing is told to the session's sockets after this. */
  close(agentId: StaffId, session: string): { seatIn: CallId | null; isElsewhere: boolean } {
    this.#namespace.in(sessionRoom(session)).disconnectSockets(true);
    const seat = this.#seats.get(agentId);
    const isHeld = seat?.session === session;
    if (isHeld) this.#seats.delete(agentId);
    return { seatIn: isHeld ? seat.callId : null, isElsewhere: this.#namespace.adapter.rooms.has(agentRoom(agentId)) };
  }
}
