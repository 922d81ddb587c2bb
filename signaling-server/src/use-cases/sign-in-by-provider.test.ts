import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import type { Context } from './context.ts';
import { staffBehind } from './identify.ts';
import type { Identity } from './ports.ts';
import { beginSignIn, finishSignIn, SIGN_IN_LIFE_MS } from './sign-in-by-provider.ts';

const ISSUER = 'https://login.example';
const ada: Identity = { issuer: ISSUER, subject: 'ada', name: 'Ada Okafor', roleValues: ['agents'] };

describe.each(DATABASES)('signing in by a provider on %s', (_name, placeOf) => {
  let house: House;
  let context: Context;
  /** Whom the provider sends back. */
  let sends: Identity;
  beforeAll(async () => {
    house = await openHouse(await placeOf(), mediaNode());
    const { policy } = house.context;
    const roleClaims = [
      { value: 'agents', role: 'vv_agent' },
      { value: 'support', role: 'cs' },
    ] as const;
    context = {
      ...house.context,
      policy: { ...policy, signIn: { ...policy.signIn, roleClaims } },
      identityProvider: {
        name: 'Example',
        begin: async () => ({
          ok: true,
          value: { url: `${ISSUER}/authorize`, begun: { state: 's', nonce: 'n', verifier: 'v' } },
        }),
        finish: async (query, { state }) =>
          query === `state=${state}` ? { ok: true, value: sends } : { ok: false, problem: 'not-accepted' },
      },
    };
  });
  afterAll(() => house.context.store.close());
  beforeEach(() => {
    sends = ada;
  });

  async function begun(): Promise<string> {
    const began = await beginSignIn(context);
    return began?.ok ? began.value.token : '';
  }
  const finishes = async (token: string) => finishSignIn(context, 'state=s', token);
  async function session(): Promise<string> {
    const finished = await finishes(await begun());
    return finished?.ok ? finished.value.session : '';
  }
  const accounts = () =>
    context.store.db.selectFrom('staff').select(['id', 'name', 'role']).where('subject', '=', sends.subject).execute();

  it('Z3 makes one account where somebody signs in for the first time twice at once', async () => {
    sends = { ...ada, subject: 'bob', name: 'Bob' };
    const sessions = await Promise.all([session(), session(), session()]);
    expect(await accounts()).toHaveLength(1);
    const behind = await Promise.all(sessions.map((one) => staffBehind(context, one)));
    expect(new Set(behind.map((staff) => staff?.id)).size).toBe(1);
  });

  it('Z3 takes the same subject of another issuer for somebody else', async () => {
    const first = await staffBehind(context, await session());
    sends = { ...ada, issuer: 'https://login.elsewhere.example' };
    const second = await staffBehind(context, await session());
    expect(second?.name).toBe(first?.name);
    expect(second?.id).not.toBe(first?.id);
  });

  it('Z3 lets nobody in by the name of an account, nor by a password where it has none', async () => {
    await session();
    const [account] = await context.store.db
      .selectFrom('staff')
      .select(['username', 'password_hash'])
      .where('subject', '=', 'ada')
      .execute();
    expect(account?.password_hash).toBeNull();
    expect(account?.username).toMatch(/^oidc:stf_/);
  });

  it('Z4 keeps nothing of whoever has no role', async () => {
    sends = { ...ada, subject: 'cleo', roleValues: ['everybody'] };
    expect(await finishes(await begun())).toEqual({ ok: false, problem: 'no-role' });
    expect(await accounts()).toEqual([]);
  });

  it('Z4 ends what an earlier role had opened once the provider says another, and nothing while it says the same', async () => {
    const closed: string[] = [];
    const desks = { ...context.desks, closeAll: (id: string) => (closed.push(id), { seats: [] }) };
    sends = { ...ada, subject: 'dora' };
    const [early, again] = [await session(), await session()];
    expect(await staffBehind(context, early)).toMatchObject({ role: 'vv_agent' });
    sends = { ...sends, roleValues: ['support'] };
    const changed = await finishSignIn({ ...context, desks }, 'state=s', await begun());
    const id = (await accounts())[0]?.id;
    expect(closed).toEqual([id]);
    expect([await staffBehind(context, early), await staffBehind(context, again)]).toEqual([null, null]);
    const now = changed?.ok ? changed.value.session : '';
    expect(await staffBehind(context, now)).toMatchObject({ id, role: 'cs' });
  });

  it('Z4 refuses an account that was closed, whatever the provider says of it', async () => {
    sends = { ...ada, subject: 'sol' };
    const before = await session();
    await context.store.db
      .updateTable('staff')
      .set({ closed_at: new Date(0) })
      .where('subject', '=', 'sol')
      .execute();
    expect(await finishes(await begun())).toEqual({ ok: false, problem: 'account-closed' });
    expect(await staffBehind(context, before)).toBeNull();
  });

  it('Z2 takes only what we began, and only for ten minutes', async () => {
    const token = await begun();
    for (const other of ['', 'x', token.slice(0, -2), await context.noticeTokens.sign('a' as never, new Date(8e15))])
      expect(await finishes(other)).toEqual({ ok: false, problem: 'not-finished' });
    expect((await finishes(token))?.ok).toBe(true);
    house.clock.advance(SIGN_IN_LIFE_MS);
    expect(await finishes(token)).toEqual({ ok: false, problem: 'not-finished' });
  });
});
