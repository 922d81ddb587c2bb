import type { RefusalCode } from '@visavis/protocol';
import { firstState, isKnown, type CaseEvent, type CaseState, type KnownState, type Stage } from './case-state.ts';
import { placeChanged } from './queue-changes.ts';
import {
  callChanged,
  caseChanged,
  checking,
  linkChanged,
  synced,
  ticketChanged,
  ticketEnded,
} from './stage-changes.ts';
import { fail, hear, marked, retry, write, type Talk } from './talk.ts';

type Named<Type> = Extract<CaseEvent, { type: Type }>;
type Reduce<State, Event> = (state: State, event: Event) => CaseState;

/** Changes the state in one stage only. */
const at =
  <At extends Stage, Event>(stage: At, reduce: Reduce<Extract<CaseState, { stage: At }>, Event>) =>
  (state: CaseState, event: Event): CaseState =>
    state.stage === stage ? reduce(state as Extract<CaseState, { stage: At }>, event) : state;

/** Changes the state in every stage in which something is known. */
const known =
  <Event>(reduce: Reduce<KnownState, Event>) =>
  (state: CaseState, event: Event): CaseState =>
    isKnown(state) ? reduce(state, event) : state;

const talked = <Event>(change: (talk: Talk, event: Event) => Talk) =>
  known<Event>((state, event) => ({ ...state, talk: change(state.talk, event) }));

/** Trying the same again leads to the same: the person needs another account, or another link. */
const FOR_GOOD: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'no-case',
  'wrong-account',
  'identity-invalid',
  'invitation-revoked',
  'version-unsupported',
]);

/** Where nobody is known yet who could go on. */
const BEFORE: ReadonlySet<Stage> = new Set<Stage>(['uninvited', 'signed-out', 'stopped']);

const canJoinAgain: ReadonlySet<Stage> = new Set<Stage>(['away', 'review']);

const reducers: { readonly [Type in CaseEvent['type']]: Reduce<CaseState, Named<Type>> } = {
  invited: (state) => (state.stage === 'result' ? state : firstState({ invitation: true, session: false })),
  'identity-asked': (state) => (BEFORE.has(state.stage) ? { stage: 'connecting', isSlow: false } : state),
  'start-asked': at('intro', (state) => ({ ...state, isStarting: true, problem: null })),
  'start-refused': at('intro', (state, { refusal }) =>
    FOR_GOOD.has(refusal) ? { stage: 'stopped', why: refusal } : { ...state, isStarting: false, problem: refusal },
  ),
  'signed-out': () => ({ stage: 'signed-out' }),
  'link-asked': (state) => (state.stage === 'signed-out' ? { stage: 'uninvited' } : state),
  started: at('intro', () => ({ stage: 'connecting', isSlow: false })),
  'link-changed': (state, { link, at }) => linkChanged(state, link, at),
  slow: at('connecting', (state) => ({ ...state, isSlow: true })),
  synced: (state, { snapshot, receivedAt }) => synced(state, snapshot, receivedAt),

  'join-asked': at('device-check', (state) => ({ ...state, isJoining: true, problem: null })),
  'join-refused': at('device-check', (state, { refusal }) => ({ ...state, isJoining: false, problem: refusal })),
  'join-again-asked': known((state) => (canJoinAgain.has(state.stage) ? checking(state) : state)),
  'leave-asked': at('queue', (state) => ({ ...state, isLeaving: true })),
  'leave-refused': at('queue', (state) => ({ ...state, isLeaving: false })),
  'presence-asked': at('queue', (state) => ({ ...state, isStepping: true, asksUntil: null })),
  'presence-refused': at('queue', (state) => ({ ...state, isStepping: false })),
  'still-here-asked': at('queue', (state, { until }) => ({ ...state, asksUntil: until })),
  'seen-here': at('queue', (state) => ({ ...state, asksUntil: null })),
  'answer-asked': at('conversation', (state) => ({ ...state, isAnswering: true, problem: null })),
  'answer-refused': at('conversation', (state, { refusal }) => ({ ...state, isAnswering: false, problem: refusal })),

  'object-asked': at('result', (state) => ({ ...state, isObjecting: true, problem: null })),
  'object-refused': at('result', (state, { refusal }) => ({ ...state, isObjecting: false, problem: refusal })),

  'line-written': talked((talk, { clientId, text }) => write(talk, clientId, text)),
  'line-retried': talked((talk, { clientId }) => retry(talk, clientId)),
  'line-failed': talked((talk, { clientId }) => fail(talk, clientId)),
  'message-came': talked((talk, { message }) => hear(talk, message)),
  'marks-changed': at('conversation', (state, { changed: { ticketId, marks } }) =>
    ticketId === state.ticket.id ? { ...state, talk: marked(state.talk, marks) } : state,
  ),

  'case-changed': known((state, event) => caseChanged(state, event.case)),
  'ticket-changed': known((state, { ticket }) => ticketChanged(state, ticket)),
  'ticket-ended': known((state, { ended }) => ticketEnded(state, ended)),
  'service-changed': known((state, { service }) => ({ ...state, service })),
  'place-changed': at('queue', (state, { place }) => placeChanged(state, place)),
  'call-changed': at('conversation', (state, { change }) => callChanged(state, change)),
};

/** W3: the next state. Pure; an event that means nothing in a stage changes nothing. */
export function reduceCase(state: CaseState, event: CaseEvent): CaseState {
  const reduce = reducers[event.type] as Reduce<CaseState, CaseEvent>;
  return reduce(state, event);
}
