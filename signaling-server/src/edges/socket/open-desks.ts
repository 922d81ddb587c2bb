import type { SeatOfCall, StaffId } from '@visavis/protocol';
import type { Namespace, Socket } from 'socket.io';
import type { Desks } from '../../use-cases/ports.ts';
import { isAnswering } from './heartbeat.ts';
import { agentRoom, DESKS, sessionRoom, takeOver } from './rooms.ts';

/** A seat in a call, and the session that it is held from. */
type Held = { readonly session: string; readonly at: SeatOfCall };

/** Of one member of staff as many are kept, the newest: the calls of older ones are over long since. */
const SEATS_KEPT = 32;

/** The desks, and the pages of those who watch, that are open in this process; each known by the staff session that opened it. */
export class OpenDesks implements Desks {
  readonly #namespace: Namespace;
  readonly #watching: Namespace;
  readonly #seats = new Map<StaffId, readonly Held[]>();

  constructor(namespace: Namespace, watching: Namespace) {
    this.#namespace = namespace;
    this.#watching = watching;
  }

  /** S1: an agent's newest desk takes the place of an older one. */
  opened(socket: Socket, agentId: StaffId, session: string): void {
    takeOver(this.#namespace, socket, agentRoom(agentId));
    void socket.join([DESKS, sessionRoom(session)]);
  }

  /** S1: of the pages by which somebody watches, too, the newest is the one. */
  watcherOpened(socket: Socket, staffId: StaffId, session: string): void {
    takeOver(this.#watching, socket, agentRoom(staffId));
    void socket.join(sessionRoom(session));
  }

  /** Whether a desk of this agent is open here and answers. */
  isAlive(agentId: StaffId): boolean {
    const ids = [...(this.#namespace.adapter.rooms.get(agentRoom(agentId)) ?? [])];
    return ids.some((id) => {
      const socket = this.#namespace.sockets.get(id);
      return socket !== undefined && isAnswering(socket);
    });
  }

  /** S1: one desk of an agent is open at most, so the seat is held from the session of that one. */
  prepared(agentId: StaffId, at: SeatOfCall): boolean {
    const [id] = this.#namespace.adapter.rooms.get(agentRoom(agentId)) ?? [];
    const socket = id === undefined ? undefined : this.#namespace.sockets.get(id);
    if (!socket?.connected) return false;
    this.seated(agentId, (socket.data as { readonly session: string }).session, at);
    return true;
  }

  /** This seat in a call is held from this session now. */
  seated(agentId: StaffId, session: string, at: SeatOfCall): void {
    const others = this.#heldBy(agentId).filter(({ at: { callId, seat } }) => callId !== at.callId || seat !== at.seat);
    this.#seats.set(agentId, [...others, { session, at }].slice(-SEATS_KEPT));
  }

  /** This seat is theirs no more; somebody else may have it. */
  unseated(agentId: StaffId, at: SeatOfCall): void {
    this.#leave(agentId, (held) => held.at.callId === at.callId && held.at.seat === at.seat);
  }

  /** S9: idempotent. Nothing is told to the session's sockets after this. */
  close(agentId: StaffId, session: string): { seats: SeatOfCall[]; isElsewhere: boolean } {
    for (const each of this.#namespaces) each.in(sessionRoom(session)).disconnectSockets(true);
    const seats = this.#leave(agentId, (held) => held.session === session);
    return { seats, isElsewhere: this.#namespace.adapter.rooms.has(agentRoom(agentId)) };
  }

  /** Z1: idempotent. Nothing is told to their sockets after this. */
  closeAll(agentId: StaffId): { seats: SeatOfCall[] } {
    for (const each of this.#namespaces) each.in(agentRoom(agentId)).disconnectSockets(true);
    return { seats: this.#leave(agentId, () => true) };
  }

  get #namespaces(): readonly Namespace[] {
    return [this.#namespace, this.#watching];
  }

  #heldBy(agentId: StaffId): readonly Held[] {
    return this.#seats.get(agentId) ?? [];
  }

  /** Forgets the seats that `isLeft` says are left, and answers them. */
  #leave(agentId: StaffId, isLeft: (held: Held) => boolean): SeatOfCall[] {
    const held = this.#heldBy(agentId);
    const kept = held.filter((one) => !isLeft(one));
    if (kept.length > 0) this.#seats.set(agentId, kept);
    else this.#seats.delete(agentId);
    return held.filter(isLeft).map(({ at }) => at);
  }
}
