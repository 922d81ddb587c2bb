import type {
  AgentCommands,
  CallId,
  ChosenState,
  ClientId,
  DeclineReason,
  Disposition,
  HeldTicket,
  NoteLines,
  OfferId,
  RequestOf,
  TicketId,
  ValueOf,
} from '@visavis/protocol';
import type { Action } from './asks.ts';
import type { MadeDecision } from './decision-draft.ts';
import {
  withContactEnd,
  withDeclinedOffer,
  withEditedNote,
  withFinishedWrapUp,
  withoutGone,
  withStartedCall,
  withUndone,
  type DeskFact,
  type DeskState,
} from './desk-state.ts';

/**
 * What an agent can ask of the server, and what an answer changes on the desk at once. `DeskLink` says how it is asked. Each
 * answers whether the server said yes; a "no" stands in the view under its `Action`.
 */
export abstract class DeskCommands {
  setState(state: ChosenState): Promise<boolean> {
    return this.ask('set-state', 'agent:set-state', { state }, (fact) => this.apply({ name: 'agent:changed', fact }));
  }

  acceptOffer(offerId: OfferId): Promise<boolean> {
    return this.ask('accept', 'offer:accept', { offerId }, (fact) => this.apply({ name: 'contact:changed', fact }));
  }

  declineOffer(offerId: OfferId, reason: DeclineReason): Promise<boolean> {
    return this.ask('decline', 'offer:decline', { offerId, reason }, (agent) =>
      this.become((desk) => withDeclinedOffer(desk, offerId, agent)),
    );
  }

  /** The words about an offer or a case that went away were read. */
  forgetGone(): void {
    this.become((desk) => withoutGone(desk));
  }

  /** Answers whether the call rings now. */
  startCall(held: HeldTicket): Promise<boolean> {
    return this.ask('start-call', 'call:start', held, (call) =>
      this.become((desk) => withStartedCall(desk, held.ticketId, call)),
    );
  }

  endCall(callId: CallId): Promise<boolean> {
    return this.ask('end-call', 'call:end', { callId }, () => undefined);
  }

  /** `made.clientId` belongs to the opened dialog: a second click or a second try is the same decision. */
  decide(held: HeldTicket, made: MadeDecision): Promise<boolean> {
    return this.ask('decide', 'outcome:record', { ...held, ...made }, (answer) =>
      this.become((desk) => withContactEnd(desk, held.ticketId, answer)),
    );
  }

  /** Takes a recorded decision back. Refuses `nothing-to-undo` once it has taken effect. */
  undo(held: HeldTicket, clientId: ClientId): Promise<boolean> {
    return this.ask('undo', 'outcome:undo', { ...held, clientId }, () =>
      this.become((desk) => withUndone(desk, held.ticketId, clientId)),
    );
  }

  endContact(held: HeldTicket, disposition: Disposition): Promise<boolean> {
    return this.ask('end-contact', 'ticket:end', { ...held, disposition }, (ended) =>
      this.become((desk) => withContactEnd(desk, held.ticketId, ended)),
    );
  }

  /** Refuses `note-changed` when the note is another one by now. */
  editNote(ticketId: TicketId, basedOn: number, lines: NoteLines): Promise<boolean> {
    return this.ask('edit-note', 'note:edit', { ticketId, basedOn, lines }, (note) =>
      this.become((desk) => withEditedNote(desk, ticketId, note)),
    );
  }

  /** DN2: the same client id is the same note. */
  addInternalNote(ticketId: TicketId, clientId: ClientId, text: string): Promise<boolean> {
    return this.ask('add-internal-note', 'internal-note:add', { ticketId, clientId, text }, (note) =>
      this.apply({ name: 'internal-note:added', fact: { ticketId, note } }),
    );
  }

  /** Refuses `extended-already` the second time. */
  extendWrapUp(ticketId: TicketId): Promise<boolean> {
    return this.ask('extend-wrap-up', 'wrap-up:extend', { ticketId }, (fact) =>
      this.apply({ name: 'agent:changed', fact }),
    );
  }

  /** Draws a liveness prompt that this contact has not had. */
  drawPrompt(held: HeldTicket): Promise<boolean> {
    return this.ask('draw-prompt', 'checklist:draw-prompt', held, (item) =>
      this.apply({ name: 'checklist:changed', fact: { ticketId: held.ticketId, item } }),
    );
  }

  finishWrapUp(ticketId: TicketId): Promise<boolean> {
    return this.ask('finish-wrap-up', 'wrap-up:finish', { ticketId }, (agent) =>
      this.become((desk) => withFinishedWrapUp(desk, ticketId, agent)),
    );
  }

  protected abstract ask<Name extends keyof AgentCommands & string>(
    action: Action,
    name: Name,
    request: RequestOf<AgentCommands, Name>,
    take: (value: ValueOf<AgentCommands, Name>) => void,
  ): Promise<boolean>;

  protected abstract apply(fact: DeskFact): void;

  protected abstract become(change: (desk: DeskState) => DeskState): void;
}
