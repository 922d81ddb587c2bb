import type { Millis, SiteSettings, StaffId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/* What administrators set over the environment; each edit is a version, and none is ever changed. */

export type KeptSettings = {
  readonly version: number;
  readonly settings: Partial<SiteSettings>;
  readonly by: { readonly id: StaffId; readonly username: string };
  readonly at: Millis;
};

export async function latestSettings(db: Db): Promise<KeptSettings | null> {
  return (await settingsVersions(db, 1))[0] ?? null;
}

/** The newest first. */
export async function settingsVersions(db: Db, limit: number): Promise<KeptSettings[]> {
  const rows = await db
    .selectFrom('settings_versions')
    .innerJoin('staff', 'staff.id', 'settings_versions.changed_by')
    .select(['version', 'settings', 'changed_at', 'staff.id', 'staff.username'])
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ version, settings, changed_at, id, username }) => ({
    version,
    settings,
    by: { id, username },
    at: toMillis(changed_at),
  }));
}

export async function insertSettings(
  tx: Tx,
  { version, settings, by }: { version: number; settings: Partial<SiteSettings>; by: StaffId },
  now: Millis,
): Promise<void> {
  await tx
    .insertInto('settings_versions')
    .values({ version, settings: JSON.stringify(settings), changed_by: by, changed_at: toDate(now) })
    .execute();
}
