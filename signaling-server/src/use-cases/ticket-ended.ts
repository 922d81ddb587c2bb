import type { Disposition, Millis, TicketEnded } from '@visavis/protocol';

type End = { readonly disposition: Disposition; readonly isWithAgent: boolean; readonly at: Millis };

/** T7: who may go first when they come back, and until when. */
const FAILED: ReadonlySet<Disposition> = new Set<Disposition>(['technical-problem', 'agent-left']);

/** How a contact ended that decided nothing, as its freelancer reads it. */
export const ticketEnded = (end: End, frontMs: number): TicketEnded => ({
  ...end,
  frontUntil: FAILED.has(end.disposition) ? end.at + frontMs : null,
});
