import type { CaseId, QueuePlace } from '@visavis/protocol';
import type { Log } from '../use-cases/ports.ts';
import type { Context } from '../use-cases/context.ts';
import { deliverMail } from '../use-cases/deliver-mail.ts';
import { endLapsedCalls } from '../use-cases/end-call.ts';
import { tellQueue } from '../use-cases/tell-queue.ts';
import { Repeating } from './repeating.ts';

const SECOND_MS = 1_000;

export type Jobs = {
  readonly mail: Repeating;
  readonly queue: Repeating;
  readonly calls: Repeating;
  stop(): Promise<void>;
};

/** What goes on by itself: the outbox, the queue's telling (at most once a second), and calls that ring out. */
export function createJobs(context: () => Context, log: Log): Jobs {
  let told: ReadonlyMap<CaseId, QueuePlace> = new Map();
  const mail = new Repeating(() => deliverMail(context()), { name: 'mail', everyMs: 5 * SECOND_MS, gapMs: 0 }, log);
  const calls = new Repeating(() => endLapsedCalls(context()), { name: 'calls', everyMs: SECOND_MS, gapMs: 0 }, log);
  const queue = new Repeating(
    async () => {
      told = await tellQueue(context(), told);
    },
    { name: 'queue', gapMs: SECOND_MS },
    log,
  );
  return {
    mail,
    queue,
    calls,
    stop: async () => {
      await Promise.all([mail.stop(), queue.stop(), calls.stop()]);
    },
  };
}
