import type { Context } from '../use-cases/context.ts';
import type { Log } from '../use-cases/ports.ts';
import { purgeEvidence } from '../use-cases/purge-evidence.ts';

/** EV6: one round of what is deleted because its time is over. */
export async function evidenceRound(context: Context, log: Log): Promise<void> {
  const purged = await purgeEvidence(context);
  if (purged > 0) log.info({ purged }, 'evidence was deleted, as its time was over');
}
