import type { LinkState } from '@visavis/link';
import type {
  CallChanged,
  ChatMessage,
  ClientId,
  FreelancerCase,
  FreelancerSnapshot,
  FreelancerTicket,
  MarksChanged,
  OpenCall,
  QueuePlace,
  RefusalCode,
  ServiceView,
  TicketEnded,
} from '@visavis/protocol';
import type { Talk } from './talk.ts';

export type WaitingTicket = Extract<FreelancerTicket, { state: 'waiting' }>;
export type ClaimedTicket = Extract<FreelancerTicket, { state: 'claimed' }>;

/** What is known in every stage after the first snapshot. `clockOffsetMs` is the server's clock minus ours. */
export type Known = {
  readonly case: FreelancerCase;
  readonly service: ServiceView;
  readonly clockOffsetMs: number;
  readonly isOnline: boolean;
  readonly talk: Talk;
};

export type Uninvited = { readonly stage: 'uninvited' };
export type Intro = { readonly stage: 'intro'; readonly isStarting: boolean; readonly problem: RefusalCode | null };
/** `isCrowded`: very many come at once, and the server lets them in one after the other. */
export type Connecting = { readonly stage: 'connecting'; readonly isSlow: boolean; readonly isCrowded?: boolean };
export type Stopped = { readonly stage: 'stopped'; readonly why: RefusalCode };
export type Moved = { readonly stage: 'moved' };
export type Elsewhere = { readonly stage: 'elsewhere' };
export type SignedOut = { readonly stage: 'signed-out' };
export type Checking = Known & {
  readonly stage: 'device-check';
  readonly isJoining: boolean;
  readonly problem: RefusalCode | null;
};
/**
 * What became of a place: `kept` or `passed` (others were taken first) while the line was down; `front` when an agent was lost.
 */
export type PlaceNews = 'kept' | 'passed' | 'front';
export type Queueing = Known & {
  readonly stage: 'queue';
  readonly ticket: WaitingTicket;
  readonly isLeaving: boolean;
  readonly news: PlaceNews | null;
  /** The place at the moment the line went down; null until it does, and again once the server said what became of it. */
  readonly placeBefore: number | null;
  /** Since when the line is gone, by our own clock; null while it is there. */
  readonly offlineAt: number | null;
  /** By when the person has to say that they are still there, by our own clock; null while nobody asks. */
  readonly asksUntil: number | null;
  /** Stepping away or coming back is on its way. */
  readonly isStepping: boolean;
};
export type Conversing = Known & {
  readonly stage: 'conversation';
  readonly ticket: ClaimedTicket;
  readonly call: OpenCall | null;
  readonly isAnswering: boolean;
  readonly problem: RefusalCode | null;
};
/** `ended` is null where the server did not say how. */
export type Away = Known & {
  readonly stage: 'away';
  readonly why: 'left' | 'ended';
  readonly ended: TicketEnded | null;
};
export type Result = Known & {
  readonly stage: 'result';
  readonly decided: NonNullable<FreelancerCase['decided']>;
  readonly agentName: string | null;
  readonly isObjecting: boolean;
  readonly problem: RefusalCode | null;
};
export type Review = Known & { readonly stage: 'review' };

/**
 * Where a freelancer is on the way to a result:
 * - `uninvited` no invitation and no session; `signed-out` the page says that nobody is signed in;
 * - `intro` an invitation or an identity that was not exchanged yet;
 * - `connecting` a session, but nothing heard yet; `stopped` the server will not have us (`no-case`, `wrong-account` …);
 * - `elsewhere` another tab is live, and only a press takes the seat; `moved` another tab took it from this one;
 * - `device-check` no ticket; `queue` a waiting one; `conversation` a claimed one, perhaps with a call;
 * - `away` the ticket is gone and nothing was decided; `result` the case is decided, which only an objection leaves;
 * - `review` the person did not agree: the case is as an open one, and they may join the queue again.
 */
export type CaseState =
  | Uninvited
  | SignedOut
  | Intro
  | Connecting
  | Stopped
  | Elsewhere
  | Moved
  | Checking
  | Queueing
  | Conversing
  | Away
  | Result
  | Review;
export type KnownState = Extract<CaseState, Known>;
export type Stage = CaseState['stage'];

/** One event for each name, so that a `switch` can tell them apart. */
type Plain<Name extends string> = Name extends string ? { readonly type: Name } : never;
type Refusal<Name extends string> = Name extends string
  ? { readonly type: Name; readonly refusal: RefusalCode }
  : never;

/** A command the person gave, on its way or refused; that it was done is told by the server's facts. */
export type AskingEvent =
  | Plain<'join-asked' | 'join-again-asked' | 'leave-asked' | 'answer-asked' | 'object-asked'>
  | Refusal<'join-refused' | 'leave-refused' | 'answer-refused' | 'object-refused' | 'presence-refused'>
  | { readonly type: 'presence-asked'; readonly isHere: boolean };

/** What can happen once something is known. */
export type KnownEvent =
  | AskingEvent
  | { readonly type: 'line-written'; readonly clientId: ClientId; readonly text: string }
  | { readonly type: 'line-retried'; readonly clientId: ClientId }
  | { readonly type: 'line-failed'; readonly clientId: ClientId }
  | { readonly type: 'case-changed'; readonly case: FreelancerCase }
  | { readonly type: 'service-changed'; readonly service: ServiceView }
  | { readonly type: 'ticket-changed'; readonly ticket: FreelancerTicket | null }
  | { readonly type: 'ticket-ended'; readonly ended: TicketEnded }
  | { readonly type: 'still-here-asked'; readonly until: number }
  | Plain<'seen-here'>
  | { readonly type: 'place-changed'; readonly place: QueuePlace }
  | { readonly type: 'message-came'; readonly message: ChatMessage }
  | { readonly type: 'marks-changed'; readonly changed: MarksChanged }
  | { readonly type: 'call-changed'; readonly change: CallChanged };

export type CaseEvent =
  | KnownEvent
  /** `signed-out`: the page's identity provider says that nobody is signed in; told by whoever asks it, in any stage. */
  | Plain<'invited' | 'identity-asked' | 'start-asked' | 'started' | 'signed-out' | 'link-asked' | 'slow'>
  | Refusal<'start-refused'>
  /** `at` by our own clock. */
  | { readonly type: 'link-changed'; readonly link: LinkState; readonly at?: number }
  | { readonly type: 'synced'; readonly snapshot: FreelancerSnapshot; readonly receivedAt: number };

export const isKnown = (state: CaseState): state is KnownState => 'case' in state;

/** Where a page begins that just loaded. An invitation in the address wins over what an earlier visit left. */
export function firstState(has: { readonly invitation: boolean; readonly session: boolean }): CaseState {
  if (has.invitation) return { stage: 'intro', isStarting: false, problem: null };
  return has.session ? { stage: 'connecting', isSlow: false } : { stage: 'uninvited' };
}
