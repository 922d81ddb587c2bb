import type { NoticeFacts, NoticeStage } from '@visavis/protocol';
import { noticeWords as words, type Placement } from '../strings/notice.ts';

/** What a notice says: a title, what is blocked and why, what works, until when, and where its button leads. */
export type NoticeText = {
  readonly tone: 'calm' | 'pressing' | 'good';
  readonly title: string;
  readonly lead: readonly string[];
  readonly works: string | null;
  readonly until: string | null;
  readonly phrase: string | null;
  readonly action: string | null;
};

/** Everything but `none`, of which there is nothing to say. */
export type ShownStage = Exclude<NoticeStage, 'none'>;

type Asked = { readonly facts: NoticeFacts; readonly placement: Placement; readonly locale: string };
type Said = Pick<NoticeText, 'title' | 'lead' | 'until' | 'action'>;

const pending = ({ facts, placement, locale }: Asked): Said => ({
  title: words.pending[placement],
  lead: [words.blocked[placement], words.why[placement](facts.brandName, facts.promiseMinutes)],
  until: facts.stage === 'overdue' ? words.overdue : dueText(facts.clock, locale),
  action: words.verify,
});

const withUs =
  (title: string, why: string, action: string) =>
  ({ facts, placement }: Asked): Said => ({
    title,
    lead: [words.blocked[placement], why],
    until: (facts.clock?.daysLeft ?? 0) > 0 ? words.still : null,
    action,
  });

const review = ({ facts, placement }: Asked): Said => ({
  title: facts.canVerify ? words.secondReview : words.paymentReview,
  lead: [words.blocked[placement], facts.canVerify ? words.whySecondReview : words.whyPaymentReview(facts.brandName)],
  until: words.untilDone,
  action: facts.canVerify ? words.verifyAgain : words.seeDecision,
});

const SAYS: Readonly<Record<ShownStage, (asked: Asked) => Said>> = {
  new: pending,
  soon: pending,
  overdue: pending,
  waiting: withUs(words.waiting, words.whyWaiting, words.toQueue),
  deciding: withUs(words.deciding, words.whyDeciding, words.toConversation),
  'id-asked': ({ placement }) => ({
    title: words.idAsked,
    lead: [words.blocked[placement], words.whyIdAsked],
    until: words.untilDone,
    action: words.seeDecision,
  }),
  'under-review': review,
  lifted: ({ placement }) => ({ title: words.lifted, lead: [words.liftedNow[placement]], until: null, action: null }),
  closed: ({ placement }) => ({
    title: words.closed,
    lead: [words.closedNow[placement]],
    until: null,
    action: words.seeDecision,
  }),
};

/** W15: pure; null when there is nothing to say. Dates are in the zone of the reader. */
export function noticeText(facts: NoticeFacts, placement: Placement, locale: string): NoticeText | null {
  const { stage } = facts;
  if (stage === 'none') return null;
  return {
    ...SAYS[stage]({ facts, placement, locale }),
    tone: toneOf(stage),
    works: stage === 'lifted' ? null : worksText(facts.capabilities),
    phrase: stage === 'lifted' ? null : facts.phrase,
  };
}

const toneOf = (stage: ShownStage): NoticeText['tone'] => {
  if (stage === 'lifted') return 'good';
  return stage === 'soon' || stage === 'overdue' ? 'pressing' : 'calm';
};

function worksText({ continueWork, withdrawEarnings }: NoticeFacts['capabilities']): string | null {
  const isLimited = withdrawEarnings === 'limited';
  const limited = isLimited ? [words.withdrawLimited] : [];
  if (continueWork !== 'yes') return isLimited ? words.withdrawOnlyLimited : words.withdrawOnly;
  return withdrawEarnings === 'yes' ? words.workAndWithdraw : [words.work, ...limited].join(' ');
}

function dueText(clock: NoticeFacts['clock'], locale: string): string | null {
  if (!clock || clock.daysLeft === null) return null;
  if (clock.state === 'not-started') return words.fromMail(clock.daysLeft);
  if (clock.dueAt === null) return words.paused(clock.daysLeft);
  return words.by(dateText(new Date(clock.dueAt), locale), clock.daysLeft);
}

const dateText = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(date);
