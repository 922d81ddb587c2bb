import type { StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hasStaff } from '../../test/staff-of.ts';
import { admitDemoStaff, dismissDemoStaff } from './admit.ts';
import type { Context } from './context.ts';
import { staffBehind } from './identify.ts';
import {
  addStaffMember,
  changeStaffMember,
  closeStaffMember,
  listStaff,
  reopenStaffMember,
  resetPassword,
} from './manage-staff.ts';
import { readAudit } from './read-audit.ts';
import { signInStaff } from './sign-in-staff.ts';

const PASSWORD = 'correct horse battery';

describe.each(DATABASES)('staff on %s', (_name, place) => {
  let house: House;
  let context: Context;
  let ines: StaffId;
  /** Whose sockets were closed. */
  let isOut: StaffId[] = [];

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    context = {
      ...house.context,
      desks: {
        ...house.context.desks,
        closeAll: (id) => {
          isOut.push(id);
          return { seats: [] };
        },
      },
    };
    ines = await hasStaff(house, 'ines', 'admin');
  });
  afterEach(() => {
    isOut = [];
  });
  afterAll(() => house.context.store.close());

  async function adds(username: string, role: 'vv_agent' | 'admin' = 'vv_agent'): Promise<StaffId> {
    const added = await addStaffMember(context, ines, { username, name: 'Bob Lindqvist', role, password: PASSWORD });
    if (!added.ok) throw new Error(added.refusal);
    return added.value.id;
  }
  async function signsIn(username: string, password = PASSWORD): Promise<string> {
    const signedIn = await signInStaff(context, username, password);
    if (!signedIn.ok) throw new Error(signedIn.refusal);
    return signedIn.value.session;
  }
  const memberNamed = async (username: string) =>
    (await listStaff(context)).staff.find((member) => member.username === username);

  it('G7 sign in with what an administrator gave them', async () => {
    const bob = await adds('bob');
    const session = await signsIn('bob');
    expect(await staffBehind(context, session)).toMatchObject({ id: bob, role: 'vv_agent' });
    const asked = { username: 'bob', name: 'Another', role: 'cs', password: PASSWORD } as const;
    expect(await addStaffMember(context, ines, asked)).toEqual(refuse('username-taken'));
    expect(await memberNamed('bob')).toMatchObject({ signsInBy: 'password', isDemo: false, closedAt: null });
  });

  it('G8 are out at once when their password is set anew', async () => {
    const id = await adds('reset');
    const session = await signsIn('reset');
    expect(await resetPassword(context, ines, id, 'another long password')).toMatchObject({ ok: true });
    expect(await staffBehind(context, session)).toBeNull();
    expect(isOut).toEqual([id]);
    expect(await signInStaff(context, 'reset', PASSWORD)).toEqual(refuse('wrong-credentials'));
    await signsIn('reset', 'another long password');
  });

  it('G8 are out at once when they are closed, until they are open again', async () => {
    const id = await adds('leaver');
    const session = await signsIn('leaver');
    expect(await closeStaffMember(context, ines, id)).toMatchObject({ ok: true });
    expect(await staffBehind(context, session)).toBeNull();
    expect(isOut).toEqual([id]);
    expect(await signInStaff(context, 'leaver', PASSWORD)).toEqual(refuse('wrong-credentials'));
    expect((await memberNamed('leaver'))?.closedAt).not.toBeNull();
    expect(await reopenStaffMember(context, ines, id)).toMatchObject({ ok: true, value: { closedAt: null } });
    await signsIn('leaver');
  });

  it('G8 are out at once with another role, and not with another name', async () => {
    const id = await adds('mover');
    await changeStaffMember(context, ines, id, { name: 'Robert Lindqvist' });
    expect(isOut).toEqual([]);
    const session = await signsIn('mover');
    const changed = await changeStaffMember(context, ines, id, { role: 'cs' });
    expect(changed).toMatchObject({ ok: true, value: { name: 'Robert Lindqvist', role: 'cs' } });
    expect(isOut).toEqual([id]);
    expect(await staffBehind(context, session)).toBeNull();
  });

  it('G7 are never without an administrator, whatever two of them do at once', async () => {
    const other = await adds('other-admin', 'admin');
    expect(await closeStaffMember(context, ines, ines)).toEqual(refuse('not-yourself'));
    expect(await changeStaffMember(context, ines, ines, { role: 'cs' })).toEqual(refuse('not-yourself'));
    const both = await Promise.all([
      closeStaffMember(context, ines, other),
      changeStaffMember(context, other, ines, { role: 'cs' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refuse('last-admin'));
    const open = (await listStaff(context)).staff.filter(({ role, closedAt }) => role === 'admin' && !closedAt);
    expect(open).toHaveLength(1);
    const back = open[0]?.id ?? ines;
    await reopenStaffMember(context, back, other);
    await changeStaffMember(context, back, ines, { role: 'admin' });
    await changeStaffMember(context, ines, other, { role: 'cs' });
  });

  it('S7 are not opened again without demo mode when everybody knows their password', async () => {
    await admitDemoStaff(context.store, { username: 'demo', password: 'demo', name: 'Demo', role: 'cs' });
    const id = (await memberNamed('demo'))?.id ?? ines;
    await dismissDemoStaff(context.store);
    expect(await reopenStaffMember(context, ines, id)).toEqual(refuse('not-permitted'));
  });

  it('G6 are looked after in sight of the audit, without names and passwords', async () => {
    const { entries } = await readAudit(context, {});
    const actions = new Set(entries.map(({ action }) => action));
    expect([...actions].toSorted()).toEqual(
      ['staff:add', 'staff:close', 'staff:edit', 'staff:reopen', 'staff:reset-password'].toSorted(),
    );
    expect(JSON.stringify(entries)).not.toMatch(/Lindqvist|horse|argon2/);
  });
});
