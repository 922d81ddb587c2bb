import type { Context } from '../use-cases/context.ts';
import type { Log } from '../use-cases/ports.ts';
import { runDueWork } from '../use-cases/run-due-work.ts';

/** One round of the watch and of what is due, and what an operator has to know of it. */
export async function dueWorkRound(context: Context, log: Log): Promise<void> {
  const { overdue, failed, gapMs, isAlarming } = await runDueWork(context);
  if (isAlarming) {
    log.error({ gapMs }, 'nothing ran for long, or the clock leapt forward: sanctions are held back until confirmed');
  } else if (gapMs > 0) {
    log.warn({ gapMs }, 'nothing ran for a while, or the clock leapt forward: every deadline was paused meanwhile');
  }
  const [first] = failed;
  if (first) {
    const { caseId, error: err } = first;
    log.error({ err, caseId, failed: failed.length }, 'cases could not be brought overdue; they are tried again');
  }
  if (overdue > 0) log.info({ overdue }, 'cases are overdue');
}
