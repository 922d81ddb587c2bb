import type { Role, StaffId } from '@visavis/protocol';
import { newStaffId } from '../src/secrets/ids.ts';
import { addStaff } from '../src/store/staff.ts';
import type { House } from './house.ts';

/** Somebody of this role, who cannot sign in by a password. */
export async function hasStaff(house: House, username: string, role: Role): Promise<StaffId> {
  const id = newStaffId();
  await addStaff(
    house.context.store.db,
    { id, username, name: username, role, passwordHash: 'none' },
    house.clock.now(),
  );
  return id;
}
