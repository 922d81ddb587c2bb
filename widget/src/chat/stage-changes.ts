import type { LinkState } from '@visavis/link';
import type {
  CallChanged,
  FreelancerCase,
  FreelancerSnapshot,
  FreelancerTicket,
  OpenCall,
  TicketEnded,
} from '@visavis/protocol';
import {
  isKnown,
  type CaseState,
  type Checking,
  type ClaimedTicket,
  type Conversing,
  type Known,
  type KnownState,
  type Stage,
} from './case-state.ts';
import { queueing } from './queue-changes.ts';
import { catchUp, lastSeq, NO_TALK, noteInTalk, type Talk } from './talk.ts';

/* What the server's facts and snapshots, and the line, make of a state. Called by `reduceCase`; pure. */

/** `result` stays whatever becomes of the line: it has been told, and can be read. */
export function linkChanged(state: CaseState, link: LinkState, at?: number): CaseState {
  const isDone = state.stage === 'result';
  switch (link.state) {
    case 'refused':
      if (isDone) return state;
      return link.refusal === 'seat-taken' ? { stage: 'elsewhere' } : { stage: 'stopped', why: link.refusal };
    case 'moved':
      return isDone ? state : { stage: 'moved' };
    case 'online':
      // W52: it is the snapshot that says so where something is known.
      return state.stage === 'connecting' ? { stage: 'connecting', isSlow: false } : state;
    case 'offline':
      if (state.stage === 'connecting') return { ...state, isSlow: true, isCrowded: link.refusal === 'too-many' };
      return isKnown(state) ? offline(state, at ?? null) : state;
    case 'connecting':
      return REFUSED.has(state.stage) ? { stage: 'connecting', isSlow: false } : state;
  }
}

const REFUSED: ReadonlySet<Stage> = new Set<Stage>(['stopped', 'moved', 'elsewhere']);

/** In the queue the place is remembered, so that it can be said afterwards what became of it. */
function offline(state: KnownState, at: number | null): CaseState {
  if (state.stage !== 'queue') return { ...state, isOnline: false };
  const placeBefore = state.placeBefore ?? state.ticket.queue.place;
  return { ...state, isOnline: false, placeBefore, offlineAt: state.offlineAt ?? at, asksUntil: null };
}

/** W4: after each connection the snapshot says where we are, whatever was believed before. */
export function synced(state: CaseState, snapshot: FreelancerSnapshot, receivedAt: number): CaseState {
  if (UNHEARD.has(state.stage)) return state;
  const isSameTicket = snapshot.ticket !== null && ticketIdOf(state) === snapshot.ticket.id;
  const talk = isKnown(state) ? state.talk : NO_TALK;
  const known: Known = {
    case: snapshot.case,
    service: snapshot.service,
    clockOffsetMs: snapshot.serverNow - receivedAt,
    isOnline: true,
    talk: catchUp(talk, snapshot.messages, isSameTicket, snapshot.marks),
  };
  if (isOver(snapshot.case)) {
    return caseChanged(isKnown(state) ? { ...state, ...known, talk } : checking(known), snapshot.case);
  }
  if (!snapshot.ticket) return withoutTicket(state, known, snapshot.ended);
  return withTicket(state, known, snapshot.ticket, snapshot.call, isSameTicket ? lastSeq(talk) : 0);
}

/** What the server says of an earlier session is nothing to these. */
const UNHEARD: ReadonlySet<Stage> = new Set<Stage>(['uninvited', 'signed-out', 'intro']);

const ticketIdOf = (state: CaseState) => ('ticket' in state ? state.ticket.id : null);

/** A case under review is as an open one, and only a result becomes something else by it. */
export function caseChanged(state: KnownState, changed: FreelancerCase): CaseState {
  if (isOver(changed)) {
    const { isObjecting, problem } = state.stage === 'result' ? state : { isObjecting: false, problem: null };
    const decision = { decided: changed.decided, agentName: agentOf(state), isObjecting, problem };
    return { ...knownOf(state), ...decision, case: changed, stage: 'result' };
  }
  const isObjected = state.stage === 'result' && changed.state === 'under-review';
  if (isObjected) return { ...knownOf(state), case: changed, stage: 'review' };
  return { ...state, case: changed };
}

type Over = FreelancerCase & { readonly decided: NonNullable<FreelancerCase['decided']> };

const isOver = (own: FreelancerCase): own is Over => own.state !== 'under-review' && own.decided !== null;

export function ticketChanged(state: KnownState, ticket: FreelancerTicket | null): CaseState {
  if (state.stage === 'result') return state;
  if (!ticket) return withoutTicket(state, knownOf(state));
  const isSame = 'ticket' in state && state.ticket.id === ticket.id;
  const known = isSame ? knownOf(state) : { ...knownOf(state), talk: NO_TALK };
  return withTicket(state, known, ticket, isSame && state.stage === 'conversation' ? state.call : null);
}

/** W57: the contact is over and decided nothing; that the ticket is gone is told right after. */
export const ticketEnded = (state: KnownState, ended: TicketEnded): CaseState =>
  state.stage === 'queue' || state.stage === 'conversation' ? away(knownOf(state), ended) : state;

const away = (known: Known, ended: TicketEnded): CaseState => ({
  ...known,
  stage: 'away',
  why: ended.isWithAgent ? 'ended' : 'left',
  ended,
});

/** A call that ended leaves a line that says why, except where the whole conversation ended without one. */
export function callChanged(state: Conversing, { call, ended }: CallChanged): CaseState {
  const isNews = ended !== null && (state.call !== null || ended !== 'ticket-ended');
  const talk = isNews ? noteInTalk(state.talk, { what: 'call-ended', end: ended }) : state.talk;
  // The agent goes on with a new call: what was said of the end is old.
  const ticket = call ? { ...state.ticket, isFinishing: false } : state.ticket;
  return { ...state, ticket, talk, call, ...answering(state, call), problem: null };
}

export const checking = (state: Known): Checking => ({
  ...knownOf(state),
  stage: 'device-check',
  isJoining: false,
  problem: null,
});

function withoutTicket(state: CaseState, known: Known, ended?: TicketEnded): CaseState {
  if (state.stage === 'away' || state.stage === 'device-check') return { ...state, ...known };
  if (ended) return away(known, ended);
  if (state.stage === 'queue') return { ...known, stage: 'away', why: state.isLeaving ? 'left' : 'ended', ended: null };
  if (state.stage === 'conversation') return { ...known, stage: 'away', why: 'ended', ended: null };
  return known.case.state === 'under-review' ? { ...known, stage: 'review' } : checking(known);
}

/** `newsAfter`: the message after which a new agent is announced; the last one when it is left out. */
function withTicket(
  state: CaseState,
  known: Known,
  ticket: FreelancerTicket,
  call: OpenCall | null,
  newsAfter?: number,
): CaseState {
  if (ticket.state === 'waiting') return queueing(state, known, ticket);
  const before = state.stage === 'conversation' && state.ticket.id === ticket.id ? state : null;
  const talk = caughtUp(known.talk, before, ticket, call, newsAfter);
  return { ...known, stage: 'conversation', ticket, call, talk, ...answering(before, call) };
}

/** Notes what happened that no fact told: another agent, the same one back, or the end of a call while the line was down. */
function caughtUp(
  talk: Talk,
  before: Conversing | null,
  ticket: ClaimedTicket,
  call: OpenCall | null,
  newsAfter?: number,
): Talk {
  const known = before?.ticket;
  const joined =
    known?.agentName === ticket.agentName ? againIn(talk, known, ticket) : joinedIn(talk, ticket, newsAfter);
  const isCallGone = before !== null && before.call !== null && before.call.id !== call?.id;
  return isCallGone ? noteInTalk(joined, { what: 'call-ended', end: null }) : joined;
}

const joinedIn = (talk: Talk, { agentName }: ClaimedTicket, newsAfter?: number): Talk =>
  noteInTalk(talk, { what: 'agent-joined', agentName }, newsAfter);

const againIn = (talk: Talk, before: ClaimedTicket, { agentName, isAgentHere }: ClaimedTicket): Talk =>
  isAgentHere && !before.isAgentHere ? noteInTalk(talk, { what: 'agent-back', agentName }) : talk;

/** An answer that is on its way stays so while the same call still rings. */
const answering = (before: Conversing | null, call: OpenCall | null) => ({
  isAnswering: before?.isAnswering === true && call?.state === 'ringing' && before.call?.id === call.id,
  problem: before?.problem ?? null,
});

function agentOf(state: KnownState): string | null {
  if (state.stage === 'result') return state.agentName;
  return state.stage === 'conversation' ? state.ticket.agentName : null;
}

const knownOf = ({ case: own, service, clockOffsetMs, isOnline, talk }: Known): Known => ({
  case: own,
  service,
  clockOffsetMs,
  isOnline,
  talk,
});
