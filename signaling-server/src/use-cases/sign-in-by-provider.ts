import type { Millis, Role, StaffId } from '@visavis/protocol';
import { roleFor } from '../domain/role-claims.ts';
import { newStaffId } from '../secrets/ids.ts';
import { endSessionsOfStaff } from '../store/credentials.ts';
import type { Tx } from '../store/store.ts';
import { addStaffOf, holdStaffOf, renewStaff } from '../store/staff-sign-in.ts';
import type { Context } from './context.ts';
import { openStaffSession } from './open-staff-session.ts';
import type { ByProvider, Identity, NotByProvider } from './ports.ts';
import { closeDesks, revokeStaff } from './revoke-staff.ts';

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
  | { readonly is: 'admitted'; readonly session: string; readonly isOut: StaffId | null }
  | { readonly is: 'closed' }
  | { readonly is: 'without-role'; readonly id: StaffId | null };

/** Z4: whoever has no role any more, or another, is out of what they have open, too. */
async function signInIdentity(context: Context, identity: Identity): Promise<ByProvider<{ session: string }>> {
  const known = await context.store.transaction((tx, now) => recognised(context, tx, identity, now));
  switch (known.is) {
    case 'closed':
      return no('account-closed');
    case 'without-role':
      if (known.id) await revokeStaff(context, known.id);
      return no('no-role');
    case 'admitted':
      if (known.isOut) await closeDesks(context, known.isOut);
      return { ok: true, value: { session: known.session } };
  }
}

/** `isOut`: who had another role until now; their earlier sessions have ended. */
async function recognised({ policy: { signIn } }: Context, tx: Tx, identity: Identity, now: Millis): Promise<Known> {
  const account = await holdStaffOf(tx, identity);
  if (account?.isClosed) return { is: 'closed' };
  const role = roleFor(signIn.roleClaims, identity.roleValues);
  if (!role) return { is: 'without-role', id: account?.id ?? null };
  const id = await admitted(tx, identity, account, role, now);
  const isOut = account && account.role !== role ? id : null;
  if (isOut) await endSessionsOfStaff(tx, isOut, now);
  return { is: 'admitted', session: await openStaffSession(tx, id, signIn, now), isOut };
}

/** Z3, Z4: the account, made at the first sign-in, with name and role as the provider has them now. */
async function admitted(
  tx: Tx,
  identity: Identity,
  account: { readonly id: StaffId } | null,
  role: Role,
  now: Millis,
): Promise<StaffId> {
  const { name } = identity;
  if (account) {
    await renewStaff(tx, account.id, { name, role });
    return account.id;
  }
  const id = newStaffId();
  await addStaffOf(tx, identity, { id, username: `oidc:${id}`, name, role }, now);
  // Another sign-in of the same subject may have made it meanwhile.
  const made = await holdStaffOf(tx, identity);
  if (!made) throw new Error('the account of a subject was not kept');
  return made.id;
}
