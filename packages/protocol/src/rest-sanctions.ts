import { z } from 'zod';
import { ServicePauseCause } from './clock-messages.ts';

/* REST bodies of `/api/v1/staff/sanctions`: whether what follows when the time of a case is used up is held back. */

const Instant = z.iso.datetime();

export const SanctionsState = z.strictObject({
  /** `gap`: the service did not run, or the clock leapt forward. `until`: when they go on if nobody confirms them earlier. */
  heldBack: z.strictObject({ since: Instant, why: z.enum(['gap']), until: Instant }).nullable(),
  /** When the service was looked at last; null before the first time. */
  lastRoundAt: Instant.nullable(),
  /** What pauses the clock of every case now. */
  pausedBy: z.array(ServicePauseCause),
  /** When it opens again, while it is closed. */
  opensAt: Instant.nullable(),
});
export type SanctionsState = z.infer<typeof SanctionsState>;
