import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** What browsers said of their cameras becomes a log, and what an agent was told because of it is kept beside it. */
const STATEMENTS = `
drop table call_signals;
create table call_signals (
  id bigint generated always as identity primary key,
  call_id text not null references calls (id) on delete cascade,
  at timestamptz not null,
  report jsonb not null                -- CallSignals of the protocol, as it was said; a browser can lie
);
create index signals_of_call on call_signals (call_id, id);

create table call_hints (
  call_id text not null references calls (id) on delete cascade,
  hint text not null check (hint in ('virtual-camera', 'capture-card', 'unlike-hardware', 'settings-differ', 'even-frames',
    'repeated-frames', 'stalled', 'camera-changed')),
  product text,                        -- a word of CAMERA_PRODUCTS, never a camera's name
  at timestamptz not null,
  primary key (call_id, hint)
);
`;

export const up = (db: Kysely<unknown>): Promise<void> => runStatements(db, STATEMENTS);
