import { desertedCalls } from '../store/calls.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';
import { forEachOf } from './for-each-of.ts';

/** K23: a call is kept for a freelancer whose line is gone, and ends when they do not come back. Called by a job every second. */
export async function endDesertedCalls(context: Context): Promise<void> {
  const { store, policy } = context;
  const deserted = await desertedCalls(store.db, (await store.now()) - policy.callKeptMs);
  await forEachOf(deserted, (callId) => endCallOf(context, callId, 'freelancer-left', 'visavis'));
}
