import type {
  AccountId,
  ActiveClient,
  CaseId,
  CasePauseCause,
  CaseState,
  ClientId,
  DecisionId,
  DecisionReason,
  DecisionSource,
  EventResult,
  NoteLines,
  NoteStep,
  OutcomeKind,
  Profile,
  ServicePauseCause,
  StaffId,
  TicketId,
  Trigger,
} from '@visavis/protocol';
import type { Generated } from 'kysely';
import type { Fixed, Json } from './column-types.ts';

/** Accounts, their cases, and all that is kept of a case itself. */
export type CaseTables = {
  accounts: {
    id: Fixed<AccountId>;
    name: string;
    email: string;
    locale: string;
    member_since: Date | null;
    profile: Json<Profile>;
    active_clients: Json<ActiveClient[]>;
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
    reason: Fixed<string | null>;
    opened_at: Fixed<Date>;
    limit_ms: Fixed<number>;
    clock_started_at: Date | null;
    overdue_at: Date | null;
    limits_withdrawals: Generated<boolean>;
    state: CaseState;
    outcome: OutcomeKind | null;
    decided_at: Date | null;
    first_decided_at: Date | null;
    objected_at: Date | null;
  };
  timeline: {
    id: Generated<number>;
    case_id: Fixed<CaseId>;
    at: Fixed<Date>;
    kind: Fixed<string>;
    actor: Fixed<string>;
    detail: Json<Record<string, unknown>>;
  };
  service_pauses: {
    id: Generated<number>;
    cause: Fixed<ServicePauseCause>;
    began_at: Date;
    ended_at: Date | null;
  };
  case_pauses: {
    id: Generated<number>;
    case_id: Fixed<CaseId>;
    cause: Fixed<CasePauseCause>;
    began_at: Date;
    ended_at: Date | null;
  };
  duty_watch: {
    id: Fixed<number>;
    last_round_at: Date;
    held_back_since: Date | null;
    held_back_why: 'gap' | null;
  };
  decisions: {
    id: Fixed<DecisionId>;
    case_id: Fixed<CaseId>;
    seq: Fixed<number>;
    source: Fixed<DecisionSource>;
    ticket_id: Fixed<TicketId | null>;
    staff_id: Fixed<StaffId | null>;
    client_id: Fixed<ClientId | null>;
    outcome: Fixed<OutcomeKind>;
    reason: Fixed<DecisionReason>;
    comment: Fixed<string>;
    override: Fixed<string | null>;
    decided_at: Fixed<Date>;
  };
  objections: { case_id: Fixed<CaseId>; text: Fixed<string>; made_at: Fixed<Date> };
  notes: {
    case_id: Fixed<CaseId>;
    version: Fixed<number>;
    step: Fixed<NoteStep>;
    lines: Json<NoteLines>;
    author_id: Fixed<StaffId | null>;
    at: Fixed<Date>;
  };
};
