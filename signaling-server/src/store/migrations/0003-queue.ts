import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Offers, the states of agents, presence of desks, the order of the queue, outcomes that can be taken back. */
const STATEMENTS = `
alter table staff drop constraint staff_state_check;
update staff set state = 'in-case' where state = 'busy';
alter table staff add constraint staff_state_check
  check (state in ('offline', 'available', 'offered', 'in-case', 'wrap-up', 'break', 'not-responding'));
alter table staff add column next_state text check (next_state in ('available', 'break', 'offline'));
alter table staff add column wrap_up_ends_at timestamptz;
alter table staff add column wrap_up_extended boolean not null default false;
alter table staff add column away_at timestamptz;              -- since when the desk is gone; null while it is there
update staff set next_state = 'available' where state in ('in-case', 'wrap-up');
update staff set wrap_up_ends_at = now() where state = 'wrap-up';
update staff set away_at = now() where state <> 'offline';
alter table staff add constraint staff_next_check
  check ((state in ('in-case', 'wrap-up')) = (next_state is not null));
alter table staff add constraint staff_wrap_up_check check ((state = 'wrap-up') = (wrap_up_ends_at is not null));

-- one row: held by whoever draws, so that drawing is done one after the other
create table queue_state (
  id integer primary key check (id = 1),
  paused_at timestamptz,
  paused_by text references staff
);
insert into queue_state (id) values (1);

alter table tickets drop constraint tickets_state_check;
alter table tickets add constraint tickets_state_check check (state in ('waiting', 'offered', 'claimed', 'ended'));
alter table tickets add column epoch integer not null default 0;          -- grows with each claim
alter table tickets add column is_front boolean not null default false;   -- before everybody who came in the ordinary way
alter table tickets add column passed integer not null default 0;         -- how many near their deadline were taken before it
alter table tickets add column left_ms double precision;                  -- of the case's time, when it joined; null: none was running out
alter table tickets add column pending jsonb;                             -- an outcome that takes effect at pending_until
alter table tickets add column pending_until timestamptz;
update tickets set epoch = 1 where claimed_at is not null;
alter table tickets add constraint tickets_pending_check
  check ((pending is null) = (pending_until is null) and (pending is null or state = 'claimed'));
alter table tickets add constraint tickets_waiting_check check (state <> 'waiting' or agent_id is null);
alter table tickets add constraint tickets_offered_check check (state <> 'offered' or (agent_id is not null and claimed_at is null));
drop index one_active_ticket_a_case;
create unique index one_active_ticket_a_case on tickets (case_id) where state in ('waiting', 'offered', 'claimed');
drop index one_claimed_ticket_an_agent;
create unique index one_ticket_an_agent on tickets (agent_id) where state in ('offered', 'claimed');
drop index tickets_in_order;
create index tickets_in_order on tickets (is_front desc, ranked_at, joined_at, id) where state in ('waiting', 'offered');
create index tickets_handled on tickets (ended_at) where claimed_at is not null;
create index tickets_pending on tickets (pending_until) where pending is not null;

alter table decisions add column override text;                 -- why it was made although questions of the deck were open

-- every offer that was made, and what became of it
create table offers (
  id text primary key,
  ticket_id text not null references tickets,
  agent_id text not null references staff,
  offered_at timestamptz not null,
  lapses_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('accepted', 'declined', 'missed', 'withdrawn')),
  reason text,                       -- why it was declined
  passes jsonb not null default '[]',  -- tickets that were passed as this one was drawn; each has counted it
  check ((ended_at is null) = (ended is null))
);
create unique index one_open_offer_an_agent on offers (agent_id) where ended_at is null;
create unique index one_open_offer_a_ticket on offers (ticket_id) where ended_at is null;
create index offers_of_ticket on offers (ticket_id);
create index offers_by_end on offers (ended_at);
create index offers_never_again on offers (agent_id) where reason = 'conflict-of-interest';
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
