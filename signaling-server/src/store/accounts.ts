import type { AccountId, Millis, Profile } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillisOrNull } from './store.ts';

/** A marketplace account as it was last reported. */
export type Account = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly memberSince: Millis | null;
  readonly profile: Profile;
};

/** Writes the account and holds its row until the transaction ends, so that its events are handled one by one. */
export async function reportAccount(tx: Tx, account: Account, now: Millis): Promise<void> {
  const row = {
    name: account.name,
    email: account.email,
    locale: account.locale,
    member_since: account.memberSince === null ? null : toDate(account.memberSince),
    profile: JSON.stringify(account.profile),
    reported_at: toDate(now),
  };
  await tx
    .insertInto('accounts')
    .values({ id: account.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function accountOf(db: Db, id: AccountId): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { name, email, locale, profile } = row;
  return { id: row.id, name, email, locale, profile, memberSince: toMillisOrNull(row.member_since) };
}
