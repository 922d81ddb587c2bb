import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Cases, queue, conversation, call, outcome; who may ask; what is mailed. */
const STATEMENTS = `
create table settings (name text primary key, value text not null);

create table accounts (
  id text primary key,               -- the marketplace's own
  name text not null,
  email text not null,
  locale text not null,
  member_since timestamptz,
  profile jsonb not null,
  as_of timestamptz not null         -- when the marketplace saw it so
);

-- one row for each reported event: the same id is answered the same again
create table marketplace_events (
  id text primary key,
  account_id text not null references accounts,
  received_at timestamptz not null,
  result jsonb not null
);

create table cases (
  id text primary key,
  account_id text not null references accounts,
  trigger text not null check (trigger in ('first-proposal', 'listed-category', 'manual')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'decided')),
  outcome text check (outcome in ('verified', 'suspended', 'payment-risk', 'id-verification')),
  decided_at timestamptz,
  check ((state = 'decided') = (outcome is not null and decided_at is not null))
);
create unique index one_open_case_an_account on cases (account_id) where state = 'open';
create index cases_of_account on cases (account_id, opened_at desc);

-- what happened to a case, in order; never changed
create table timeline (
  id integer generated always as identity primary key,
  case_id text not null references cases,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  detail jsonb not null
);
create index timeline_of_case on timeline (case_id, id);

create table invitations (
  id text primary key,
  case_id text not null references cases,
  phrase text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index invitations_of_case on invitations (case_id);

-- the outbox: a row is written with the decision, sent after it. A queued mail holds its invitation's token, the one
-- secret here that is more than a hash: html and text are emptied when the mail is settled
create table mails (
  id text primary key,               -- also the left side of its Message-ID
  case_id text not null references cases,
  kind text not null check (kind in ('invitation')),
  to_name text not null,
  to_address text not null,
  subject text not null,
  html text not null,
  text text not null,
  queued_at timestamptz not null,
  state text not null check (state in ('queued', 'accepted', 'bounced')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  settled_at timestamptz,
  server_said text
);
create index mails_due on mails (next_attempt_at) where state = 'queued';

create table staff (
  id text primary key,
  username text not null unique,
  name text not null,
  role text not null check (role in ('vv_agent', 'supervisor', 'cs', 'admin')),
  password_hash text not null,
  state text not null check (state in ('offline', 'available', 'busy', 'wrap-up', 'break')),
  since timestamptz not null,
  is_demo boolean not null default false, -- prepared by demo mode, with a password that everybody knows
  closed_at timestamptz                   -- since when nobody signs in as them
);

create table tickets (
  id text primary key,
  case_id text not null references cases,
  client_id text not null,           -- the freelancer's, so that joining twice is joining once
  devices jsonb not null,
  joined_at timestamptz not null,
  ranked_at timestamptz not null,    -- the queue's order
  away_at timestamptz,               -- since when the freelancer's line is gone
  state text not null check (state in ('waiting', 'claimed', 'ended')),
  agent_id text references staff,
  claimed_at timestamptz,
  ended_at timestamptz,
  outcome text,
  disposition text check (disposition in ('no-show', 'freelancer-left', 'technical-problem', 'agent-left')),
  wrapped_up_at timestamptz,
  unique (case_id, client_id),
  check (state <> 'claimed' or (agent_id is not null and claimed_at is not null)),
  check ((state = 'ended') = (ended_at is not null)),
  check ((state = 'ended') = (outcome is not null or disposition is not null))
);
create unique index one_active_ticket_a_case on tickets (case_id) where state in ('waiting', 'claimed');
create unique index one_claimed_ticket_an_agent on tickets (agent_id) where state = 'claimed';
create unique index one_wrap_up_an_agent on tickets (agent_id) where state = 'ended' and wrapped_up_at is null;
create index tickets_in_order on tickets (ranked_at, id) where state = 'waiting';

create table messages (
  id text primary key,
  ticket_id text not null references tickets,
  seq integer not null,
  client_id text not null,
  sender text not null check (sender in ('freelancer', 'agent')),
  text text not null,
  sent_at timestamptz not null,
  unique (ticket_id, seq),
  unique (ticket_id, sender, client_id)
);

create table calls (
  id text primary key,
  ticket_id text not null references tickets,
  started_at timestamptz not null,
  state text not null check (state in ('ringing', 'live', 'ended')),
  rings_until timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  check ((state = 'ended') = (ended_at is not null and end_reason is not null))
);
create unique index one_open_call_a_ticket on calls (ticket_id) where state in ('ringing', 'live');
create index calls_ringing on calls (rings_until) where state = 'ringing';

create table outcomes (
  ticket_id text primary key references tickets,
  case_id text not null unique references cases,
  client_id text not null,
  agent_id text not null references staff,
  outcome text not null,
  reason_code text not null,
  comment text not null,
  decided_at timestamptz not null
);

-- only hashes of secrets are kept
create table staff_sessions (
  secret_hash text primary key,
  staff_id text not null references staff,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create table freelancer_sessions (
  secret_hash text primary key,
  case_id text not null references cases,
  invitation_id text not null references invitations,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create table api_keys (
  secret_hash text primary key,
  name text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
