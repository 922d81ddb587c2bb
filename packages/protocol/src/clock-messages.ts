import * as z from 'zod/mini';
import { Millis } from './ids.ts';

/**
 * Why a case's clock stands still. The first four are the service's, and pause every clock: `closed` (outside the opening
 * hours), `nobody-on-duty`, `wait-above-promise`, `service-down` (nothing of ours ran, or the wall clock leapt forward: the
 * two look alike). The rest are one case's own: `mail-bounced`, `mail-unsent` (sent again, and no mail
 * server has it yet), `technical-problem` (a contact that could not work), `with-us` (in the queue or with an agent).
 */
export const ServicePauseCause = z.enum(['closed', 'nobody-on-duty', 'wait-above-promise', 'service-down']);
export type ServicePauseCause = z.infer<typeof ServicePauseCause>;

export const CasePauseCause = z.enum(['mail-bounced', 'mail-unsent', 'technical-problem', 'with-us']);
export type CasePauseCause = z.infer<typeof CasePauseCause>;

export const PauseCause = z.enum([...ServicePauseCause.options, ...CasePauseCause.options]);
export type PauseCause = z.infer<typeof PauseCause>;

/**
 * The fair clock of a case as people see it. `not-started` until a mail server accepted the invitation; `stopped` once the
 * case is decided. `dueAt` is when the time is used up if the clock runs from now on without a pause: known while it runs.
 */
export const ClockView = z.strictObject({
  state: z.enum(['not-started', 'running', 'paused', 'stopped']),
  limitMs: Millis,
  usedMs: Millis,
  pausedMs: Millis,
  /** What pauses it now; more than one thing can. */
  pausedBy: z.array(PauseCause),
  dueAt: z.nullable(Millis),
  /** Since when the time has been used up. */
  overdueAt: z.nullable(Millis),
});
export type ClockView = z.infer<typeof ClockView>;
