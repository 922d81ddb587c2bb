import { Board, type MoveTicket, type Reply, type StaffId, type TicketId } from '@visavis/protocol';
import { StaffApi, type Fetch } from '../staff/staff-api.ts';

/** What the board asks the server; the refusals that any answer can have are `StaffApi`'s. */
export class BoardApi {
  readonly #api: StaffApi;

  constructor(request?: Fetch) {
    this.#api = new StaffApi(request);
  }

  read(): Promise<Reply<Board>> {
    return this.#api.read('/board', Board);
  }

  pause(isPaused: boolean): Promise<Reply<Board>> {
    return this.#api.act('POST', '/board/queue', Board, { isPaused });
  }

  drain(agentId: StaffId): Promise<Reply<null>> {
    return this.#api.do('POST', `/board/agents/${agentId}/drain`);
  }

  signOut(agentId: StaffId): Promise<Reply<null>> {
    return this.#api.do('POST', `/board/agents/${agentId}/sign-out`);
  }

  /** Refuses `agent-unavailable`, `agent-busy`, `outcome-conflict`, `ticket-ended`, `try-again`. */
  move(ticketId: TicketId, move: MoveTicket): Promise<Reply<null>> {
    return this.#api.do('POST', `/board/tickets/${ticketId}/move`, move);
  }
}
