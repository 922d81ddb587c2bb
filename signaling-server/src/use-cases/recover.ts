import { openCalls } from '../store/calls.ts';
import { agentsWithOffer } from '../store/offers.ts';
import { markAllPhonesAway } from '../store/phones.ts';
import { markDesksAway } from '../store/staff.ts';
import { markAllAway } from '../store/ticket-presence.ts';
import { forgetAllWarmCalls } from '../store/warm-calls.ts';
import type { Context } from './context.ts';
import { withdrawOffer } from './end-offer.ts';
import { restoreCall } from './restore-call.ts';
import { endAllWatches } from './watch-call.ts';

/**
 * Puts right what a crash left: called once, before anybody can connect. K8: the media of every call went with the
 * process, so open calls are made anew, and whoever comes back is in them; places and conversations are as they were. Nobody is
 * connected yet, so grace times begin anew, and nobody sees what was being offered.
 */
export async function recover(context: Context): Promise<void> {
  const { db } = context.store;
  const now = await context.store.now();
  await markAllAway(db, now);
  await markDesksAway(db, now);
  await markAllPhonesAway(db);
  await endAllWatches(context);
  await forgetAllWarmCalls(db);
  for (const agentId of await agentsWithOffer(db)) await withdrawOffer(context, agentId);
  for (const callId of await openCalls(db)) await restoreCall(context, callId);
}
