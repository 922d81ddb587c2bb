import type { CaseId, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import type { Left } from './leave-line.ts';
import { holdActiveTicket, leaveLine, tellLeft } from './leave-line.ts';
import { resumeAfterUs } from './pause-clock.ts';

/** A freelancer gives up the place in the queue; the case stays open. Refusals: `no-ticket`, `try-again`. */
export async function leaveQueue(context: Context, caseId: CaseId): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Left>> => {
    const held = await holdActiveTicket(tx, caseId);
    if (!held.ok) return held;
    if (!held.value) return refuse('no-ticket');
    const left = await leaveLine(tx, held.value, now);
    if (!left.ok) return left;
    await resumeAfterUs(tx, caseId, now);
    await note(tx, caseId, 'queue-left', 'freelancer', now, { ticketId: held.value.id });
    return left;
  });
  if (!reply.ok) return reply;
  tellLeft(context, caseId, reply.value);
  return done({});
}
