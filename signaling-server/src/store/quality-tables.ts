import type { CallId, CallSample, CallSide, LineLevel, NodeView } from '@visavis/protocol';
import type { Fixed, Json } from './column-types.ts';

/** How calls went. */
export type QualityTables = {
  call_reports: {
    call_id: Fixed<CallId>;
    side: Fixed<CallSide>;
    slot: Fixed<number>;
    at: Date;
    level: LineLevel;
    sample: Json<CallSample>;
    node: Json<NodeView> | null;
  };
};
