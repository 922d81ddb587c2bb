import type { Seat } from '@visavis/protocol';

/** M25, M27: how far a call is: prepared, started by the agent, accepted by the freelancer. It never goes back. */
export type CallPhase = 'held' | 'begun' | 'answered';

/** Whether what this seat sends stays with us: before the start everybody's, then the agent's until the freelancer accepts. */
export function isHeldBack(phase: CallPhase, seat: Seat): boolean {
  switch (phase) {
    case 'held':
      return true;
    case 'begun':
      return seat === 'agent';
    case 'answered':
      return false;
  }
}
