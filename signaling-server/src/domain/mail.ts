import type { CaseId, InvitationId, MailId, Millis } from '@visavis/protocol';

/** What a mail is about; `client-notice` goes to a client of the freelancer, all others to the freelancer. */
export type MailKind = 'invitation' | 'reminder' | 'client-notice' | 'decision' | 'objection';

/*
 * A mail is `queued` in the same transaction as the decision to send it, `accepted` once a mail server took it, or
 * `bounced` when the server refused it for good, at once or later. Until then it is tried again, later each time; or it is
 * `withdrawn`, because what it says has stopped being true before it could be sent.
 */
export type MailState = 'queued' | 'accepted' | 'bounced' | 'withdrawn';

export type Mail = {
  readonly id: MailId;
  readonly caseId: CaseId;
  readonly kind: MailKind;
  /** The first mail of its thread; null when this is it. */
  readonly threadId: MailId | null;
  readonly invitationId: InvitationId | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly queuedAt: Millis;
};

/** E2: half a minute, doubled for each try, at most four minutes: mail is out within five after the server is back. */
export function retryDelayMs(attempts: number): number {
  return Math.min(30_000 * 2 ** Math.max(0, attempts - 1), 4 * 60_000);
}

/** How long one try may take before another process may try the same mail; longer than the mailer takes at most. */
export const LEASE_MS = 30_000;
