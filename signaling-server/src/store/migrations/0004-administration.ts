import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** What administrators edit, and the audit of what they and supervisors did. */
const STATEMENTS = `
-- every version of the settings, never changed; the latest holds
create table settings_versions (
  version integer primary key,
  settings jsonb not null,           -- those that differ from the environment's
  changed_by text not null references staff,
  changed_at timestamptz not null
);

-- a layer over the replies that come with Visavis, by their ids, and the administrators' own
create table canned_replies (
  id text primary key,
  audience text not null check (audience in ('freelancer', 'client', 'chat')),
  words jsonb,                       -- title, shortcut and text; null: as it came with Visavis
  is_enabled boolean not null,
  version integer not null,
  created_at timestamptz not null
);

-- each row's hash is over its content and the hash of the row before
create table audit (
  seq integer primary key,
  at timestamptz not null,
  actor text references staff,
  action text not null,
  subject text not null,
  detail jsonb not null,
  hash text not null
);
create function refuse_to_change_the_audit() returns trigger language plpgsql as
  $$ begin raise exception 'rows of the audit are never changed'; end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_to_change_the_audit();
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
