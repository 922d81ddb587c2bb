import type { EventResult, MarketplaceEvent, Millis, ReportedAccount, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { triggerFor } from '../domain/trigger.ts';
import type { Account } from '../store/accounts.ts';
import { drawOf } from '../secrets/draw.ts';
import { reportAccount } from '../store/accounts.ts';
import { latestCaseOf } from '../store/cases.ts';
import { holdEvent, keepEvent } from '../store/marketplace-events.ts';
import type { Tx } from '../store/store.ts';
import type { Context } from './context.ts';
import { openCaseFor } from './open-case.ts';

/**
 * A marketplace reports what an account did; called by `POST /api/v1/events`.
 * C7: the same event id is answered as it was the first time, and changes nothing. C8: of an account the latest that was
 * seen is kept, whatever order events come in. Refusal: `event-conflict` (the id was another account's event).
 */
export async function reportEvent(context: Context, event: MarketplaceEvent): Promise<Reply<EventResult>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<EventResult>> => {
    const account = accountIn(event.account);
    const known = await holdEvent(tx, event.id);
    if (known) return known.accountId === account.id ? done(known.result) : refuse('event-conflict');

    await reportAccount(tx, account, Date.parse(event.occurredAt));
    const answer = await handle(context, tx, event, account, now);
    await keepEvent(tx, account.id, answer, now);
    return done(answer);
  });
  if (reply.ok && reply.value.result === 'case-opened') {
    context.mailQueued();
    context.webhooksQueued();
  }
  return reply;
}

async function handle(
  context: Context,
  tx: Tx,
  { id, account: { previousProposals }, job: { category } }: MarketplaceEvent,
  account: Account,
  now: Millis,
): Promise<EventResult> {
  const latest = await latestCaseOf(tx, account.id);
  const draw = drawOf(account.id);
  const decision = triggerFor({ previousProposals, category, draw }, latest, context.policy);
  if (!decision.open) return { eventId: id, result: decision.result, caseId: latest?.id ?? null };
  const caseId = await openCaseFor(
    context,
    tx,
    account,
    { trigger: decision.trigger, reason: null, by: 'marketplace' },
    now,
  );
  return { eventId: id, result: 'case-opened', caseId };
}

/** An account as the store keeps it. */
export function accountIn(reported: Omit<ReportedAccount, 'previousProposals'>): Account {
  const { id, name, email, locale, memberSince, profile, activeClients } = reported;
  return {
    id,
    name,
    email,
    locale,
    profile,
    activeClients,
    memberSince: memberSince === null ? null : Date.parse(memberSince),
  };
}
