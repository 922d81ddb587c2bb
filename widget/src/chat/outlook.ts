import type { CallId } from '@visavis/protocol';
import { tabWords } from '../strings/queue.ts';
import type { CaseState } from './case-state.ts';

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
};

export const NOTHING: Outlook = { attention: { kind: 'idle' }, isRinging: false, tabTitle: null, liveCall: null };

/** W7: pure. `isHidden`: the person looks at another tab. */
export function outlookOf(state: CaseState, isHidden: boolean): Outlook {
  if (state.stage === 'queue') {
    const { place } = state.ticket.queue;
    return { ...NOTHING, attention: { kind: 'queue', place }, tabTitle: tabWords.waiting(place) };
  }
  if (state.stage !== 'conversation') return NOTHING;
  const { call } = state;
  if (call?.state === 'ringing') {
    return { ...NOTHING, attention: { kind: 'ringing' }, isRinging: !state.isAnswering, tabTitle: tabWords.ringing };
  }
  if (call?.state === 'live')
    return { ...NOTHING, attention: { kind: 'live' }, tabTitle: tabWords.live, liveCall: call.id };
  const isNews = isHidden && state.talk.messages.at(-1)?.from === 'agent';
  const tabTitle = isNews ? tabWords.message : tabWords.conversation;
  return { ...NOTHING, attention: { kind: 'conversation' }, tabTitle };
}
