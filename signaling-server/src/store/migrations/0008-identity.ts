import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Sessions of freelancers that came from who they are, without an invitation. */
const STATEMENTS = `
alter table freelancer_sessions alter column invitation_id drop not null;  -- null: from an identity alone
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
