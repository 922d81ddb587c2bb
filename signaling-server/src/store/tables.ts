import type {
  AccountId,
  AgentState,
  CallEnd,
  CallId,
  CaseId,
  ClientId,
  DeviceCheck,
  Disposition,
  EventResult,
  InvitationId,
  MailId,
  MessageId,
  OutcomeKind,
  Profile,
  ReasonCode,
  Role,
  StaffId,
  TicketId,
  Trigger,
} from '@visavis/protocol';
import type { ColumnType, Generated } from 'kysely';

/* The tables as Kysely sees them; what they mean is said in the migrations. JSON is written as text, read as a value. */

type Json<Value> = ColumnType<Value, string, string>;
/** Never written after the row is made. */
type Fixed<Value> = ColumnType<Value, Value, never>;

export type Database = {
  settings: { name: Fixed<string>; value: string };
  accounts: {
    id: Fixed<AccountId>;
    name: string;
    email: string;
    locale: string;
    member_since: Date | null;
    profile: Json<Profile>;
    as_of: Date;
  };
  marketplace_events: {
    id: Fixed<string>;
    account_id: Fixed<AccountId>;
    received_at: Fixed<Date>;
    result: Json<EventResult>;
  };
  cases: {
    id: Fixed<CaseId>;
    account_id: Fixed<AccountId>;
    trigger: Fixed<Trigger>;
    opened_at: Fixed<Date>;
    due_at: Date;
    state: 'open' | 'decided';
    outcome: OutcomeKind | null;
    decided_at: Date | null;
  };
  timeline: {
    id: Generated<number>;
    case_id: Fixed<CaseId>;
    at: Fixed<Date>;
    kind: Fixed<string>;
    actor: Fixed<string>;
    detail: Json<Record<string, unknown>>;
  };
  invitations: {
    id: Fixed<InvitationId>;
    case_id: Fixed<CaseId>;
    phrase: Fixed<string>;
    created_at: Fixed<Date>;
    revoked_at: Date | null;
  };
  mails: {
    id: Fixed<MailId>;
    case_id: Fixed<CaseId>;
    kind: Fixed<'invitation'>;
    to_name: Fixed<string>;
    to_address: Fixed<string>;
    subject: Fixed<string>;
    html: string;
    text: string;
    queued_at: Fixed<Date>;
    state: 'queued' | 'accepted' | 'bounced';
    attempts: number;
    next_attempt_at: Date;
    settled_at: Date | null;
    server_said: string | null;
  };
  tickets: {
    id: Fixed<TicketId>;
    case_id: Fixed<CaseId>;
    client_id: Fixed<ClientId>;
    devices: Json<DeviceCheck>;
    joined_at: Fixed<Date>;
    ranked_at: Date;
    away_at: Date | null;
    state: 'waiting' | 'claimed' | 'ended';
    agent_id: StaffId | null;
    claimed_at: Date | null;
    ended_at: Date | null;
    outcome: OutcomeKind | null;
    disposition: Disposition | null;
    wrapped_up_at: Date | null;
  };
  messages: {
    id: Fixed<MessageId>;
    ticket_id: Fixed<TicketId>;
    seq: Fixed<number>;
    client_id: Fixed<ClientId>;
    sender: Fixed<'freelancer' | 'agent'>;
    text: Fixed<string>;
    sent_at: Fixed<Date>;
  };
  calls: {
    id: Fixed<CallId>;
    ticket_id: Fixed<TicketId>;
    started_at: Fixed<Date>;
    state: 'ringing' | 'live' | 'ended';
    rings_until: Date;
    accepted_at: Date | null;
    ended_at: Date | null;
    end_reason: CallEnd | null;
  };
  outcomes: {
    ticket_id: Fixed<TicketId>;
    case_id: Fixed<CaseId>;
    client_id: Fixed<ClientId>;
    agent_id: Fixed<StaffId>;
    outcome: Fixed<OutcomeKind>;
    reason_code: Fixed<ReasonCode>;
    comment: Fixed<string>;
    decided_at: Fixed<Date>;
  };
  staff: {
    id: Fixed<StaffId>;
    username: string;
    name: string;
    role: Role;
    password_hash: string;
    state: AgentState;
    since: Date;
    is_demo: ColumnType<boolean, boolean | undefined, never>;
    closed_at: Date | null;
  };
  staff_sessions: { secret_hash: Fixed<string>; staff_id: Fixed<StaffId>; expires_at: Date; ended_at: Date | null };
  freelancer_sessions: {
    secret_hash: Fixed<string>;
    case_id: Fixed<CaseId>;
    invitation_id: Fixed<InvitationId>;
    expires_at: Date;
    ended_at: Date | null;
  };
  api_keys: { secret_hash: Fixed<string>; name: string; created_at: Fixed<Date>; revoked_at: Date | null };
};
