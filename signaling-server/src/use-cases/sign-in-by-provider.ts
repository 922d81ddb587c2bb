import type { Millis, StaffId } from '@visavis/protocol';
import type { RoleClaims } from '../domain/role-claims.ts';
import { roleFor } from '../domain/role-claims.ts';
import { newStaffId } from '../secrets/ids.ts';
import type { Tx } from '../store/store.ts';
import { addStaffOf, holdStaffOf, renewStaff } from '../store/staff-sign-in.ts';
import type { Context } from './context.ts';
import { openStaffSession } from './open-staff-session.ts';
import type { ByProvider, Identity, NotByProvider } from './ports.ts';
import { revokeStaff } from './revoke-staff.ts';

/** How long somebody may take at the provider. */
export const SIGN_IN_LIFE_MS = 10 * 60_000;

const no = (problem: NotByProvider['problem']): NotByProvider => ({ ok: false, problem });

/** Where the browser goes to be recognised, and what it keeps until it is back. Null: there is no provider. */
export async function beginSignIn({
  identityProvider,
  signInTokens,
  store,
}: Context): Promise<ByProvider<{ url: string; token: string }> | null> {
  if (!identityProvider) return null;
  const begun = await identityProvider.begin();
  if (!begun.ok) return begun;
  const expiresAt = new Date((await store.now()) + SIGN_IN_LIFE_MS);
  return { ok: true, value: { url: begun.value.url, token: await signInTokens.sign(begun.value.begun, expiresAt) } };
}

/**
 * Signs in whom the provider sent back, in the browser that began (Z2), and answers the session's secret. `token` is what
 * `beginSignIn` gave that browser, `query` what it came back with. Null: there is no provider.
 */
export async function finishSignIn(
  context: Context,
  query: string,
  token: string | undefined,
): Promise<ByProvider<{ session: string }> | null> {
  const { identityProvider, signInTokens, store } = context;
  if (!identityProvider) return null;
  const begun = token === undefined ? null : await signInTokens.read(token, new Date(await store.now()));
  if (!begun) return no('not-finished');
  const identity = await identityProvider.finish(query, begun);
  return identity.ok ? signInIdentity(context, identity.value) : identity;
}

type Known =
  | { readonly is: 'admitted'; readonly session: string }
  | { readonly is: 'closed' }
  | { readonly is: 'without-role'; readonly id: StaffId | null };

/** Z4: whoever has no role any more is out of what they have open, too. */
async function signInIdentity(context: Context, identity: Identity): Promise<ByProvider<{ session: string }>> {
  const { store, policy } = context;
  const known = await store.transaction(async (tx, now): Promise<Known> => {
    const account = await holdStaffOf(tx, identity);
    if (account?.isClosed) return { is: 'closed' };
    const id = await admitted(tx, identity, account?.id ?? null, policy.signIn.roleClaims, now);
    if (!id) return { is: 'without-role', id: account?.id ?? null };
    return { is: 'admitted', session: await openStaffSession(tx, id, policy.signIn, now) };
  });
  if (known.is === 'admitted') return { ok: true, value: { session: known.session } };
  if (known.is === 'closed') return no('account-closed');
  if (known.id) await revokeStaff(context, known.id);
  return no('no-role');
}

/** Z3, Z4: the account, made at the first sign-in, with name and role as the provider has them now; null without a role. */
async function admitted(
  tx: Tx,
  identity: Identity,
  account: StaffId | null,
  claims: RoleClaims,
  now: Millis,
): Promise<StaffId | null> {
  const role = roleFor(claims, identity.roleValues);
  if (!role) return null;
  const { name } = identity;
  if (account) {
    await renewStaff(tx, account, { name, role });
    return account;
  }
  const id = newStaffId();
  await addStaffOf(tx, identity, { id, username: `oidc:${id}`, name, role }, now);
  // Another sign-in of the same subject may have made it meanwhile.
  const made = await holdStaffOf(tx, identity);
  if (!made) throw new Error('the account of a subject was not kept');
  return made.id;
}
