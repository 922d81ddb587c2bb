import { laterMarks } from '@visavis/link';
import type {
  Agent,
  AgentFacts,
  CallChanged,
  CallEnd,
  CaseNote,
  ChatMessage,
  ChecklistItem,
  ClientId,
  Contact,
  ContactEnd,
  DeskSnapshot,
  FactOf,
  HeldTicket,
  InternalNote,
  Millis,
  Offer,
  OfferId,
  OpenCall,
  PendingOutcome,
  QueueFacts,
  TicketId,
} from '@visavis/protocol';

/*
 * What the desk knows, as one value that only this file changes.
 *
 * `unknown` from sign-in until the first snapshot. `known` from then on, also while the line is down: what was true
 * last stays on the screen, and the connection says how fresh it is. A snapshot replaces everything, a fact one part.
 */

/** Why the last call ended; `unseen` when it ended while this page was not connected and nobody said why. */
export type CallEnding = CallEnd | 'unseen';

/** `offer`: it was taken back, or lapsed · `case`: it is somebody else's now, or waits again. */
export type Gone = { readonly what: 'offer' } | { readonly what: 'case'; readonly name: string };

export type KnownDesk = {
  readonly kind: 'known';
  readonly agent: Agent;
  readonly queue: QueueFacts;
  /** Whom the server has drawn for this agent, until they answer or it lapses. */
  readonly offer: Offer | null;
  /** What went away without the agent's doing; null once the next offer or contact is there. */
  readonly gone: Gone | null;
  readonly contact: Contact | null;
  /** Of this contact's last call; null before one ended and while one is on. */
  readonly callEnding: CallEnding | null;
  /** The server's clock minus this browser's, in milliseconds. */
  readonly clockOffsetMs: number;
};

export type DeskState = { readonly kind: 'unknown' } | KnownDesk;

/** A fact with its name, as the socket tells it. */
export type DeskFact = {
  [Name in keyof AgentFacts]: { readonly name: Name; readonly fact: FactOf<AgentFacts, Name> };
}[keyof AgentFacts];

export const unknownDesk: DeskState = { kind: 'unknown' };

/** DS1: a snapshot replaces everything, except that a line once shown never disappears. `now` is this browser's clock. */
export function withSnapshot(state: DeskState, snapshot: DeskSnapshot, now: Millis): KnownDesk {
  const before = state.kind === 'known' ? state : null;
  return {
    kind: 'known',
    agent: snapshot.agent,
    queue: snapshot.queue,
    offer: snapshot.offer,
    gone: goneAfter(before, snapshot.offer, snapshot.contact),
    contact: mergeContact(before?.contact ?? null, snapshot.contact),
    callEnding: endingAfter(before, snapshot.contact),
    clockOffsetMs: snapshot.serverNow - now,
  };
}

/** DS2: facts that arrive before the first snapshot are dropped: the snapshot that follows contains them. */
export function withFact(state: DeskState, { name, fact }: DeskFact): DeskState {
  if (state.kind === 'unknown') return state;
  switch (name) {
    case 'agent:changed':
      return { ...state, agent: fact };
    case 'queue:changed':
      return { ...state, queue: fact };
    case 'offer:changed':
      return withOffer(state, fact);
    case 'contact:changed':
      return withContact(state, fact);
    case 'chat:message':
      return inContact(state, (contact) => ({ ...contact, messages: mergeMessages(contact.messages, [fact]) }));
    case 'call:changed':
      return withCallChange(state, fact);
    case 'snapshot:changed':
      // Pictures are asked for over HTTP: case-pictures.ts.
      return state;
    case 'call:camera':
      return inContact(state, (contact) =>
        contact.call?.id === fact.callId ? { ...contact, camera: fact.camera } : contact,
      );
    case 'call:hints':
      return inTicket(state, fact.ticketId, (contact) => ({ ...contact, hints: fact.hints }));
    case 'freelancer:presence':
      return inTicket(state, fact.ticketId, (contact) => ({ ...contact, freelancerOnline: fact.online }));
    case 'chat:marks':
      return inTicket(state, fact.ticketId, (contact) => ({
        ...contact,
        marks: laterMarks(contact.marks, fact.marks),
      }));
    case 'internal-note:added':
      return inTicket(state, fact.ticketId, (contact) => withInternalNote(contact, fact.note));
    case 'checklist:changed':
      return inTicket(state, fact.ticketId, (contact) => withItem(contact, fact.item));
    case 'note:changed':
      return inTicket(state, fact.ticketId, (contact) => withNote(contact, fact.note));
    case 'chat:typing':
    case 'call:quality':
    case 'desk:ping':
    case 'session:moved':
    case 'media:seat':
    case 'media:seat-gone':
    case 'media:consumer-added':
    case 'media:producer-added':
    case 'media:producer-paused':
    case 'media:producer-closed':
      return state;
  }
}

/** DS3: the answer to `call:start` only fills an empty place; a fact that came first knows more. */
export function withStartedCall(state: DeskState, ticketId: TicketId, call: OpenCall): DeskState {
  if (state.kind === 'unknown' || state.contact?.ticketId !== ticketId || state.contact.call) return state;
  return withCallChange(state, { call, ended: null });
}

/**
 * DS4: the answer to an ending is kept with its ticket; a ticket has one ending. A decision that can be taken back is not
 * one yet.
 */
export function withContactEnd(state: DeskState, ticketId: TicketId, answer: ContactEnd | PendingOutcome): DeskState {
  if (state.kind === 'unknown') return state;
  return inTicket(state, ticketId, (contact) => {
    if (answer.kind === 'pending') return contact.ended ? contact : { ...contact, pending: answer };
    return { ...contact, pending: null, ended: answer };
  });
}

/** DS4: only the decision that was taken back is gone. */
export function withUndone(state: DeskState, ticketId: TicketId, clientId: ClientId): DeskState {
  if (state.kind === 'unknown') return state;
  return inTicket(state, ticketId, (contact) =>
    contact.pending?.clientId === clientId ? { ...contact, pending: null } : contact,
  );
}

/** DS12: the agent declined it themselves, so nothing went away without their doing. */
export function withDeclinedOffer(state: DeskState, offerId: OfferId, agent: Agent): DeskState {
  if (state.kind === 'unknown') return state;
  const offer = state.offer?.id === offerId ? null : state.offer;
  return { ...state, agent, offer, gone: null };
}

/** The words about what went away were read. */
export function withoutGone(state: DeskState): DeskState {
  return state.kind === 'unknown' ? state : { ...state, gone: null };
}

/** DS4: the answer to `wrap-up:finish` lets go of the contact it was asked for, and of no later one. */
export function withFinishedWrapUp(state: DeskState, ticketId: TicketId, agent: Agent): DeskState {
  if (state.kind === 'unknown') return state;
  const contact = state.contact?.ticketId === ticketId ? null : state.contact;
  return { ...state, agent, contact, callEnding: contact ? state.callEnding : null };
}

/** DS10: a note takes the place of an older one only; what came late changes nothing. */
export function withEditedNote(state: DeskState, ticketId: TicketId, note: CaseNote): DeskState {
  return withFact(state, { name: 'note:changed', fact: { ticketId, note } });
}

function withNote(contact: Contact, note: CaseNote): Contact {
  if ((contact.case.note?.version ?? 0) >= note.version) return contact;
  return { ...contact, case: { ...contact.case, note } };
}

/** DS11: an item takes the place of what it was; a new one stands in its place by number. */
function withItem(contact: Contact, item: ChecklistItem): Contact {
  const others = contact.checklist.filter(({ id }) => id !== item.id);
  return { ...contact, checklist: [...others, item].sort((one, other) => one.position - other.position) };
}

/** DS5: sequence numbers have no gaps, so a gap means that a line was missed and the desk has to ask for a snapshot. */
export function hasMissedLine(state: DeskState): boolean {
  const messages = contactOf(state)?.messages ?? [];
  return messages.some((message, index) => message.seq !== index + 1);
}

/** The contact at hand; null without one, and before anything is known. */
export const contactOf = (state: DeskState): Contact | null => (state.kind === 'known' ? state.contact : null);

/** Who is offered; null without an offer. */
export const offerOf = (state: DeskState): Offer | null => (state.kind === 'known' ? state.offer : null);

/** Which ticket this desk means, as its holder; null without a contact. */
export function heldOf(state: DeskState): HeldTicket | null {
  const contact = contactOf(state);
  return contact && { ticketId: contact.ticketId, epoch: contact.epoch };
}

/** The call that is on; an ended contact has none, whatever its last call was. */
export function openCallOf(state: DeskState): OpenCall | null {
  const contact = contactOf(state);
  return contact && !contact.ended ? contact.call : null;
}

function inTicket(state: KnownDesk, ticketId: TicketId, change: (contact: Contact) => Contact): KnownDesk {
  return state.contact?.ticketId === ticketId ? inContact(state, change) : state;
}

function inContact(state: KnownDesk, change: (contact: Contact) => Contact): KnownDesk {
  return state.contact ? { ...state, contact: change(state.contact) } : state;
}

function withCallChange(state: KnownDesk, { call, ended }: CallChanged): KnownDesk {
  return { ...inContact(state, (contact) => withCall(contact, call)), callEnding: call ? null : ended };
}

/** The picture of another call comes from the computer until it is said otherwise. */
function withCall(contact: Contact, call: OpenCall | null): Contact {
  const isOther = call !== null && call.id !== contact.call?.id;
  return { ...contact, call, camera: isOther ? 'computer' : contact.camera };
}

/** DN3: a note is there once, whichever way it is heard of. */
function withInternalNote(contact: Contact, note: InternalNote): Contact {
  const others = contact.internalNotes.filter(({ id }) => id !== note.id);
  return { ...contact, internalNotes: [...others, note] };
}

/** DS13: whoever accepts an offer keeps it on the screen until the contact is there, so that nothing else flashes up between. */
function withOffer(state: KnownDesk, offer: Offer | null): KnownDesk {
  if (!offer && !state.contact && state.agent.state === 'in-case') return state;
  return { ...state, offer, gone: goneAfter(state, offer, state.contact) };
}

function withContact(state: KnownDesk, contact: Contact | null): KnownDesk {
  return {
    ...state,
    offer: contact ? null : state.offer,
    contact: mergeContact(state.contact, contact),
    callEnding: endingAfter(state, contact),
    gone: goneAfter(state, contact ? null : state.offer, contact),
  };
}

/** DS12: a contact that had neither ended nor been decided went away, and so did an offer that led to none. */
function goneAfter(before: KnownDesk | null, offer: Offer | null, contact: Contact | null): Gone | null {
  if (!before) return null;
  const { contact: had } = before;
  if (had && isOpen(had) && had.ticketId !== contact?.ticketId) return { what: 'case', name: had.case.account.name };
  if (offer || contact) return null;
  return before.offer ? { what: 'offer' } : before.gone;
}

const isOpen = ({ ended, pending }: Contact): boolean => !ended && !pending;

function mergeContact(before: Contact | null, after: Contact | null): Contact | null {
  if (before?.ticketId !== after?.ticketId || !before || !after) return after;
  return { ...after, messages: mergeMessages(before.messages, after.messages) };
}

/** Both lists in the server's order, each sequence number once; the newer list wins. */
function mergeMessages(before: readonly ChatMessage[], after: readonly ChatMessage[]): ChatMessage[] {
  const bySeq = new Map([...before, ...after].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

/** DS6: why a call ended belongs to its contact, and lasts until the next call is on. */
function endingAfter(before: KnownDesk | null, after: Contact | null): CallEnding | null {
  const isSameContact = before?.contact && before.contact.ticketId === after?.ticketId;
  if (!isSameContact || after?.call) return null;
  return before.contact?.call ? 'unseen' : before.callEnding;
}
