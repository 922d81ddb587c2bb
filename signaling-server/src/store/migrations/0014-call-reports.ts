import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** How calls went, as both browsers measured it and the media node saw it. No addresses, and nothing of what was seen or said. */
const STATEMENTS = `
create table call_reports (
  call_id text not null references calls (id) on delete cascade,
  side text not null check (side in ('freelancer', 'agent')),
  slot integer not null check (slot >= 0),   -- of ten seconds, counted from the start of the call; the last report in one stays
  at timestamptz not null,
  level text not null check (level in ('good', 'weak', 'poor')),
  sample jsonb not null,                     -- CallSample of the protocol
  node jsonb,                                -- NodeView; null where the media node could not be asked
  primary key (call_id, side, slot)
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
