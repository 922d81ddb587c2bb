import { Identity } from '@visavis/protocol';
import type { GetToken } from '../get-token.ts';

/** What came of asking the page: `failed` when its function threw or gave something else, `late` when it took too long. */
export type Asked =
  { readonly is: 'known'; readonly identity: Identity } | { readonly is: 'signed-out' | 'failed' | 'late' };

/** How long the page's function has in all, and how long is waited after each failure. */
export type Patience = { readonly wholeMs: number; readonly betweenMs: readonly number[] };
const PATIENCE: Patience = { wholeMs: 10_000, betweenMs: [500, 1_500] };

/** W67: asks the page who is signed in, again when its function fails, and never for longer than that. Never rejects. */
export async function askIdentity(getToken: GetToken, { wholeMs, betweenMs }: Patience = PATIENCE): Promise<Asked> {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Asked>((resolve) => {
    timer = setTimeout(() => resolve({ is: 'late' }), wholeMs);
  });
  const asked = await Promise.race([late, tries(getToken, betweenMs, over.signal)]);
  clearTimeout(timer);
  over.abort();
  return asked;
}

async function tries(getToken: GetToken, betweenMs: readonly number[], over: AbortSignal): Promise<Asked> {
  for (const waitMs of [...betweenMs, null]) {
    const asked = await once(getToken);
    if (asked.is !== 'failed' || waitMs === null || over.aborted) return asked;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (over.aborted) break;
  }
  return { is: 'failed' };
}

async function once(getToken: GetToken): Promise<Asked> {
  try {
    const token = await getToken();
    if (token === null) return { is: 'signed-out' };
    const identity = Identity.safeParse(typeof token === 'string' ? { kind: 'account', token } : token);
    return identity.success ? { is: 'known', identity: identity.data } : { is: 'failed' };
  } catch {
    return { is: 'failed' };
  }
}
