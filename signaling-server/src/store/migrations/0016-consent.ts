import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** What a freelancer is asked before a call, and what they agreed to. */
const STATEMENTS = `
alter table calls add column asks jsonb;      -- null: nothing is asked
alter table calls add column consent jsonb;   -- what holds now: a withdrawal changes it, and the timeline says when
alter table calls add column is_recording boolean not null default false;
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
