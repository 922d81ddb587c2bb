import type { CallId, StaffId, WatchEnd, WatchReason } from '@visavis/protocol';
import type { Generated } from 'kysely';
import type { Fixed } from './column-types.ts';

/** Supervisors who watched calls. */
export type WatchTables = {
  call_watches: {
    id: Generated<number>;
    call_id: Fixed<CallId>;
    staff_id: Fixed<StaffId>;
    reason: Fixed<WatchReason | null>;
    started_at: Fixed<Date>;
    ended_at: Date | null;
    ended: WatchEnd | null;
  };
};
