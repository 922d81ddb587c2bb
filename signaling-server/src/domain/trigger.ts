import type { EventResult, Trigger } from '@visavis/protocol';
import type { Case } from './case.ts';

export type TriggerPolicy = { readonly listedCategories: readonly string[] };

export type ReportedProposal = { readonly previousProposals: number; readonly category: string };

export type TriggerDecision =
  | { readonly open: true; readonly trigger: Trigger }
  | { readonly open: false; readonly result: Exclude<EventResult['result'], 'case-opened'> };

/**
 * C3: an account has at most one open case. C4: once decided, no event opens another. C5: the first proposal opens a
 * case. C6: so does any proposal in a listed category.
 */
export function triggerFor(proposal: ReportedProposal, latest: Case | null, policy: TriggerPolicy): TriggerDecision {
  if (latest?.state === 'open' || latest?.state === 'under-review') return { open: false, result: 'case-already-open' };
  if (latest?.state === 'decided') return { open: false, result: 'already-decided' };
  if (proposal.previousProposals === 0) return { open: true, trigger: 'first-proposal' };
  if (policy.listedCategories.includes(proposal.category)) return { open: true, trigger: 'listed-category' };
  return { open: false, result: 'no-trigger' };
}
