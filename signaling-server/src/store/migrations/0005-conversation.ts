import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** How far each side of a conversation has received and read it, and the notes that only staff see. */
const STATEMENTS = `
alter table messages add column author_id text references staff;   -- which agent wrote it: a ticket may have had several
update messages set author_id = (select agent_id from tickets where tickets.id = messages.ticket_id)
  where sender = 'agent';

create table chat_marks (
  ticket_id text not null references tickets,
  side text not null check (side in ('freelancer', 'agent')),
  delivered integer not null,        -- the number of the last line that reached this side
  read integer not null,             -- the number of the last line that was seen there
  primary key (ticket_id, side),
  check (0 <= read and read <= delivered)
);

create table internal_notes (
  id text primary key,
  case_id text not null references cases,
  ticket_id text not null references tickets,
  author_id text not null references staff,
  client_id text not null,
  text text not null,
  added_at timestamptz not null,
  unique (ticket_id, author_id, client_id)
);
create index internal_notes_of_case on internal_notes (case_id, added_at);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
