import type { AccountId, CaseId, Millis, Role } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Db } from './store.ts';
import { toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

/* What customer support reads. */

export type Match = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  /** The case whose id was asked for, else the latest; null without any. */
  readonly caseId: CaseId | null;
};

/**
 * V1: accounts whose id, name or address holds what was typed, or whose case's id begins with it: whole matches first, then
 * those whose case is the latest. A look through all accounts, so its callers are limited.
 */
export async function matchingAccounts(db: Db, typed: string, limit: number): Promise<Match[]> {
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Match>`
    select a.id, a.name, a.email, c.id as "caseId"
    from accounts a
    left join lateral (
      select id, opened_at, starts_with(lower(id), lower(${typed})) as is_meant
      from cases where account_id = a.id
      order by is_meant desc, opened_at desc, id desc
      limit 1
    ) c on true
    where a.id ilike ${pattern} or a.name ilike ${pattern} or a.email ilike ${pattern} or c.is_meant
    order by lower(${typed}) in (lower(a.id), lower(a.email), lower(a.name), lower(c.id)) desc nulls last,
      c.opened_at desc nulls last, a.id
    limit ${limit}`.execute(db);
  return rows;
}

export type Happened = {
  readonly at: Millis;
  readonly kind: string;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Who the actor is, where it is one of the staff. */
  readonly staff: { readonly name: string; readonly role: Role } | null;
};

/** A case's timeline with the people in it, the oldest first. */
export async function happenedTo(db: Db, caseId: CaseId): Promise<Happened[]> {
  const rows = await db
    .selectFrom('timeline')
    .leftJoin('staff', (join) => join.on(sql<boolean>`staff.id = timeline.actor`))
    .select(['timeline.at', 'timeline.kind', 'timeline.actor', 'timeline.detail', 'staff.name', 'staff.role'])
    .where('timeline.case_id', '=', caseId)
    .orderBy('timeline.id')
    .execute();
  return rows.map(({ at, kind, actor, detail, name, role }) => ({
    at: toMillis(at),
    kind,
    actor,
    detail,
    staff: name !== null && role !== null ? { name, role } : null,
  }));
}

export type MailKept = Pick<Selectable<Database['mails']>, 'id' | 'kind' | 'state' | 'attempts'> & {
  readonly serverSaid: string | null;
  readonly queuedAt: Millis;
  readonly settledAt: Millis | null;
};

/** The mails of a case and what became of them, without their text; the oldest first. */
export async function mailsOfCase(db: Db, caseId: CaseId): Promise<MailKept[]> {
  const rows = await db
    .selectFrom('mails')
    .select(['id', 'kind', 'state', 'attempts', 'server_said', 'queued_at', 'settled_at'])
    .where('case_id', '=', caseId)
    .orderBy('queued_at')
    .orderBy('id')
    .execute();
  return rows.map(({ server_said, queued_at, settled_at, ...mail }) => ({
    ...mail,
    serverSaid: server_said,
    queuedAt: toMillis(queued_at),
    settledAt: toMillisOrNull(settled_at),
  }));
}
