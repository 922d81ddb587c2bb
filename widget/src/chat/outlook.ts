import type { CallId } from '@visavis/protocol';
import { tabWords, turnWords } from '../strings/tab.ts';
import type { CaseState, Conversing, Queueing } from './case-state.ts';
import type { TurnNews } from './turn-notice.ts';

/** What the launcher shows while the panel is closed, and whether the panel should open by itself. */
export type Attention =
  { readonly kind: 'idle' | 'conversation' | 'ringing' | 'live' } | { readonly kind: 'queue'; readonly place: number };

/** What follows from a state outside of the views: sound, tab title, launcher, media. */
export type Outlook = {
  readonly attention: Attention;
  readonly isRinging: boolean;
  /** What the tab says; null leaves it to the page. */
  readonly tabTitle: string | null;
  /** The call whose media this tab carries; null stops camera and microphone. */
  readonly liveCall: CallId | null;
  /** A call may be prepared for this person. */
  readonly mayBeCalled: boolean;
  /** Something would be lost if the page were left now: a call, or a message on its way. */
  readonly isLossy: boolean;
};

export const NOTHING: Outlook = {
  attention: { kind: 'idle' },
  isRinging: false,
  tabTitle: null,
  liveCall: null,
  mayBeCalled: false,
  isLossy: false,
};

const WAITING: Outlook = { ...NOTHING, mayBeCalled: true };

function queueTitle({ ticket, asksUntil }: Queueing): string {
  if (asksUntil !== null) return turnWords.tab;
  return ticket.steppedAway ? turnWords.tabAway : tabWords.waiting(ticket.queue.place);
}

/** W55: what somebody who looks at something else should know; null when they miss nothing. */
export function turnNews(state: CaseState): TurnNews | null {
  const { turn, turnText, still, stillText } = turnWords.notice;
  if (state.stage === 'queue' && state.asksUntil !== null) return { title: still, text: stillText };
  const isWanted = state.stage === 'conversation' && state.call?.state !== 'live' && !state.ticket.isFinishing;
  return isWanted ? { title: turn, text: turnText } : null;
}

/** W7: pure. `isHidden`: the person looks at another tab. */
export function outlookOf(state: CaseState, isHidden: boolean): Outlook {
  if (state.stage === 'queue') {
    const { place } = state.ticket.queue;
    return { ...WAITING, attention: { kind: 'queue', place }, tabTitle: queueTitle(state) };
  }
  if (state.stage !== 'conversation') return NOTHING;
  const { call } = state;
  return { ...ofConversation(state, isHidden), isLossy: call !== null || state.talk.unsent.length > 0 };
}

function ofConversation(state: Conversing, isHidden: boolean): Outlook {
  const { call } = state;
  if (call?.state === 'ringing') {
    const ringing = { ...WAITING, attention: { kind: 'ringing' }, tabTitle: tabWords.ringing } as const;
    // W91: devices open at the press that accepts; waiting for the server's answer would cost a way there and back.
    return state.isAnswering ? { ...ringing, liveCall: call.id } : { ...ringing, isRinging: true };
  }
  if (call?.state === 'live')
    return { ...WAITING, attention: { kind: 'live' }, tabTitle: tabWords.live, liveCall: call.id };
  const isNews = isHidden && state.talk.messages.at(-1)?.from === 'agent';
  const tabTitle = isNews ? tabWords.message : tabWords.conversation;
  return { ...WAITING, attention: { kind: 'conversation' }, tabTitle };
}
