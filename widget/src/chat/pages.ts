import type { ClockView } from '@visavis/protocol';
import { reviewWords } from '../strings/objection.ts';
import { awayWords } from '../strings/queue.ts';
import { serviceWords } from '../strings/service.ts';
import { WORDING } from '../strings/launcher.ts';
import { stoppedWords } from '../strings/start.ts';
import type { Away, Connecting, Elsewhere, Moved, Review, SignedOut, Stopped, Uninvited } from './case-state.ts';
import { entryPage } from './entry-pages.ts';
import type { MessagePage } from './views/message-view.ts';

type Told = Uninvited | SignedOut | Elsewhere | Connecting | Stopped | Moved | Away | Review;

/** The states that are told on a page with at most one way on. */
export function pageOf(state: Told, brand = WORDING.brand): MessagePage {
  switch (state.stage) {
    case 'uninvited':
    case 'signed-out':
    case 'elsewhere':
    case 'stopped':
      return entryPage(state, brand);
    case 'connecting':
      return { icon: 'clock', title: stoppedWords.connecting, text: state.isSlow ? stoppedWords.slow : '' };
    case 'moved': {
      const { title, text, action } = stoppedWords.moved;
      return { icon: 'information', title, text, action: { label: action, want: { what: 'use-this-tab' } } };
    }
    case 'away': {
      const { title, text } = awayWords[state.why];
      const left = timeLeft(state.case.clock);
      const action = wayBack(state, awayWords.again);
      return { icon: 'chat', title, text: left === null ? text : `${text} ${left}`, action };
    }
    case 'review': {
      const { title, text, tips, join } = reviewWords;
      return { icon: 'clock', title, text, tips, action: wayBack(state, join) };
    }
  }
}

/** W22: leads to the page that says when it opens while nobody can join. */
const wayBack = ({ service }: Away | Review, join: string): NonNullable<MessagePage['action']> => ({
  label: service.state === 'closed' ? serviceWords.whenOpen : join,
  want: { what: 'join-again' },
});

const DAY_MS = 86_400_000;

/** Whether the case's time runs at all and is not used up: only then is it worth a word. */
export const hasTimeLeft = ({ state, overdueAt }: ClockView): boolean =>
  overdueAt === null && (state === 'running' || state === 'paused');

function timeLeft(clock: ClockView): string | null {
  if (clock.overdueAt !== null) return awayWords.overdue;
  if (!hasTimeLeft(clock)) return null;
  return awayWords.daysLeft(Math.max(1, Math.ceil((clock.limitMs - clock.usedMs) / DAY_MS)));
}
