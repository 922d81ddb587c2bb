import { openCalls } from '../store/calls.ts';
import { markAllAway } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';

/**
 * Puts right what a crash left: called once, before anybody can connect. K8: the media of every call went with the
 * process, so open calls end as interrupted and can be started again; places and conversations are as they were.
 */
export async function recover(context: Context): Promise<void> {
  await markAllAway(context.store.db, await context.store.now());
  for (const callId of await openCalls(context.store.db)) await endCallOf(context, callId, 'interrupted', 'visavis');
}
