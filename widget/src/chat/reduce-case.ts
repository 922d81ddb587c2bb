import type { LinkState } from '@visavis/link';
import type { CallChanged, FreelancerCase, FreelancerSnapshot, FreelancerTicket, OpenCall } from '@visavis/protocol';
import {
  firstState,
  isKnown,
  type AskingEvent,
  type CaseEvent,
  type CaseState,
  type Checking,
  type Known,
  type KnownEvent,
  type KnownState,
} from './case-state.ts';
import { catchUp, fail, hear, NO_TALK, noteInTalk, retry, write, type Talk } from './talk.ts';

/** W3: the next state. Pure; an event that means nothing in a stage changes nothing. */
export function reduceCase(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'invited':
      return state.stage === 'result' ? state : firstState({ invitation: true, session: false });
    case 'started':
      return state.stage === 'intro' ? { stage: 'connecting', isSlow: false } : state;
    case 'start-asked':
    case 'start-refused':
      return state.stage === 'intro' ? { ...state, ...attempt(event), isStarting: event.type === 'start-asked' } : state;
    case 'link-changed':
      return linkChanged(state, event.link);
    case 'synced':
      return synced(state, event.snapshot, event.receivedAt);
    default:
      return isKnown(state) ? reduceKnown(state, event) : state;
  }
}

function reduceKnown(state: KnownState, event: KnownEvent): CaseState {
  switch (event.type) {
    case 'line-written':
      return withTalk(state, write(state.talk, event.clientId, event.text));
    case 'line-failed':
      return withTalk(state, fail(state.talk, event.clientId));
    case 'line-retried':
      return withTalk(state, retry(state.talk, event.clientId));
    case 'message-came':
      return withTalk(state, hear(state.talk, event.message));
    case 'case-changed':
      return caseChanged(state, event.case);
    case 'ticket-changed':
      return ticketChanged(state, event.ticket);
    case 'call-changed':
      return callChanged(state, event.change);
    case 'place-changed':
      return state.stage === 'queue' ? { ...state, ticket: { ...state.ticket, queue: event.place } } : state;
    default:
      return reduceAsking(state, event);
  }
}

/** Commands under way: the view shows that they are, and what was refused. */
function reduceAsking(state: KnownState, event: AskingEvent): CaseState {
  switch (event.type) {
    case 'join-asked':
    case 'join-refused':
      return state.stage === 'device-check'
        ? { ...state, ...attempt(event), isJoining: event.type === 'join-asked' }
        : state;
    case 'leave-asked':
    case 'leave-refused':
      return state.stage === 'queue' ? { ...state, isLeaving: event.type === 'leave-asked' } : state;
    case 'answer-asked':
    case 'answer-refused':
      return state.stage === 'conversation'
        ? { ...state, ...attempt(event), isAnswering: event.type === 'answer-asked' }
        : state;
    case 'join-again-asked':
      return state.stage === 'away' ? checking(knownOf(state)) : state;
  }
}

const attempt = (event: CaseEvent) => ({ problem: 'refusal' in event ? event.refusal : null });

/** `result` stays whatever becomes of the line: nothing more is asked of the server. */
function linkChanged(state: CaseState, link: LinkState): CaseState {
  switch (link.state) {
    case 'refused':
      return state.stage === 'result' ? state : { stage: 'stopped', why: link.refusal };
    case 'moved':
      return state.stage === 'result' ? state : { stage: 'moved' };
    case 'online':
    case 'offline':
      if (state.stage === 'connecting') return { ...state, isSlow: link.state === 'offline' };
      return isKnown(state) ? { ...state, isOnline: link.state === 'online' } : state;
    case 'connecting':
      return state.stage === 'stopped' || state.stage === 'moved' ? { stage: 'connecting', isSlow: false } : state;
  }
}

function synced(state: CaseState, snapshot: FreelancerSnapshot, receivedAt: number): CaseState {
  if (state.stage === 'intro' || state.stage === 'uninvited') return state;
  const ticketId = 'ticket' in state ? state.ticket.id : undefined;
  const isSameTicket = ticketId !== undefined && ticketId === snapshot.ticket?.id;
  const known: Known = {
    case: snapshot.case,
    clockOffsetMs: snapshot.serverNow - receivedAt,
    isOnline: true,
    talk: catchUp(isKnown(state) ? state.talk : NO_TALK, snapshot.messages, isSameTicket),
  };
  if (snapshot.case.decided) return caseChanged(isKnown(state) ? { ...state, isOnline: true } : checking(known), snapshot.case);
  if (!snapshot.ticket) return withoutTicket(state, known);
  return withTicket(state, known, snapshot.ticket, snapshot.call, 0);
}

function withoutTicket(state: CaseState, known: Known): CaseState {
  switch (state.stage) {
    case 'queue':
      return { ...known, stage: 'away', why: state.isLeaving ? 'left' : 'ended' };
    case 'conversation':
      return { ...known, stage: 'away', why: 'ended' };
    case 'away':
      return { ...known, stage: 'away', why: state.why };
    case 'device-check':
      return { ...state, ...known };
    default:
      return checking(known);
  }
}

/** `newsAfter`: the message after which a new agent is announced; the last one when it is left out. */
function withTicket(
  state: CaseState,
  known: Known,
  ticket: FreelancerTicket,
  call: OpenCall | null,
  newsAfter?: number,
): CaseState {
  if (ticket.state === 'waiting') {
    return { ...known, stage: 'queue', ticket, isLeaving: state.stage === 'queue' && state.isLeaving };
  }
  const before = state.stage === 'conversation' && state.ticket.id === ticket.id ? state : null;
  const isNews = before?.ticket.agentName !== ticket.agentName;
  const joined = { what: 'agent-joined', agentName: ticket.agentName } as const;
  return {
    ...known,
    stage: 'conversation',
    ticket,
    call,
    talk: isNews ? noteInTalk(known.talk, joined, newsAfter) : known.talk,
    isAnswering: before !== null && before.isAnswering && call?.state === 'ringing',
    problem: before?.problem ?? null,
  };
}

function caseChanged(state: KnownState, changed: FreelancerCase): CaseState {
  if (!changed.decided) return { ...state, case: changed };
  const agentName = 'agentName' in state ? state.agentName : state.stage === 'conversation' ? state.ticket.agentName : null;
  return { ...knownOf(state), case: changed, stage: 'result', decided: changed.decided, agentName };
}

function ticketChanged(state: KnownState, ticket: FreelancerTicket | null): CaseState {
  if (state.stage === 'result') return state;
  if (!ticket) return withoutTicket(state, knownOf(state));
  const isSame = 'ticket' in state && state.ticket.id === ticket.id;
  const known = isSame ? knownOf(state) : { ...knownOf(state), talk: NO_TALK };
  return withTicket(state, known, ticket, isSame && state.stage === 'conversation' ? state.call : null);
}

function callChanged(state: KnownState, { call, ended }: CallChanged): CaseState {
  if (state.stage !== 'conversation') return state;
  const isEnd = ended !== null && (state.call !== null || ended !== 'ticket-ended');
  const talk = isEnd ? noteInTalk(state.talk, { what: 'call-ended', end: ended }) : state.talk;
  const isAnswering = state.isAnswering && call?.state === 'ringing';
  return { ...state, talk, call, isAnswering, problem: null };
}

const withTalk = (state: KnownState, talk: Talk): CaseState => ({ ...state, talk });

const checking = (known: Known): Checking => ({
  ...known,
  stage: 'device-check',
  isJoining: false,
  problem: null,
});

const knownOf = (state: KnownState): Known => ({
  case: state.case,
  clockOffsetMs: state.clockOffsetMs,
  isOnline: state.isOnline,
  talk: state.talk,
});
