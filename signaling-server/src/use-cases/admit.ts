import type { Role } from '@visavis/protocol';
import { newStaffId } from '../secrets/ids.ts';
import { hashPassword } from '../secrets/password.ts';
import { hashOf } from '../secrets/secret.ts';
import { replaceApiKey } from '../store/credentials.ts';
import { addStaff } from '../store/staff.ts';
import type { Store } from '../store/store.ts';

export type NewStaff = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
};

/** Lets a member of staff sign in; somebody of that username stays as they are. */
export async function admitStaff(store: Store, { username, password, name, role }: NewStaff): Promise<void> {
  const passwordHash = await hashPassword(password);
  await addStaff(store.db, { id: newStaffId(), username, name, role, passwordHash }, await store.now());
}

/** Lets a marketplace's backend ask with this key; an older key of the same name is revoked. */
export async function admitMarketplace(store: Store, name: string, apiKey: string): Promise<void> {
  await store.transaction((tx, now) => replaceApiKey(tx, name, hashOf(apiKey), now));
}
