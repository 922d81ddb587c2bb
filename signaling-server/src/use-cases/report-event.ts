import type { EventResult, MarketplaceEvent } from '@visavis/protocol';
import { triggerFor } from '../domain/trigger.ts';
import type { Account } from '../store/accounts.ts';
import { reportAccount } from '../store/accounts.ts';
import { latestCaseOf } from '../store/cases.ts';
import { keepEvent, resultOfEvent } from '../store/marketplace-events.ts';
import type { Context } from './context.ts';
import { openCaseFor } from './open-case.ts';

/**
 * A marketplace reports what an account did; called by `POST /api/v1/events`.
 * C7: the same event id is answered as it was the first time, and changes nothing.
 */
export async function reportEvent(context: Context, event: MarketplaceEvent): Promise<EventResult> {
  const result = await context.store.transaction(async (tx, now): Promise<EventResult> => {
    const account = accountIn(event);
    await reportAccount(tx, account, now);
    const before = await resultOfEvent(tx, event.id);
    if (before) return before;

    const latest = await latestCaseOf(tx, account.id);
    const { previousProposals } = event.account;
    const decision = triggerFor({ previousProposals, category: event.job.category }, latest, context.policy);
    const answer: EventResult = decision.open
      ? {
          eventId: event.id,
          result: 'case-opened',
          caseId: await openCaseFor(context, tx, account, decision.trigger, now),
        }
      : { eventId: event.id, result: decision.result, caseId: latest?.id ?? null };
    await keepEvent(tx, answer, now);
    return answer;
  });
  if (result.result === 'case-opened') context.mailQueued();
  return result;
}

function accountIn({ account }: MarketplaceEvent): Account {
  const { id, name, email, locale, memberSince, profile } = account;
  return { id, name, email, locale, profile, memberSince: memberSince === null ? null : Date.parse(memberSince) };
}
