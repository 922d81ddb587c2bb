import type { ClockView } from '@visavis/protocol';
import { reviewWords } from '../strings/review.ts';
import { awayWords } from '../strings/queue.ts';
import { serviceWords } from '../strings/service.ts';
import type { Away, Review } from './case-state.ts';
import { endedPage } from './ended-page.ts';
import { hasTimeLeft } from './time-left.ts';
import type { MessagePage } from './views/message-view.ts';

/** For somebody who was in line before, or objected, and can come (again). */
export function backPage(state: Away | Review): MessagePage {
  switch (state.stage) {
    case 'away': {
      const action = wayBack(state, awayWords.again);
      if (state.ended?.isWithAgent) return { icon: 'chat', ...endedPage(state, state.ended), action };
      const { title, text } = awayWords[state.why];
      const left = timeLeft(state.case.clock);
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

function timeLeft(clock: ClockView): string | null {
  if (clock.overdueAt !== null) return awayWords.overdue;
  if (!hasTimeLeft(clock)) return null;
  return awayWords.daysLeft(Math.max(1, Math.ceil((clock.limitMs - clock.usedMs) / DAY_MS)));
}
