import type { CallId } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { partiesOfCall } from '../store/consents.ts';
import type { Context } from './context.ts';
import { openCallView } from './views.ts';

/** Tells both sides what is so of a call now; nothing, once it has ended. */
export async function tellCall({ store, notifier }: Context, callId: CallId): Promise<void> {
  const call = openCallView(await callOf(store.db, callId));
  const parties = await partiesOfCall(store.db, callId);
  if (!call || !parties) return;
  if (parties.agentId) notifier.toAgent(parties.agentId, 'call:changed', { call, ended: null });
  notifier.toFreelancer(parties.caseId, 'call:changed', { call, ended: null });
}
