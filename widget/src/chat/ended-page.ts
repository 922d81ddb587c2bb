import type { TicketEnded } from '@visavis/protocol';
import { formatLocale } from '../locale/locale.ts';
import { endedWords as words } from '../strings/ended.ts';
import type { Away } from './case-state.ts';
import type { MessagePage } from './views/message-view.ts';

/**
 * W57: how a contact ended that decided nothing, in plain words, with what comes next and by when. Called by `backPage`; times are
 * the server's, shown in the reader's zone.
 */
export function endedPage(
  { case: { clock }, clockOffsetMs }: Away,
  { disposition, frontUntil }: TicketEnded,
): Pick<MessagePage, 'title' | 'text' | 'tips'> {
  const { title, text } = words.how[disposition];
  const tips = [frontUntil === null ? words.again : words.frontUntil(timeOf(frontUntil - clockOffsetMs))];
  if (disposition === 'no-show') tips.push(words.ready);
  if (clock.pausedBy.includes('technical-problem')) tips.push(words.clockStands);
  else if (clock.dueAt !== null && clock.overdueAt === null)
    tips.push(words.dueBy(dateOf(clock.dueAt - clockOffsetMs)));
  return { title, text, tips };
}

const timeOf = (at: number): string => new Intl.DateTimeFormat(formatLocale(), { timeStyle: 'short' }).format(at);

const dateOf = (at: number): string =>
  new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'full', timeStyle: 'short' }).format(at);
