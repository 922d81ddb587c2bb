import type {
  AgentState,
  CallEnd,
  CallId,
  CameraSource,
  CaseId,
  ChosenState,
  ClientId,
  Consent,
  DeclineReason,
  DeviceCheck,
  Disposition,
  EvidenceAsked,
  InvitationId,
  MessageId,
  OfferEnd,
  OfferId,
  OutcomeKind,
  Role,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import type { ColumnType } from 'kysely';
import type { PendingDecision } from '../domain/outcome.ts';
import type { AdministrationTables } from './administration-tables.ts';
import type { CaseTables } from './case-tables.ts';
import type { Fixed, Json } from './column-types.ts';
import type { ConversationTables } from './conversation-tables.ts';
import type { EvidenceTables } from './evidence-tables.ts';
import type { OutreachTables } from './outreach-tables.ts';
import type { PhoneTables } from './phone-tables.ts';
import type { QualityTables } from './quality-tables.ts';
import type { QuestionTables } from './question-tables.ts';
import type { SignalTables } from './signal-tables.ts';
import type { WatchTables } from './watch-tables.ts';

/** The tables as Kysely sees them; what they mean is said in the migrations. */
export type Database = CaseTables &
  AdministrationTables &
  ConversationTables &
  EvidenceTables &
  OutreachTables &
  PhoneTables &
  QualityTables &
  QuestionTables &
  SignalTables &
  WatchTables & {
    settings: { name: Fixed<string>; value: string };
    tickets: {
      id: Fixed<TicketId>;
      case_id: Fixed<CaseId>;
      client_id: Fixed<ClientId>;
      devices: Json<DeviceCheck>;
      joined_at: Fixed<Date>;
      ranked_at: Date;
      away_at: Date | null;
      stepped_away_at: Date | null;
      state: 'waiting' | 'offered' | 'claimed' | 'ended';
      agent_id: StaffId | null;
      claimed_at: Date | null;
      ended_at: Date | null;
      outcome: OutcomeKind | null;
      disposition: Disposition | null;
      wrapped_up_at: Date | null;
      epoch: ColumnType<number, number | undefined, number>;
      is_front: boolean;
      passed: ColumnType<number, number | undefined, number>;
      left_ms: number | null;
      pending: Json<PendingDecision> | null;
      pending_until: Date | null;
    };
    queue_state: { id: Fixed<number>; paused_at: Date | null; paused_by: StaffId | null };
    offers: {
      id: Fixed<OfferId>;
      ticket_id: Fixed<TicketId>;
      agent_id: Fixed<StaffId>;
      offered_at: Fixed<Date>;
      lapses_at: Fixed<Date>;
      ended_at: Date | null;
      ended: OfferEnd | null;
      reason: DeclineReason | null;
      passes: Json<readonly TicketId[]>;
    };
    messages: {
      id: Fixed<MessageId>;
      ticket_id: Fixed<TicketId>;
      seq: Fixed<number>;
      client_id: Fixed<ClientId>;
      sender: Fixed<'freelancer' | 'agent'>;
      author_id: Fixed<StaffId | null>;
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
      camera: ColumnType<CameraSource, CameraSource | undefined, CameraSource>;
      asks: ColumnType<EvidenceAsked | null, string | null | undefined, never>;
      consent: ColumnType<Consent | null, string | null | undefined, string | null>;
      is_recording: ColumnType<boolean, boolean | undefined, boolean>;
    };
    warm_calls: {
      call_id: Fixed<CallId>;
      ticket_id: Fixed<TicketId>;
      is_ready: ColumnType<boolean, boolean | undefined, boolean>;
      agent_id: StaffId | null;
    };
    staff: {
      id: Fixed<StaffId>;
      username: string;
      name: string;
      role: Role;
      password_hash: string | null;
      issuer: ColumnType<string | null, string | undefined, never>;
      subject: ColumnType<string | null, string | undefined, never>;
      state: AgentState;
      since: Date;
      next_state: ChosenState | null;
      wrap_up_ends_at: Date | null;
      wrap_up_extended: ColumnType<boolean, boolean | undefined, boolean>;
      away_at: Date | null;
      is_demo: ColumnType<boolean, boolean | undefined, never>;
      closed_at: Date | null;
    };
    staff_sessions: {
      secret_hash: Fixed<string>;
      staff_id: Fixed<StaffId>;
      expires_at: Date;
      idle_at: Date | null;
      ended_at: Date | null;
    };
    freelancer_sessions: {
      secret_hash: Fixed<string>;
      case_id: Fixed<CaseId>;
      invitation_id: Fixed<InvitationId | null>;
      expires_at: Date;
      ended_at: Date | null;
    };
  };
