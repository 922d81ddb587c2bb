import * as z from 'zod/mini';

/** How a ticket ended when nothing was decided; the hold stays as it is. */
export const Disposition = z.enum(['no-show', 'freelancer-left', 'technical-problem', 'agent-left']);
export type Disposition = z.infer<typeof Disposition>;
