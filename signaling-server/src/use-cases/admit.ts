import type { Role } from '@visavis/protocol';
import { newApiKeyId, newStaffId } from '../secrets/ids.ts';
import { hashPassword } from '../secrets/password.ts';
import { hashOf } from '../secrets/secret.ts';
import { endSessionsOfClosedStaff, replaceApiKey, revokeApiKeys } from '../store/credentials.ts';
import { addStaff, closeDemoStaff, isUsernameTaken, openDemoStaff, staffNamed } from '../store/staff.ts';
import { hasOpenStaff } from '../store/staff-sign-in.ts';
import type { Store } from '../store/store.ts';

export type NewStaff = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
};

/**
 * Lets a prepared member of staff sign in while demo mode is on. Somebody of that username stays as they are; a demo
 * account that was closed is open again.
 */
export async function admitDemoStaff(store: Store, { username, password, name, role }: NewStaff): Promise<void> {
  if (await isUsernameTaken(store.db, username)) return openDemoStaff(store.db, username);
  const passwordHash = await hashPassword(password);
  const staff = { id: newStaffId(), username, name, role, passwordHash, isDemo: true };
  await addStaff(store.db, staff, await store.now());
}

/** S7: without demo mode nobody signs in as one of its people, whose passwords everybody knows; their sessions end. */
export async function dismissDemoStaff(store: Store): Promise<void> {
  await store.transaction(async (tx, now) => {
    await closeDemoStaff(tx, now);
    await endSessionsOfClosedStaff(tx, now);
  });
}

/** Who a marketplace's API key belongs to. */
export type KeyName = 'VISAVIS_API_KEY' | 'demo marketplace';

/** S7: lets a marketplace's backend ask with this key only, or with none; any other key of the name is revoked. */
export async function admitMarketplace(store: Store, name: KeyName, apiKey: string | undefined): Promise<void> {
  await store.transaction((tx, now) =>
    apiKey === undefined
      ? revokeApiKeys(tx, name, now)
      : replaceApiKey(tx, { id: newApiKeyId(), name, secretHash: hashOf(apiKey) }, now),
  );
}

/**
 * Z5: an administrator of this name is there. The password is the one the account is made with; whoever has the name
 * already stays as they are. Answers what the operator should know: whether the account was made, is there as asked for,
 * or is somebody's who is no administrator or whose account is closed.
 */
export async function admitFirstAdmin(
  store: Store,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<'made' | 'there' | 'not-usable'> {
  const isTaken = await isUsernameTaken(store.db, username);
  if (!isTaken) {
    const passwordHash = await hashPassword(password);
    const staff = { id: newStaffId(), username, name: username, role: 'admin', passwordHash } as const;
    await addStaff(store.db, staff, await store.now());
  }
  const staff = await staffNamed(store.db, username);
  if (staff?.role !== 'admin') return 'not-usable';
  return isTaken ? 'there' : 'made';
}

/** Z5: whether there is anybody who could sign in. */
export const isAnybodyAdmitted = (store: Store): Promise<boolean> => hasOpenStaff(store.db);
