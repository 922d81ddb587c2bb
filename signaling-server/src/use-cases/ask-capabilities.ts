import type {
  AccountCapabilities,
  AccountId,
  Allowed,
  Capability,
  CapabilityAnswer,
  HoldState,
  Millis,
} from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { latestCaseOf } from '../store/cases.ts';
import { HOLD_WORDS } from './capability-words.ts';
import { clockNow } from './clock-now.ts';
import type { Context } from './context.ts';

/**
 * What an account may do now, why, and until when (H4). For every page view: one indexed read, and two of the ledger of pauses
 * while a clock runs that will limit something. An account we never heard of may do everything.
 */
export async function askCapabilities(context: Context, accountId: AccountId): Promise<AccountCapabilities> {
  const latest = await latestCaseOf(context.store.db, accountId);
  const hold = holdOf(latest);
  const limitedFrom = await withdrawalsLimitedFrom(context, latest);
  const entries = (Object.entries(capabilitiesOf(latest)) as [Capability, Allowed][]).map(
    ([capability, allowed]) =>
      [capability, answerFor(allowed, hold, capability === 'withdrawEarnings' ? limitedFrom : null)] as const,
  );
  return {
    accountId,
    hold,
    caseId: latest?.id ?? null,
    capabilities: Object.fromEntries(entries) as AccountCapabilities['capabilities'],
  };
}

/** When being overdue will limit withdrawals, as far as is known now; null where it will not, or the clock stands still. */
async function withdrawalsLimitedFrom({ store, policy }: Context, latest: Case | null): Promise<Millis | null> {
  if (!latest || holdOf(latest) !== 'on-hold' || !policy.overdue.limitsWithdrawals) return null;
  if (latest.clockStartedAt === null) return null;
  const { dueAt } = await clockNow(store.db, latest, await store.now());
  return dueAt;
}

function answerFor(allowed: Allowed, hold: HoldState, changesAt: Millis | null): CapabilityAnswer {
  if (hold === 'none') {
    return { allowed, reason: 'no-hold', message: 'There is no hold on this account.', until: null };
  }
  if (allowed === 'yes') {
    const message =
      changesAt === null
        ? 'This works as usual during the hold.'
        : 'This works as usual until the time to verify has passed.';
    const until = changesAt === null ? null : new Date(changesAt).toISOString();
    return { allowed, reason: 'allowed-during-hold', message, until };
  }
  return { allowed, reason: hold, message: HOLD_WORDS[hold], until: null };
}
