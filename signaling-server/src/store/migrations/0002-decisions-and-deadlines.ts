import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Deadlines and pauses, decisions as a log, objections, notes, mail threads, webhooks, scoped keys. */
const STATEMENTS = `
alter table accounts add column active_clients jsonb not null default '[]';

alter table cases add column reason text;                       -- why somebody opened it by hand
alter table cases add column limit_ms double precision;                   -- how much time its clock allows
update cases set limit_ms = round(extract(epoch from (due_at - opened_at)) * 1000);
alter table cases alter column limit_ms set not null;
alter table cases drop column due_at;
alter table cases add column clock_started_at timestamptz;      -- when a mail server accepted the invitation
alter table cases add column overdue_at timestamptz;            -- when the time was found used up; the steps of day 7 are of that instant
alter table cases add column limits_withdrawals boolean not null default false;
alter table cases add column objected_at timestamptz;
alter table cases add column first_decided_at timestamptz;      -- stopped the clock; decided_at is of the decision that stands
update cases set first_decided_at = decided_at;
alter table cases drop constraint cases_state_check;
alter table cases add constraint cases_state_check check (state in ('open', 'decided', 'under-review'));
alter table cases drop constraint cases_check;
alter table cases add constraint cases_decided_check check ((state = 'open') = (outcome is null and decided_at is null));
alter table cases add constraint cases_review_check check (state <> 'under-review' or objected_at is not null);
drop index one_open_case_an_account;
create unique index one_open_case_an_account on cases (account_id) where state in ('open', 'under-review');
create index cases_with_a_clock on cases (clock_started_at) where state = 'open' and overdue_at is null;

-- the ledger of the fair clock: what paused every case's clock, and what paused one. A pause that was noticed late is
-- written with the instant it began
create table service_pauses (
  id integer generated always as identity primary key,
  cause text not null check (cause in ('closed', 'nobody-on-duty', 'wait-above-promise', 'service-down')),
  began_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= began_at)
);
create unique index one_open_service_pause_a_cause on service_pauses (cause) where ended_at is null;
create index service_pauses_by_end on service_pauses (ended_at);
create table case_pauses (
  id integer generated always as identity primary key,
  case_id text not null references cases,
  cause text not null check (cause in ('mail-bounced', 'mail-unsent', 'technical-problem', 'with-us')),
  began_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= began_at)
);
create unique index one_open_case_pause_a_cause on case_pauses (case_id, cause) where ended_at is null;
create index case_pauses_of_case on case_pauses (case_id, began_at);
-- one row: when the watch last went its round, and whether what day 7 brings is held back, and why
create table duty_watch (
  id integer primary key check (id = 1),
  last_round_at timestamptz not null,
  held_back_since timestamptz,
  held_back_why text
);

-- every decision over a case, in order; never changed. The latest is the one that stands
create table decisions (
  id text primary key,
  case_id text not null references cases,
  seq integer not null,
  source text not null check (source in ('agent', 'outside', 'supervisor')),
  ticket_id text unique references tickets,
  staff_id text references staff,
  client_id text,
  outcome text not null check (outcome in ('verified', 'suspended', 'payment-risk', 'id-verification')),
  reason text not null,
  comment text not null,
  decided_at timestamptz not null,
  unique (case_id, seq),
  check ((source = 'agent') = (ticket_id is not null)),
  check ((source = 'outside') = (staff_id is null))
);
insert into decisions (id, case_id, seq, source, ticket_id, staff_id, client_id, outcome, reason, comment, decided_at)
  select 'dec_' || substr(ticket_id, 5), case_id, 1, 'agent', ticket_id, agent_id, client_id, outcome, reason_code, comment, decided_at
  from outcomes;
drop table outcomes;
create table objections (
  case_id text primary key references cases,
  text text not null,
  made_at timestamptz not null
);

create table notes (
  case_id text not null references cases,
  version integer not null,
  step text not null check (step in ('opened', 'contacted', 'overdue', 'decided', 'objected', 'changed')),
  lines jsonb not null,
  author_id text references staff,   -- null: drafted by us
  at timestamptz not null,
  primary key (case_id, version)
);

alter table mails drop constraint mails_state_check;
alter table mails add constraint mails_state_check check (state in ('queued', 'accepted', 'bounced', 'withdrawn'));
create index invitations_by_phrase on invitations (phrase);
alter table mails drop constraint mails_kind_check;
alter table mails add constraint mails_kind_check
  check (kind in ('invitation', 'reminder', 'client-notice', 'decision', 'objection'));
alter table mails add column thread_id text references mails; -- the first mail of its thread; null: this one
alter table mails add column invitation_id text references invitations;
-- until now a case had one invitation, and each mail was that. No pauses were kept, so what time an open case has used
-- nobody can say: its clock starts now
update mails set invitation_id =
  (select id from invitations where invitations.case_id = mails.case_id order by created_at desc limit 1);
update cases set clock_started_at =
  (select case when cases.state = 'open' then now() else min(settled_at) end
    from mails where mails.case_id = cases.id and mails.state = 'accepted' having count(*) > 0);
create index mails_of_case on mails (case_id, queued_at);
create unique index one_reminder_a_case on mails (case_id) where kind = 'reminder';
create unique index one_notice_a_client on mails (case_id, to_address) where kind = 'client-notice';

create table webhooks (
  id text primary key,
  url text not null,
  description text not null,
  types jsonb not null,              -- which events; JSON null means all of them
  secret text not null,
  former_secret text,                -- signs beside the other until former_until
  former_until timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz
);
create table webhook_events (
  id text primary key,
  case_id text references cases,
  seq integer,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  unique (case_id, seq),
  check ((case_id is null) = (seq is null))
);
-- the outbox to marketplaces: one row for an event and an endpoint, written in the transaction of what happened
create table webhook_deliveries (
  id text primary key,
  webhook_id text not null references webhooks,
  event_id text not null references webhook_events,
  case_id text references cases,
  seq integer,
  state text not null check (state in ('queued', 'delivered', 'dead')),
  queued_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  settled_at timestamptz,
  alerted_at timestamptz,            -- when somebody was told that it is late
  unique (webhook_id, event_id)
);
create index webhook_deliveries_of_endpoint on webhook_deliveries (webhook_id, queued_at desc, id desc);
create index webhook_deliveries_late on webhook_deliveries (queued_at) where state <> 'delivered' and alerted_at is null;
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'queued';
create index webhook_deliveries_in_order on webhook_deliveries (webhook_id, case_id, seq) where state = 'queued';
create table webhook_attempts (
  id integer generated always as identity primary key,
  delivery_id text not null references webhook_deliveries,
  at timestamptz not null,
  took_ms integer not null,
  status integer,                    -- null: no answer
  said text not null
);
create index webhook_attempts_of_delivery on webhook_attempts (delivery_id, id);

alter table api_keys add column id text;
update api_keys set id = 'key_' || substr(secret_hash, 1, 22);
alter table api_keys alter column id set not null;
create unique index api_keys_by_id on api_keys (id);
alter table api_keys add column scopes jsonb not null default '["*"]';
alter table api_keys add column last_used_at timestamptz;
-- what a request with an Idempotency-Key was answered; status null: it is being answered since "at". No answer is kept of a
-- request that was answered with a secret
create table answered_requests (
  principal text not null,
  key text not null,
  fingerprint text not null,         -- hash of method, path and body
  status integer,
  answer jsonb,
  at timestamptz not null,
  primary key (principal, key)
);
create index answered_requests_by_age on answered_requests (at);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
