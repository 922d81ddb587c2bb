import type { EventResult, Reply, Trigger } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from './case.ts';

export type TriggerPolicy = { readonly listedCategories: readonly string[]; readonly samplePercent: number };

/** `draw` is the account's lot, 0 to 99 and always the same one; it decides whether an existing freelancer is in the sample. */
export type ReportedProposal = { readonly previousProposals: number; readonly category: string; readonly draw: number };

export type TriggerDecision =
  | { readonly open: true; readonly trigger: Trigger }
  | { readonly open: false; readonly result: Exclude<EventResult['result'], 'case-opened'> };

/**
 * C3: an account has at most one open case. C4: once decided, no event opens another. C5: the first proposal opens a
 * case. C6: so does any proposal in a listed category, C9: of accounts that are in the sample.
 */
export function triggerFor(proposal: ReportedProposal, latest: Case | null, policy: TriggerPolicy): TriggerDecision {
  if (latest?.state === 'open' || latest?.state === 'under-review') return { open: false, result: 'case-already-open' };
  if (latest?.state === 'decided') return { open: false, result: 'already-decided' };
  if (proposal.previousProposals === 0) return { open: true, trigger: 'first-proposal' };
  const isListed = policy.listedCategories.includes(proposal.category);
  if (isListed && proposal.draw < policy.samplePercent) return { open: true, trigger: 'listed-category' };
  return { open: false, result: 'no-trigger' };
}

/**
 * C10: somebody opens a case by hand for an account that has none or was verified. An open case is the answer; a hold that a
 * decision put on the account is a supervisor's to change, never a new case's. Refusal: `case-decided`.
 */
export function openByHand(latest: Case | null): Reply<'open' | 'already-open'> {
  if (!latest) return done('open');
  switch (latest.state) {
    case 'open':
    case 'under-review':
      return done('already-open');
    case 'decided':
      return latest.outcome === 'verified' ? done('open') : refuse('case-decided');
  }
}
