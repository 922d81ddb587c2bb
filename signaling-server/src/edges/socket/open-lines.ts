import type { CaseId } from '@visavis/protocol';
import type { Namespace, Socket } from 'socket.io';
import type { Lines } from '../../use-cases/ports.ts';
import { caseRoom, sessionRoom, takeOver } from './rooms.ts';

/** The lines of freelancers that are open in this process, each known by the session that opened it. */
export class OpenLines implements Lines {
  readonly #namespace: Namespace;

  constructor(namespace: Namespace) {
    this.#namespace = namespace;
  }

  /** S1: a freelancer's newest line takes the place of an older one. */
  opened(socket: Socket, caseId: CaseId, session: string): void {
    takeOver(this.#namespace, socket, caseRoom(caseId));
    void socket.join(sessionRoom(session));
  }

  /** I6: idempotent. Nothing is told to the session's sockets after this. */
  close(caseId: CaseId, session: string): { isElsewhere: boolean } {
    this.#namespace.in(sessionRoom(session)).disconnectSockets(true);
    return { isElsewhere: this.#namespace.adapter.rooms.has(caseRoom(caseId)) };
  }

  sessionsOf(caseId: CaseId): readonly string[] {
    const { rooms } = this.#namespace.adapter;
    return [...(rooms.get(caseRoom(caseId)) ?? [])].flatMap((id) => {
      const socket = this.#namespace.sockets.get(id);
      return socket ? [(socket.data as { readonly session: string }).session] : [];
    });
  }
}
