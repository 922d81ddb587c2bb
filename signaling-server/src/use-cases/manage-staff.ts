import type {
  Millis,
  NewStaffMember,
  Nothing,
  Reply,
  Role,
  StaffChange,
  StaffId,
  StaffList,
  StaffMember,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { newStaffId } from '../secrets/ids.ts';
import { hashPassword } from '../secrets/password.ts';
import { holdAdministration } from '../store/audit.ts';
import { endSessionsOfStaff } from '../store/credentials.ts';
import type { KeptStaff } from '../store/staff-administration.ts';
import {
  allStaff,
  holdStaff,
  isAdminLeft,
  isDemoOpen,
  keepClosed,
  keepPassword,
  keepStaff,
} from '../store/staff-administration.ts';
import { addStaff, isUsernameTaken } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { revokeStaff } from './revoke-staff.ts';
import { instantOrNull } from './instant.ts';

/*
 * G7, G8: administrators act one after the other, so what is true as one of them decides is true when it is kept. Whoever may
 * do less than before, or is closed, or has another password, is out at once: their sessions end with the decision, and after
 * it all that is open of them.
 */

export async function listStaff({ store }: Context): Promise<StaffList> {
  return { staff: (await allStaff(store.db)).map(shown) };
}

/** Refusal: `username-taken`. */
export async function addStaffMember(
  { store }: Context,
  by: StaffId,
  { username, name, role, password }: NewStaffMember,
): Promise<Reply<StaffMember>> {
  const passwordHash = await hashPassword(password);
  return store.transaction<Reply<StaffMember>>(async (tx, now) => {
    await holdAdministration(tx);
    if (await isUsernameTaken(tx, username)) return refuse('username-taken');
    const id = newStaffId();
    await addStaff(tx, { id, username, name, role, passwordHash }, now);
    await appendAudit(tx, { actor: by, action: 'staff:add', subject: id, detail: { username, role } }, now);
    const made = { id, username, name, role, state: 'offline', isDemo: false } as const;
    return done(shown({ ...made, hasPassword: true, closedAt: null }));
  });
}

/** Refusals: `not-found`, `not-yourself` (one's own role), `last-admin`. */
export async function changeStaffMember(
  context: Context,
  by: StaffId,
  id: StaffId,
  change: StaffChange,
): Promise<Reply<StaffMember>> {
  let isOut = false;
  const reply = await actOn(context, id, async (tx, now, before) => {
    const { name = before.name, role = before.role } = change;
    isOut = role !== before.role;
    const refusal = isOut ? await whyNotLess(tx, by, before, role) : null;
    if (refusal) return refuse(refusal);
    const detail = { ...(name !== before.name && { name: 'changed' }), ...(isOut && { from: before.role, to: role }) };
    if (Object.keys(detail).length === 0) return done(before);
    await keepStaff(tx, id, { name, role });
    if (isOut) await endSessionsOfStaff(tx, id, now);
    await appendAudit(tx, { actor: by, action: 'staff:edit', subject: id, detail }, now);
    return done({ ...before, name, role });
  });
  if (reply.ok && isOut) await revokeStaff(context, id);
  return reply;
}

/** Refusals: `not-found`, `not-permitted` (an identity provider says who they are). */
export async function resetPassword(
  context: Context,
  by: StaffId,
  id: StaffId,
  password: string,
): Promise<Reply<Nothing>> {
  const passwordHash = await hashPassword(password);
  const reply = await actOn(context, id, async (tx, now, before) => {
    if (!before.hasPassword) return refuse('not-permitted');
    await keepPassword(tx, id, passwordHash);
    await endSessionsOfStaff(tx, id, now);
    await appendAudit(tx, { actor: by, action: 'staff:reset-password', subject: id }, now);
    return done(before);
  });
  if (!reply.ok) return reply;
  await revokeStaff(context, id);
  return done({});
}

/** One that is closed stays closed. Refusals: `not-found`, `not-yourself`, `last-admin`. */
export async function closeStaffMember(context: Context, by: StaffId, id: StaffId): Promise<Reply<StaffMember>> {
  const reply = await actOn(context, id, async (tx, now, before) => {
    if (before.closedAt !== null) return done(before);
    const refusal = await whyNotLess(tx, by, before, null);
    if (refusal) return refuse(refusal);
    await keepClosed(tx, id, now);
    await endSessionsOfStaff(tx, id, now);
    await appendAudit(tx, { actor: by, action: 'staff:close', subject: id }, now);
    return done({ ...before, closedAt: now });
  });
  if (reply.ok) await revokeStaff(context, id);
  return reply;
}

/** One that is open stays open. Refusals: `not-found`, `not-permitted` (one of demo mode's, whose password everybody knows). */
export async function reopenStaffMember(context: Context, by: StaffId, id: StaffId): Promise<Reply<StaffMember>> {
  return actOn(context, id, async (tx, now, before) => {
    if (before.closedAt === null) return done(before);
    if (before.isDemo && !(await isDemoOpen(tx))) return refuse('not-permitted');
    await keepClosed(tx, id, null);
    await appendAudit(tx, { actor: by, action: 'staff:reopen', subject: id }, now);
    return done({ ...before, closedAt: null });
  });
}

type Act = (tx: Tx, now: Millis, before: KeptStaff) => Promise<Reply<KeptStaff>>;

async function actOn({ store }: Context, id: StaffId, act: Act): Promise<Reply<StaffMember>> {
  return store.transaction<Reply<StaffMember>>(async (tx, now) => {
    await holdAdministration(tx);
    const before = await holdStaff(tx, id);
    if (!before) return refuse('not-found');
    const reply = await act(tx, now, before);
    return reply.ok ? done(shown(reply.value)) : reply;
  });
}

/** Whether somebody may come to have this role, or be closed (null): nobody their own, and never the last administrator. */
async function whyNotLess(
  tx: Tx,
  by: StaffId,
  { id, role, closedAt }: KeptStaff,
  after: Role | null,
): Promise<'not-yourself' | 'last-admin' | null> {
  if (id === by) return 'not-yourself';
  const isAdminLess = role === 'admin' && closedAt === null && after !== 'admin';
  return isAdminLess && !(await isAdminLeft(tx, id)) ? 'last-admin' : null;
}

const shown = ({ hasPassword, closedAt, ...staff }: KeptStaff): StaffMember => ({
  ...staff,
  signsInBy: hasPassword ? 'password' : 'provider',
  closedAt: instantOrNull(closedAt),
});
