import type { CaseId, Millis, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import type { Left } from './leave-line.ts';
import { holdActiveTicket, leaveLine, tellLeft } from './leave-line.ts';
import { resumeAfterUs } from './pause-clock.ts';
import { ticketEnded } from './ticket-ended.ts';

/** Who is drawn, or comes back from an agent, in the very instant of leaving is looked for once more, and again. */
const TRIES = 3;

/** A freelancer gives up the place in the queue; the case stays open. Refusals: `no-ticket`, `try-again`. */
export async function leaveQueue(context: Context, caseId: CaseId): Promise<Reply<Nothing>> {
  for (let left = TRIES - 1; ; left--) {
    const reply = await context.store.transaction((tx, now) => leaveIn(tx, caseId, now));
    if (reply.ok) {
      const at = await context.store.now();
      const end = { disposition: 'freelancer-left', isWithAgent: false, at } as const;
      context.notifier.toFreelancer(caseId, 'ticket:ended', ticketEnded(end, context.policy.frontMs));
      tellLeft(context, caseId, reply.value);
      return done({});
    }
    if (reply.refusal !== 'try-again' || left === 0) return reply;
  }
}

async function leaveIn(tx: Tx, caseId: CaseId, now: Millis): Promise<Reply<Left>> {
  const held = await holdActiveTicket(tx, caseId);
  if (!held.ok) return held;
  if (!held.value) return refuse('no-ticket');
  const left = await leaveLine(tx, held.value, now);
  if (!left.ok) return left;
  await resumeAfterUs(tx, caseId, now);
  await note(tx, caseId, 'queue-left', 'freelancer', now, { ticketId: held.value.id });
  return left;
}
