import type { CallId, CallSignals, CameraHint } from '@visavis/protocol';
import type { ColumnType, Generated } from 'kysely';
import type { Fixed } from './column-types.ts';

/** What was said of cameras in calls, and what was noticed of it. Rows are added, never changed. */
export type SignalTables = {
  call_signals: {
    id: Generated<number>;
    call_id: Fixed<CallId>;
    at: Fixed<Date>;
    report: ColumnType<CallSignals, string, never>;
  };
  call_hints: {
    call_id: Fixed<CallId>;
    hint: Fixed<CameraHint>;
    product: Fixed<string | null>;
    at: Fixed<Date>;
  };
};
