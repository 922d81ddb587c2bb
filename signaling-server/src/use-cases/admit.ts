import type { Role } from '@visavis/protocol';
import { newApiKeyId, newStaffId } from '../secrets/ids.ts';
import { hashPassword } from '../secrets/password.ts';
import { hashOf } from '../secrets/secret.ts';
import { endSessionsOfClosedStaff, replaceApiKey, revokeApiKeys } from '../store/credentials.ts';
import { addStaff, closeDemoStaff, isUsernameTaken, openDemoStaff } from '../store/staff.ts';
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
