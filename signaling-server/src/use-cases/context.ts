import type { Sfu } from '@visavis/protocol';
import type { AccountTokens } from '../secrets/account-tokens.ts';
import type { InvitationTokens } from '../secrets/invitation-token.ts';
import type { SignInTokens } from '../secrets/sign-in-token.ts';
import type { Store } from '../store/store.ts';
import type { LivePolicy } from './live-policy.ts';
import type { Policy } from './policy.ts';
import type {
  Desks,
  EvidenceRemover,
  HelpCentre,
  IdentityProvider,
  Lines,
  MailSender,
  MailWriter,
  Notifier,
  Recordings,
  Vault,
  WebhookSender,
} from './ports.ts';
import type { Turns } from './turns.ts';

export type { ClockPolicy, Policy, SignInPolicy } from './policy.ts';

/** What every use case works with; made once, in `app.ts`. */
export type Context = {
  readonly store: Store;
  readonly sfu: Sfu;
  readonly notifier: Notifier;
  readonly desks: Desks;
  readonly lines: Lines;
  readonly sender: MailSender;
  readonly writer: MailWriter;
  readonly webhooks: WebhookSender;
  /** Null where no key is set: then there is no evidence. */
  readonly vault: Vault | null;
  readonly recordings: Recordings;
  readonly evidenceRemover: EvidenceRemover;
  readonly tokens: InvitationTokens;
  readonly noticeTokens: AccountTokens;
  readonly identityTokens: AccountTokens;
  /** Null where no JWT of a help centre is taken. */
  readonly helpCentre: HelpCentre | null;
  readonly signInTokens: SignInTokens;
  /** Null where staff sign in by password only. */
  readonly identityProvider: IdentityProvider | null;
  /** What holds at this moment; never kept across an `await` where that would matter. */
  readonly policy: Policy;
  readonly livePolicy: LivePolicy;
  /** Asks for the queue to be told again soon; many calls are one telling. */
  readonly queueChanged: () => void;
  /** Asks for what is prepared to be brought in line soon: an offer, a contact or a call began or ended. */
  readonly warmthChanged: () => void;
  /** What of a ticket is done one after the other. */
  readonly turns: Turns;
  /** Asks for the outbox to be looked at now rather than at its next round. */
  readonly mailQueued: () => void;
  /** Asks for the webhooks that are due to be delivered now. */
  readonly webhooksQueued: () => void;
};
