import type {
  AgentState,
  CallEnd,
  CallId,
  CaseId,
  ClientId,
  DeviceCheck,
  Disposition,
  InvitationId,
  MessageId,
  OutcomeKind,
  Role,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import type { ColumnType } from 'kysely';
import type { CaseTables } from './case-tables.ts';
import type { Fixed, Json } from './column-types.ts';
import type { OutreachTables } from './outreach-tables.ts';

/** The tables as Kysely sees them; what they mean is said in the migrations. */
export type Database = CaseTables &
  OutreachTables & {
    settings: { name: Fixed<string>; value: string };
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
  };
