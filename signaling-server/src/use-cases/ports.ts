import type {
  AccountId,
  AgentFacts,
  CallId,
  CaseId,
  DecisionReason,
  DecisionSource,
  EvidenceId,
  FactOf,
  FreelancerFacts,
  Millis,
  OutcomeKind,
  PhoneFacts,
  Reply,
  SeatOfCall,
  SignInProblem,
  StaffId,
  SupervisorFacts,
  WebhookEventId,
} from '@visavis/protocol';
import type { EvidenceKind } from '../domain/evidence.ts';
import type { Mail } from '../domain/mail.ts';
import type { Tx } from '../store/store.ts';

export type { EvidenceKind } from '../domain/evidence.ts';

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
  /** The phone of a case, if its page is open. After `phone:ended` its socket is closed. */
  toPhone<Name extends keyof PhoneFacts & string>(caseId: CaseId, name: Name, fact: FactOf<PhoneFacts, Name>): void;
  /** Every freelancer who is connected. */
  toFreelancers<Name extends keyof FreelancerFacts & string>(name: Name, fact: FactOf<FreelancerFacts, Name>): void;
  toAgent<Name extends keyof AgentFacts & string>(agentId: StaffId, name: Name, fact: FactOf<AgentFacts, Name>): void;
  /** A supervisor who watches a call; nobody else hears of that. */
  toWatcher<Name extends keyof SupervisorFacts & string>(
    staffId: StaffId,
    name: Name,
    fact: FactOf<SupervisorFacts, Name>,
  ): void;
  /** All desks, but for those of the agents in `except`. */
  toDesks<Name extends keyof AgentFacts & string>(
    name: Name,
    fact: FactOf<AgentFacts, Name>,
    except?: readonly StaffId[],
  ): void;
}

/** What is open of a staff session: its sockets, and the seats in calls that it holds. */
export interface Desks {
  /** The desk that is open of this agent holds this seat now; answers false when none is open, and the seat nobody's. */
  prepared(agentId: StaffId, at: SeatOfCall): boolean;
  /**
   * Closes the session's sockets, at once. Answers which seats in calls it held, and whether the agent's desk is open in
   * another session.
   */
  close(agentId: StaffId, session: string): { readonly seats: readonly SeatOfCall[]; readonly isElsewhere: boolean };
  /** Z1: closes all of this member of staff, whatever session it is of, at once. Answers which seats in calls they held. */
  closeAll(agentId: StaffId): { readonly seats: readonly SeatOfCall[] };
}

/** What is open of a freelancer's session: its sockets. */
export interface Lines {
  /** Closes the session's sockets, at once. Answers whether the freelancer has a line in another session. */
  close(caseId: CaseId, session: string): { readonly isElsewhere: boolean };
  /** The sessions that have a line of this case open now. */
  sessionsOf(caseId: CaseId): readonly string[];
}

/** Says whom the help centre's own product has signed in: the place for another way of knowing it than a JWT. */
export interface HelpCentre {
  /** Refusals: `identity-invalid` (whatever is wrong with the token), `try-again` (it cannot be checked now). */
  accountBehind(token: string, now: Date): Promise<Reply<AccountId>>;
}

/** Records live calls whose freelancers agreed to that before, while the site wants it (EV13). */
export interface Recordings {
  /** Begins and ends recordings as things stand now. Called after a consent, and by a job. */
  follow(): Promise<void>;
  /** Ends the recording of a call and deletes all of it; resolves once it is gone. */
  discard(callId: CallId): Promise<void>;
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

/** What every letter to a freelancer says; the words and the looks are the mail folder's. */
export type LetterFacts = {
  readonly brandName: string;
  readonly firstName: string;
  /** The help centre's address with the token in its fragment. */
  readonly link: string;
  /** Four words of `newPhrase`. */
  readonly phrase: string;
  /** Where the phrase is checked, with its words in the fragment. */
  readonly phraseUrl: string;
};

/** Each goes on after "You cannot", "You can, within limits," and "You can". */
export type CapabilityWords = {
  readonly blocked: readonly string[];
  readonly limited: readonly string[];
  readonly allowed: readonly string[];
};

export type InvitationFacts = LetterFacts &
  CapabilityWords & { readonly promiseMinutes: number; readonly deadlineDays: number };

/** Of a case whose time is used up. */
export type ReminderFacts = InvitationFacts;

/** quality T39: a client learns these three and nothing else. */
export type ClientNoticeFacts = {
  readonly brandName: string;
  readonly clientName: string;
  readonly freelancerName: string;
};

export type DecisionFacts = LetterFacts &
  CapabilityWords & {
    readonly outcome: OutcomeKind;
    readonly reason: DecisionReason;
    readonly source: DecisionSource;
    /** Whether this is what came of an objection: the second agent's decision. */
    readonly isSecondReview: boolean;
    /** How long the freelancer may object; null when there is nothing to object to, or they have. */
    readonly objectDays: number | null;
  };

export type ObjectionFacts = LetterFacts & CapabilityWords & { readonly promiseMinutes: number };

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

export interface MailWriter {
  newPhrase(): string;
  invitation(facts: InvitationFacts): RenderedMail;
  reminder(facts: ReminderFacts): RenderedMail;
  clientNotice(facts: ClientNoticeFacts): RenderedMail;
  decision(facts: DecisionFacts): RenderedMail;
  objection(facts: ObjectionFacts): RenderedMail;
}

/** One try of one delivery. `at` is the instant it is signed with; each secret signs. */
export type WebhookPost = {
  readonly id: WebhookEventId;
  readonly url: string;
  readonly body: string;
  readonly secrets: readonly string[];
  readonly at: Millis;
};

/** What a receiver answered (`said`: the beginning of it), why it could not be asked, or that we are stopping. */
export type WebhookAnswer =
  | { readonly result: 'answered'; readonly status: number; readonly said: string }
  | { readonly result: 'no-answer'; readonly said: string }
  | { readonly result: 'stopped' };

/** Calls the endpoints of marketplaces, and knows where they may not be. */
export interface WebhookSender {
  /** What is wrong with the address of an endpoint, in words that go on after "url"; null where nothing is. */
  problemWith(url: string): Promise<string | null>;
  send(post: WebhookPost): Promise<WebhookAnswer>;
}

/** Where the shell writes: structured, one line a thing that happened. Never names, addresses, tokens, SDP or chat text. */
export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

/** What belongs to one sign-in by a provider until the browser is back from there. */
export type BegunSignIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Somebody as an identity provider knows them. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** The values of the claim that gives roles. */
  readonly roleValues: readonly string[];
};

/** What the way over a provider comes to: something, or why not. */
export type ByProvider<Value> = { readonly ok: true; readonly value: Value } | NotByProvider;
export type NotByProvider = { readonly ok: false; readonly problem: SignInProblem };

/** Says who somebody is: OpenID Connect. */
export interface IdentityProvider {
  /** What it is called on the button. */
  readonly name: string;
  /** Where the browser goes now. Problem: `provider-away`. */
  begin(): Promise<ByProvider<{ readonly url: string; readonly begun: BegunSignIn }>>;
  /**
   * Whom the provider sent back, by the query that the browser came back with. Problems: `not-finished`, `declined`,
   * `not-accepted`, `provider-away`.
   */
  finish(query: string, begun: BegunSignIn): Promise<ByProvider<Identity>>;
}

/** What is known of a piece of evidence before its first byte. `by`: who asked for it; null: nobody of the staff. */
export type EvidenceFacts = {
  readonly callId: CallId;
  readonly by: StaffId | null;
  readonly contentType: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Chosen by the caller where an id is known before there are bytes; made here otherwise. */
  readonly id?: EvidenceId;
};

/** `sha256`: of the plain bytes, hex. */
export type SealedEvidence = { readonly id: EvidenceId; readonly sha256: string; readonly bytes: number };

/** One piece of evidence as it is written. Nothing can be read of it before `seal`, and never after `discard`. */
export interface EvidenceWriter {
  readonly id: EvidenceId;
  /** Any number of bytes; waits until they are with the file system. */
  write(chunk: Uint8Array): Promise<void>;
  /** From now on it can be read, and is purged when its time comes. `also` is kept with it, or neither is. */
  seal(also?: (tx: Tx, sealed: SealedEvidence, now: Millis) => Promise<void>): Promise<SealedEvidence>;
  /** Leaves no file, key or row behind; idempotent, and nothing after `seal`. */
  discard(): Promise<void>;
}

/** Deletes evidence; needs no key, so it goes on where a site has none any more. */
export interface EvidenceRemover {
  /** Deletes the file and the key material; what was there is remembered by its row. Answers whether this call did it. */
  purge(id: EvidenceId): Promise<boolean>;
  /** Removes what a crash left: files that belong to nothing, and what was never sealed. Answers how many. */
  sweep(): Promise<number>;
}

/** Keeps pictures and recordings, encrypted; who may write and read is decided by whoever calls. Never call it within a transaction. */
export interface Vault {
  open(caseId: CaseId, kind: EvidenceKind, facts: EvidenceFacts): Promise<EvidenceWriter>;
  /** The plain bytes, or those of a part. Throws where there is nothing sealed of this id, and as soon as a byte is not what was written. */
  read(id: EvidenceId, part?: { readonly from: number; readonly to: number }): AsyncIterable<Uint8Array>;
  /** Deletes the file and the key material; what was there is remembered by its row. Answers whether this call did it. */
  purge(id: EvidenceId): Promise<boolean>;
}
