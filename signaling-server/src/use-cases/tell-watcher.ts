import type { CallId, FactOf, SupervisorFacts } from '@visavis/protocol';
import { watchOfCall } from '../store/call-watches.ts';
import type { Context } from './context.ts';

/** WA4: whoever watches this call, if anybody does, hears of the media that their seat covers. */
export async function tellWatcher<Name extends keyof SupervisorFacts & string>(
  { store, notifier }: Context,
  callId: CallId,
  name: Name,
  fact: FactOf<SupervisorFacts, Name>,
): Promise<void> {
  const watch = await watchOfCall(store.db, callId);
  if (watch) notifier.toWatcher(watch.staffId, name, fact);
}
