import type { CaseId, Decision, StaffId } from '@visavis/protocol';
import { aClientId, aDecision } from '@visavis/testing';
import { recordOutcome, takeNext } from './desk-acts.ts';
import { finishWrapUp } from '../src/use-cases/end-wrap-up.ts';
import { setAgentState } from '../src/use-cases/set-agent-state.ts';
import type { House } from './house.ts';

/** The decisions that keep a hold, each with a reason of its own. */
export const suspended: Decision = aDecision({ outcome: 'suspended', reasonCode: 'profile-fabricated' });
export const idAsked: Decision = aDecision({ outcome: 'id-verification', reasonCode: 'identity-unclear' });
export const referred: Decision = aDecision({ outcome: 'payment-risk', reasonCode: 'payment-details-mismatch' });

/** This agent comes on duty, takes whoever is next, decides, and is available again; answers the case. */
export async function decidesNext(house: House, agentId: StaffId, decision: Decision): Promise<CaseId> {
  await setAgentState(house.context, agentId, 'available');
  const taken = await takeNext(house.context, agentId);
  if (!taken.ok) throw new Error(taken.refusal);
  const { ticketId, case: held } = taken.value;
  const recorded = await recordOutcome(house.context, agentId, { clientId: aClientId(), ticketId, decision });
  if (!recorded.ok) throw new Error(recorded.refusal);
  await finishWrapUp(house.context, agentId, ticketId);
  return held.id;
}

/** A case of this account that this agent has decided; nobody else waits. */
export async function hasDecided(
  house: House,
  agentId: StaffId,
  accountId: string,
  decision: Decision,
): Promise<CaseId> {
  await house.hasWaiting(accountId);
  return decidesNext(house, agentId, decision);
}

/** What a marketplace is told of a case, in its order. */
export async function toldOf(house: House, caseId: CaseId): Promise<{ type: string; data: unknown }[]> {
  return house.context.store.db
    .selectFrom('webhook_events')
    .select(['type', 'data'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
}

/** The mails of a case, in their order. */
export async function mailsOf(house: House, caseId: CaseId): Promise<{ kind: string; text: string }[]> {
  return house.context.store.db
    .selectFrom('mails')
    .select(['kind', 'text'])
    .where('case_id', '=', caseId)
    .orderBy('queued_at')
    .execute();
}
