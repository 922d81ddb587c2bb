import type { AccountCapabilities, AccountId, Capability, CapabilityAnswer, HoldState } from '@visavis/protocol';
import type { Allowed } from '@visavis/protocol';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { latestCaseOf } from '../store/cases.ts';
import { HOLD_WORDS } from './capability-words.ts';
import type { Context } from './context.ts';

/** What an account may do now; one indexed read, for every page view. An account we never heard of may do everything. */
export async function askCapabilities({ store }: Context, accountId: AccountId): Promise<AccountCapabilities> {
  const latest = await latestCaseOf(store.db, accountId);
  const hold = holdOf(latest);
  const entries = (Object.entries(capabilitiesOf(latest)) as [Capability, Allowed][]).map(
    ([capability, allowed]) => [capability, answerFor(allowed, hold)] as const,
  );
  return {
    accountId,
    hold,
    caseId: latest?.id ?? null,
    capabilities: Object.fromEntries(entries) as AccountCapabilities['capabilities'],
  };
}

function answerFor(allowed: Allowed, hold: HoldState): CapabilityAnswer {
  if (hold === 'none') {
    return { allowed, reason: 'no-hold', message: 'There is no hold on this account.', until: null };
  }
  if (allowed === 'yes') {
    return { allowed, reason: 'allowed-during-hold', message: 'This works as usual during the hold.', until: null };
  }
  return { allowed, reason: hold, message: HOLD_WORDS[hold], until: null };
}
