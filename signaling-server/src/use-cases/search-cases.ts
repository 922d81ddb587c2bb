import type { CaseInBrief, FoundCases } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { holdOf } from '../domain/hold.ts';
import { caseOf } from '../store/cases.ts';
import { matchingAccounts } from '../store/console.ts';
import type { Context } from './context.ts';

const MOST_RESULTS = 20;

/**
 * Finds accounts for customer support by what somebody typed. V2: an account without a case, and one that nobody knows, is
 * no matter of Video Verification, and the answer says so.
 */
export async function searchCases({ store }: Pick<Context, 'store'>, query: string): Promise<FoundCases> {
  const matches = await matchingAccounts(store.db, query, MOST_RESULTS + 1);
  const results: FoundCases['results'] = [];
  for (const { id, name, email, caseId } of matches.slice(0, MOST_RESULTS)) {
    const held = caseId && (await caseOf(store.db, caseId));
    results.push({ account: { id, name, email }, case: held ? caseInBrief(held) : null });
  }
  const isOurs = results.some((result) => result.case !== null);
  return {
    kind: isOurs ? 'found' : 'not-a-vv-case',
    message: isOurs ? '' : results.length > 0 ? NEVER_VERIFIED : UNKNOWN,
    results,
    hasMore: matches.length > MOST_RESULTS,
  };
}

const NEVER_VERIFIED =
  'Not a Video Verification case: no verification was ever opened for this account, so it has no hold from us. What blocks it belongs to another team.';
const UNKNOWN =
  'Not a Video Verification case: no account of this id, name or e-mail address was ever reported to us. Check the spelling; otherwise it belongs to another team.';

export const caseInBrief = (held: Case): CaseInBrief => ({
  id: held.id,
  state: held.state,
  hold: holdOf(held),
  outcome: held.state === 'open' ? null : held.outcome,
  openedAt: new Date(held.openedAt).toISOString(),
});
