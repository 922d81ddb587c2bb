import type { AgentCommands, ApiKeyId, CaseId, Reply, SupervisorCommands } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import type { StaffAction } from '../domain/permissions.ts';
import { may, mayDo, mayWatch } from '../domain/permissions.ts';
import { hashOf } from '../secrets/secret.ts';
import { apiKeyOf, caseOfSession, keepStaffSession, staffOfSession } from '../store/credentials.ts';
import { touchApiKey } from '../store/api-keys.ts';
import type { Context } from './context.ts';

/* Who is asking. The edges ask with the secret that came with the request, before each command; null is nobody. */

const USED_EVERY_MS = 60_000;

export async function freelancerBehind({ store }: Context, session: string): Promise<CaseId | null> {
  return caseOfSession(store.db, hashOf(session), await store.now());
}

/** Z7: asking is using the session; that it is in use is written at most once a minute. */
export async function staffBehind({ store, policy }: Context, session: string): Promise<Agent | null> {
  const now = await store.now();
  const open = await staffOfSession(store.db, hashOf(session), now);
  if (!open) return null;
  const idleAt = now + policy.signIn.idleMs;
  if (open.idleAt !== null && idleAt - open.idleAt >= USED_EVERY_MS)
    await keepStaffSession(store.db, hashOf(session), idleAt);
  return open.agent;
}

/** S5: the member of staff behind a session, if they may send this command. Refusals: `not-signed-in`, `not-permitted`. */
export async function staffWhoMay(
  context: Context,
  session: string | null,
  command: keyof AgentCommands,
): Promise<Reply<Agent>> {
  const staff = session === null ? null : await staffBehind(context, session);
  if (!staff) return refuse('not-signed-in');
  return may(staff.role, command) ? done(staff) : refuse('not-permitted');
}

/** WA1: the member of staff behind a session, if they may watch calls. Refusals: `not-signed-in`, `not-permitted`. */
export async function staffWhoMayWatch(
  context: Context,
  session: string | null,
  command: keyof SupervisorCommands,
): Promise<Reply<Agent>> {
  const staff = session === null ? null : await staffBehind(context, session);
  if (!staff) return refuse('not-signed-in');
  return mayWatch(staff.role, command) ? done(staff) : refuse('not-permitted');
}

/** V5: the member of staff behind a session, if they may do this over REST. Refusals: `not-signed-in`, `not-permitted`. */
export async function staffWhoMayDo(
  context: Context,
  session: string | undefined,
  action: StaffAction,
): Promise<Reply<Agent>> {
  const staff = session ? await staffBehind(context, session) : null;
  if (!staff) return refuse('not-signed-in');
  return mayDo(staff.role, action) ? done(staff) : refuse('not-permitted');
}

/** Who asks by an API key, and what the key may be used for. */
export type ApiPrincipal = { readonly id: ApiKeyId; readonly name: string; readonly scopes: readonly string[] };

/** R1; that the key is in use is written at most once a minute. */
export async function apiKeyBehind({ store }: Context, secret: string): Promise<ApiPrincipal | null> {
  const key = await apiKeyOf(store.db, hashOf(secret));
  if (!key) return null;
  const now = await store.now();
  if (now - (key.lastUsedAt ?? 0) >= USED_EVERY_MS) await touchApiKey(store.db, key.id, now - USED_EVERY_MS, now);
  const { id, name, scopes } = key;
  return { id, name, scopes };
}
