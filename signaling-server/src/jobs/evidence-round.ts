import type { Context } from '../use-cases/context.ts';
import type { Log } from '../use-cases/ports.ts';
import { purgeCallFacts } from '../use-cases/purge-call-facts.ts';
import { purgeEvidence } from '../use-cases/purge-evidence.ts';

/** EV6: one round of what is deleted because its time is over. */
export async function evidenceRound(context: Context, log: Log): Promise<void> {
  const purged = await purgeEvidence(context);
  if (purged > 0) log.info({ purged }, 'evidence was deleted, as its time was over');
}

/** EV17: the same for what is kept beside calls. */
export async function callFactsRound(context: Context, log: Log): Promise<void> {
  const purged = await purgeCallFacts(context);
  if (purged > 0) log.info({ calls: purged }, 'numbers of calls were deleted, as their time was over');
}
