import type { ApiKeyId, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { hashOf } from '../secrets/secret.ts';
import type { RequestKey } from '../store/answered-requests.ts';
import {
  deleteAnswersBefore,
  freeKey,
  holdSeen,
  keepAnswer,
  takeKey,
  takeKeyAgain,
} from '../store/answered-requests.ts';
import type { Context } from './context.ts';

/*
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). A key is taken before its request runs and the answer is kept
 * after; a crash in between leaves a key that is being answered, and the request runs again once that is too old to be true.
 * Events, cases, results, objections, bounces and invitations are idempotent by what they are about, so nothing of a case
 * happens twice by that. What makes an API key or an endpoint, rotates a secret, tests or redrives may be done once more.
 */

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** Longer than any request is allowed to take. */
const ABANDONED_MS = 60_000;

export type KeyedRequest = {
  readonly principal: ApiKeyId;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
};

/** Run it, for the one who took the key at `since`; or answer what was answered. `answer` is null where none was kept. */
export type Taken =
  | { readonly kind: 'run'; readonly since: Millis }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: unknown };

/**
 * Whether a request is to be run or was answered before; asked before each request with a key.
 * Refusals: `key-conflict` (the key was used for another request), `try-again` (the same one is being answered).
 */
export async function takeRequest(context: Context, request: KeyedRequest): Promise<Reply<Taken>> {
  const of: RequestKey = { principal: request.principal, key: request.key };
  const fingerprint = hashOf(JSON.stringify([request.method, request.path, request.body ?? null]));
  return context.store.transaction(async (tx, now): Promise<Reply<Taken>> => {
    if (await takeKey(tx, of, fingerprint, now)) return done({ kind: 'run', since: now });
    const seen = await holdSeen(tx, of);
    if (!seen) return refuse('try-again');
    if (seen.fingerprint !== fingerprint) return refuse('key-conflict');
    if (seen.status !== null) return done({ kind: 'answered', status: seen.status, answer: seen.answer });
    if (now - seen.at < ABANDONED_MS) return refuse('try-again');
    await takeKeyAgain(tx, of, now);
    return done({ kind: 'run', since: now });
  });
}

/** Keeps what a request was answered, as JSON; our own failures are not kept, so that it can be asked again. */
export async function keepAnswered(
  { store }: Context,
  request: KeyedRequest,
  since: Millis,
  { status, answer }: { status: number; answer: string | null },
): Promise<void> {
  const of: RequestKey = { principal: request.principal, key: request.key };
  if (status >= 500) return freeKey(store.db, of, since);
  return keepAnswer(store.db, of, since, { status, answer });
}

/** Forgets answers after seven days; called by a job. */
export async function forgetOldAnswers({ store }: Context): Promise<void> {
  await deleteAnswersBefore(store.db, (await store.now()) - KEPT_MS);
}
