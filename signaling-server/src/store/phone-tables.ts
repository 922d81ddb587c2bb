import type { CallId, CaseId } from '@visavis/protocol';
import type { ColumnType } from 'kysely';
import type { Fixed } from './column-types.ts';

/** The freelancers' phones. */
export type PhoneTables = {
  phones: {
    token_hash: Fixed<string>;
    case_id: Fixed<CaseId>;
    freelancer_session: Fixed<string>;
    offered_at: Fixed<Date>;
    expires_at: Fixed<Date>;
    session_hash: string | null;
    is_there: ColumnType<boolean, boolean | undefined, boolean>;
    picture_call_id: CallId | null;
    is_paused: ColumnType<boolean, boolean | undefined, boolean>;
    ended_at: Date | null;
  };
};
