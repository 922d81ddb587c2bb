import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Phones as cameras: each row is one link, and what became of it. Where the picture of a call comes from. */
const STATEMENTS = `
create table phones (
  token_hash text primary key,                 -- of the link's token; the token itself is kept nowhere
  case_id text not null references cases (id),
  freelancer_session text not null references freelancer_sessions (secret_hash),  -- ends with it
  offered_at timestamptz not null,
  expires_at timestamptz not null,             -- of the link; used before that, the phone's session goes on
  session_hash text unique,                    -- what the token was exchanged for, once; null: not yet
  is_there boolean not null default false,     -- its page has a line to the server
  picture_call_id text references calls (id),  -- the call in which its picture is, or was
  is_paused boolean not null default false,
  ended_at timestamptz
);
create index open_phones_of_case on phones (case_id) where ended_at is null;

alter table calls add column camera text not null default 'computer' check (camera in ('computer', 'phone'));
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
