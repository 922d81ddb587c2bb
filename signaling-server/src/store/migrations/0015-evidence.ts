import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Pictures and recordings: what is known of each, the key of each case, and the pictures that were asked for. */
const STATEMENTS = `
create table case_keys (
  case_id text primary key references cases (id),
  wrapped_key text not null,           -- encrypted by the master key; without this row nothing of the case can be read
  made_at timestamptz not null
);

create table evidence (
  id text primary key,
  case_id text not null references cases (id),
  call_id text not null references calls (id),
  kind text not null check (kind in ('snapshot', 'agent-frame', 'recording')),
  state text not null check (state in ('writing', 'sealed', 'purged')),
  made_at timestamptz not null,
  made_by text references staff (id),  -- null: nobody of the staff
  content_type text not null,
  width integer,
  height integer,
  bytes double precision,              -- of the plain content, and its SHA-256; null until it is sealed
  sha256 text,
  file_name text unique,               -- in the folder of evidence; null once it is purged, and so is the salt
  salt text,                           -- of the key of this file, which is derived from the key of the case
  purge_at timestamptz,                -- null: not known yet, because the case is undecided
  purged_at timestamptz,
  check ((state = 'purged') = (purged_at is not null)),
  check ((state = 'purged') = (file_name is null)),
  check ((state = 'purged') = (salt is null))
);
create index evidence_of_case on evidence (case_id, made_at);
create index evidence_kept on evidence (purge_at) where state != 'purged';

create table snapshots (
  id text primary key,                 -- the picture's, as evidence has it once it is there
  case_id text not null references cases (id),
  ticket_id text not null references tickets (id),
  call_id text not null references calls (id),
  agent_id text not null references staff (id),
  camera text not null check (camera in ('computer', 'phone')),  -- whose browser takes it
  nonce text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,                 -- its bytes were taken in, once
  frame_id text unique references evidence (id),  -- what the desk had received at that instant
  frame_used_at timestamptz
);
create index snapshots_of_ticket on snapshots (ticket_id, asked_at);

create table evidence_openings (
  id bigint generated always as identity primary key,
  case_id text not null references cases (id),
  staff_id text not null references staff (id),
  reason text not null,                -- why somebody who does not have the case had to look; the audit names the row
  opened_at timestamptz not null,
  expires_at timestamptz not null
);
create index openings_of_case on evidence_openings (case_id, staff_id, expires_at);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
