import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** A freelancer may step away from the queue while their line is there. */
const STATEMENTS = `
alter table tickets add column stepped_away_at timestamptz;  -- null while they are at their screen, as far as they say
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
