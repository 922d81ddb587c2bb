import type { AgentFacts, CaseId, FactOf, FreelancerFacts, StaffId } from '@visavis/protocol';
import type { Mail } from '../domain/mail.ts';

/**
 * Tells people what has become true; called after the commit, never before. Nobody listening is no error: whoever comes
 * back asks for a snapshot.
 */
export interface Notifier {
  toFreelancer<Name extends keyof FreelancerFacts & string>(
    caseId: CaseId,
    name: Name,
    fact: FactOf<FreelancerFacts, Name>,
  ): void;
  toAgent<Name extends keyof AgentFacts & string>(agentId: StaffId, name: Name, fact: FactOf<AgentFacts, Name>): void;
  toDesks<Name extends keyof AgentFacts & string>(name: Name, fact: FactOf<AgentFacts, Name>): void;
}

/** What a mail server answered: took it, refused it for good, or could not be asked now. */
export type Delivery = {
  readonly result: 'accepted' | 'bounced' | 'unavailable';
  readonly serverSaid: string;
};

/** Hands one mail to a mail server: SMTP, or the demo mailbox's. */
export interface MailSender {
  send(mail: Mail): Promise<Delivery>;
}

/** What the invitation says; the words and the looks are the mail folder's. */
export type InvitationFacts = {
  readonly brandName: string;
  readonly firstName: string;
  readonly link: string;
  readonly phrase: string;
  readonly promiseMinutes: number;
  readonly deadlineDays: number;
  readonly dueAt: number;
  readonly blocked: readonly string[];
  readonly allowed: readonly string[];
};

export interface MailWriter {
  newPhrase(): string;
  invitation(facts: InvitationFacts): { readonly subject: string; readonly html: string; readonly text: string };
}

/** Where the shell writes: structured, one line a thing that happened. Never names, addresses, tokens, SDP or chat text. */
export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
