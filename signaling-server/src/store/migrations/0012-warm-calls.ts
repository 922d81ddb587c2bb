import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Calls that are prepared and have not been started. A row is there for as long as the media node may have such a call. */
const STATEMENTS = `
create table warm_calls (
  call_id text primary key,                    -- becomes the call's own id as it is started; then the row goes
  ticket_id text not null unique references tickets (id),
  is_ready boolean not null default false,     -- the seats of all who may have one were made
  agent_id text references staff (id)          -- the only agent who may have a seat in it; null: nobody has accepted the ticket yet
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
