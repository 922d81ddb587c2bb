import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Who watched which call, silently; and what the browser of a call's freelancer reported of its camera. */
const STATEMENTS = `
create table call_watches (
  id bigint generated always as identity primary key,
  call_id text not null references calls (id),
  staff_id text not null references staff (id),
  reason text check (reason in ('quality-check', 'training', 'agent-asked', 'concern')),
  started_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('stopped', 'call-ended', 'moved-on', 'line-closed', 'interrupted')),
  check ((ended_at is null) = (ended is null))
);
-- one watcher a call, and one call a watcher
create unique index one_watcher_of_call on call_watches (call_id) where ended_at is null;
create unique index one_call_of_watcher on call_watches (staff_id) where ended_at is null;

create table call_signals (
  call_id text primary key references calls (id),
  at timestamptz not null,             -- of the last report
  report jsonb not null,               -- as it was said; a browser can lie
  reports integer not null default 1   -- how many there were
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
