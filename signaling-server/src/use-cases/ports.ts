import type { AgentFacts, CallId, CaseId, FactOf, FreelancerFacts, StaffId } from '@visavis/protocol';
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

/** What is open of a staff session: its sockets, and the seat in a call that it holds. */
export interface Desks {
  /**
   * Closes the session's sockets, at once. Answers in which call it held the agent's seat, and whether the agent's desk
   * is open in another session.
   */
  close(agentId: StaffId, session: string): { readonly seatIn: CallId | null; readonly isElsewhere: boolean };
}

/** What a mail server answered: took it, refused it for good, or could not be asked now; or that we are stopping. */
export type Delivery = {
  readonly result: 'accepted' | 'bounced' | 'unavailable' | 'stopped';
  readonly serverSaid: string;
};

/** Hands one mail to a mail server: SMTP, or the demo mailbox's. */
export interface MailSender {
  send(mail: Mail): Promise<Delivery>;
}

/** What one invitation says; the words and the looks are the mail folder's. */
export type InvitationFacts = {
  readonly brandName: string;
  readonly firstName: string;
  /** The help centre's address with the token in its fragment. */
  readonly link: string;
  /** Four words of `newPhrase`. */
  readonly phrase: string;
  readonly promiseMinutes: number;
  readonly deadlineDays: number;
  /** Each goes on after "For now you cannot" … */
  readonly blocked: readonly string[];
  /** … and after "You still can". */
  readonly allowed: readonly string[];
};

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

export interface MailWriter {
  newPhrase(): string;
  invitation(facts: InvitationFacts): RenderedMail;
}

/** Where the shell writes: structured, one line a thing that happened. Never names, addresses, tokens, SDP or chat text. */
export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
