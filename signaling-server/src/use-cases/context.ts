import type { PauseCause, Sfu } from '@visavis/protocol';
import type { OffsetAt, OpeningHours } from '../domain/opening-hours.ts';
import type { WatchPolicy } from '../domain/watch.ts';
import type { InvitationTokens } from '../secrets/invitation-token.ts';
import type { NoticeTokens } from '../secrets/notice-token.ts';
import type { Store } from '../store/store.ts';
import type { Desks, MailSender, MailWriter, Notifier, WebhookSender } from './ports.ts';

export type ClockPolicy = WatchPolicy & {
  readonly pausedBy: readonly PauseCause[];
  readonly hours: OpeningHours;
  readonly offsetAt: OffsetAt;
  /** Who waits and has been away for longer is no longer with us. */
  readonly goneAfterMs: number;
  /** How long the clock stands still at most after a contact that could not work. */
  readonly technicalPauseMs: number;
};

/** The numbers and names an operator may set; the defaults are in `config.ts`. */
export type Policy = {
  readonly brandName: string;
  readonly helpUrl: string;
  /** The page where somebody checks the four words of a mail. */
  readonly phraseUrl: string;
  readonly deadlineDays: number;
  readonly promiseMinutes: number;
  readonly listedCategories: readonly string[];
  /** How many in a hundred existing accounts that work in a listed category are verified; always the same ones. */
  readonly samplePercent: number;
  /** What happens when the time of a case is used up; each by its switch. */
  readonly overdue: {
    readonly remindsFreelancer: boolean;
    readonly tellsClients: boolean;
    readonly limitsWithdrawals: boolean;
  };
  /** The fair clock of a case: what pauses it, and when the service is open. */
  readonly clock: ClockPolicy;
  readonly objectionMs: number;
  readonly ringMs: number;
  readonly awayGraceMs: number;
  readonly freelancerSessionMs: number;
  readonly staffSessionMs: number;
  readonly invitationLifeMs: number;
};

/** What every use case works with; made once, in `app.ts`. */
export type Context = {
  readonly store: Store;
  readonly sfu: Sfu;
  readonly notifier: Notifier;
  readonly desks: Desks;
  readonly sender: MailSender;
  readonly writer: MailWriter;
  readonly webhooks: WebhookSender;
  readonly tokens: InvitationTokens;
  readonly noticeTokens: NoticeTokens;
  readonly policy: Policy;
  /** Asks for the queue to be told again soon; many calls are one telling. */
  readonly queueChanged: () => void;
  /** Asks for the outbox to be looked at now rather than at its next round. */
  readonly mailQueued: () => void;
  /** Asks for the webhooks that are due to be delivered now. */
  readonly webhooksQueued: () => void;
};
