import type { AccountId, ActiveClient, Millis, Profile } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/** A marketplace account as it was last reported. */
export type Account = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly memberSince: Millis | null;
  readonly profile: Profile;
  readonly activeClients: readonly ActiveClient[];
};

/**
 * Writes the account as it was at `asOf`, unless something later is known already, and holds its row until the
 * transaction ends, so that an account's events are handled one by one.
 */
export async function reportAccount(tx: Tx, account: Account, asOf: Millis): Promise<void> {
  const row = {
    name: account.name,
    email: account.email,
    locale: account.locale,
    member_since: account.memberSince === null ? null : toDate(account.memberSince),
    profile: JSON.stringify(account.profile),
    active_clients: JSON.stringify(account.activeClients),
    as_of: toDate(asOf),
  };
  await tx
    .insertInto('accounts')
    .values({ id: account.id, ...row })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const held = await tx
    .selectFrom('accounts')
    .select('as_of')
    .where('id', '=', account.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (toMillis(held.as_of) < asOf) await tx.updateTable('accounts').set(row).where('id', '=', account.id).execute();
}

/** The account, its row held until the transaction ends; see `reportAccount`. */
export async function holdAccount(tx: Tx, id: AccountId): Promise<Account | null> {
  await tx.selectFrom('accounts').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return accountOf(tx, id);
}

export async function accountOf(db: Db, id: AccountId): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { name, email, locale, profile, active_clients } = row;
  const memberSince = toMillisOrNull(row.member_since);
  return { id: row.id, name, email, locale, profile, memberSince, activeClients: active_clients };
}
