import * as z from 'zod/mini';

/** The agent's decision; each changes the hold (section 2 of the capability table). */
export const OutcomeKind = z.enum(['verified', 'suspended', 'payment-risk', 'id-verification']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;
