import type { MoveTicket, StaffId, TicketId } from '@visavis/protocol';
import { StaffEvent } from '../staff/staff-event.ts';
import type { WatchAsked } from './watch-view.ts';

/* What the board's views ask for; the root element turns each into a request. */

export class PauseQueueEvent extends StaffEvent {
  readonly isPaused: boolean;
  constructor(isPaused: boolean) {
    super('board-pause');
    this.isPaused = isPaused;
  }
}

/** Somebody chose to move a contact; the dialog asks where to. */
export class AskMoveEvent extends StaffEvent {
  readonly ticketId: TicketId;
  constructor(ticketId: TicketId) {
    super('board-ask-move');
    this.ticketId = ticketId;
  }
}

export class MoveTicketEvent extends StaffEvent {
  readonly ticketId: TicketId;
  readonly move: MoveTicket;
  constructor(ticketId: TicketId, move: MoveTicket) {
    super('board-move');
    this.ticketId = ticketId;
    this.move = move;
  }
}

export class DrainAgentEvent extends StaffEvent {
  readonly agentId: StaffId;
  constructor(agentId: StaffId) {
    super('board-drain');
    this.agentId = agentId;
  }
}

/** Somebody chose to sign an agent out; the dialog asks whether they are sure. */
export class AskSignOutEvent extends StaffEvent {
  readonly agentId: StaffId;
  constructor(agentId: StaffId) {
    super('board-ask-sign-out');
    this.agentId = agentId;
  }
}

export class SignOutAgentEvent extends StaffEvent {
  readonly agentId: StaffId;
  constructor(agentId: StaffId) {
    super('board-sign-out');
    this.agentId = agentId;
  }
}

/** Somebody wants to watch this agent's call; the dialog says what that means. */
export class AskWatchEvent extends StaffEvent {
  readonly agentId: StaffId;
  constructor(agentId: StaffId) {
    super('board-ask-watch');
    this.agentId = agentId;
  }
}

export class StartWatchEvent extends StaffEvent {
  readonly asked: WatchAsked;
  constructor(asked: WatchAsked) {
    super('board-start-watch');
    this.asked = asked;
  }
}

export class StopWatchEvent extends StaffEvent {
  constructor() {
    super('board-stop-watch');
  }
}
