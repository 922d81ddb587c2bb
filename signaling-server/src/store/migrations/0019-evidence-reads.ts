import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Who read which piece last, so that a viewer that asks for it in many ranges is one line of the audit. */
const STATEMENTS = `
create table evidence_reads (
  evidence_id text not null references evidence (id),
  staff_id text not null references staff (id),
  noted_at timestamptz not null,       -- of the latest line in the audit
  primary key (evidence_id, staff_id)
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
