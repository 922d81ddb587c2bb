import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Who is known by an identity provider instead of a password, and sessions that lapse when nobody uses them. */
const STATEMENTS = `
alter table staff alter column password_hash drop not null;
alter table staff add column issuer text;      -- the identity provider, and
alter table staff add column subject text;     -- whom it means: never an e-mail address, which may change hands
alter table staff add constraint staff_provider_check check ((issuer is null) = (subject is null));
alter table staff add constraint staff_known_check check (password_hash is not null or subject is not null);
create unique index one_account_a_subject on staff (issuer, subject) where subject is not null;

alter table staff_sessions add column idle_at timestamptz;  -- when it lapses unless it is used before; null: it does not
create index open_sessions_of_staff on staff_sessions (staff_id) where ended_at is null;
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
