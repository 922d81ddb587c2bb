import type { CaseId, StaffId } from '@visavis/protocol';
import type { Namespace, Socket } from 'socket.io';

/* Who hears what: a freelancer's sockets are in their case's room, an agent's in their own, in the desks' and in their session's. */
export const caseRoom = (caseId: CaseId): string => `case:${caseId}`;
export const agentRoom = (agentId: StaffId): string => `agent:${agentId}`;
/** Holds the session's secret, so a room's name is nothing to log. */
export const sessionRoom = (session: string): string => `session:${session}`;
export const DESKS = 'desks';

/** S1: the newest socket has a person's room to itself; older ones are told that it moved, and closed. */
export function takeOver(namespace: Namespace, socket: Socket, room: string): void {
  namespace.to(room).emit('session:moved', {});
  namespace.in(room).disconnectSockets(true);
  void socket.join(room);
}
