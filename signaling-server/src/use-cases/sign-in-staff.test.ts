import { refuse } from '@visavis/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hashPassword } from '../secrets/password.ts';
import type { Store } from '../store/store.ts';
import { admitFirstAdmin, isAnybodyAdmitted } from './admit.ts';
import { staffBehind } from './identify.ts';
import { signInStaff } from './sign-in-staff.ts';

const SOL = { username: 'sol', password: 'a long enough password' };

describe.each(DATABASES)('signing in by password on %s', (_name, placeOf) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await placeOf(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  async function session(): Promise<string> {
    const signedIn = await signInStaff(house.context, SOL.username, SOL.password);
    return signedIn.ok ? signedIn.value.session : signedIn.refusal;
  }

  it('Z5 makes the first administrator once, with the first password', async () => {
    const { store } = house.context;
    expect(await isAnybodyAdmitted(store)).toBe(false);
    expect(await admitFirstAdmin(store, SOL)).toBe('made');
    expect(await admitFirstAdmin(store, { ...SOL, password: 'another long password' })).toBe('there');
    expect(await isAnybodyAdmitted(store)).toBe(true);
    expect(await signInStaff(house.context, 'sol', SOL.password)).toMatchObject({
      value: { staff: { role: 'admin' } },
    });
    expect(await signInStaff(house.context, 'sol', 'another long password')).toEqual(refuse('wrong-credentials'));
  });

  it('Z5 leaves an account of that name that is closed or no administrator as it is', async () => {
    const { store } = house.context;
    await house.hasAgent('Ada');
    expect(await admitFirstAdmin(store, { ...SOL, username: 'ada' })).toBe('not-usable');
    expect(await signInStaff(house.context, 'ada', SOL.password)).toEqual(refuse('wrong-credentials'));
  });

  it('Z6 takes no password, not even the right one, where they are switched off', async () => {
    const { policy } = house.context;
    const context = { ...house.context, policy: { ...policy, signIn: { ...policy.signIn, takesPasswords: false } } };
    expect(await signInStaff(context, 'sol', SOL.password)).toEqual(refuse('not-permitted'));
  });

  it('Z1 opens no session by a password that was set anew, or for an account that was closed, while it was checked', async () => {
    const { store } = house.context;
    await admitFirstAdmin(store, { ...SOL, username: 'root' });
    const changes = [
      { password_hash: await hashPassword('another long password') },
      { closed_at: new Date(0) },
    ] as const;
    for (const change of changes) {
      const meanwhile = async () => store.db.updateTable('staff').set(change).where('username', '=', 'root').execute();
      const slow = Object.assign(Object.create(store) as Store, {
        transaction: async <Result>(work: Parameters<typeof store.transaction<Result>>[0]) => {
          await meanwhile();
          return store.transaction(work);
        },
      });
      const password = 'closed_at' in change ? 'another long password' : SOL.password;
      expect(await signInStaff({ ...house.context, store: slow }, 'root', password)).toEqual(
        refuse('wrong-credentials'),
      );
    }
  });

  it('Z7 ends a session that nobody uses, and not one that is in use', async () => {
    const { idleMs } = house.context.policy.signIn;
    const [used, unused] = [await session(), await session()];
    house.clock.advance(idleMs - 1);
    expect(await staffBehind(house.context, used)).toMatchObject({ role: 'admin' });
    house.clock.advance(1);
    expect(await staffBehind(house.context, unused)).toBeNull();
    expect(await staffBehind(house.context, used)).toMatchObject({ role: 'admin' });
    house.clock.advance(idleMs);
    expect(await staffBehind(house.context, used)).toBeNull();
  });

  it('Z7 ends a session twelve hours after its beginning, however much it is used', async () => {
    const { sessionMs, idleMs } = house.context.policy.signIn;
    const used = await session();
    for (let passed = 0; passed + idleMs / 2 < sessionMs; passed += idleMs / 2) {
      expect(await staffBehind(house.context, used)).not.toBeNull();
      house.clock.advance(idleMs / 2);
    }
    house.clock.advance(idleMs / 2);
    expect(await staffBehind(house.context, used)).toBeNull();
  });
});
