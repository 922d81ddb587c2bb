import { callOf, openCalls } from '../store/calls.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';
import { forEachOf } from './for-each-of.ts';

/** So long a call may be stored before the media node has heard of it. */
const OPENING_MS = 5_000;

/**
 * K9: ends the calls that are open in the store while the media node has none of them, because their worker died or they
 * could not be opened, and the store could not be told then. Called by a job every second.
 */
export async function endLostCalls(context: Context): Promise<void> {
  const { store, sfu } = context;
  await forEachOf(await openCalls(store.db), async (callId) => {
    if (await sfu.hasCall(callId)) return;
    const call = await callOf(store.db, callId);
    if (!call || call.startedAt > (await store.now()) - OPENING_MS) return;
    await endCallOf(context, callId, 'interrupted', 'visavis');
  });
}
