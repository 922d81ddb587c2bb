import { AccountId } from '@visavis/protocol';
import { aCallId, aCaseId, aDeviceCheck, aStaffId, aTicketId, MONDAY_9AM } from '@visavis/testing';
import type { Agent } from '../src/domain/agent.ts';
import type { RingingCall } from '../src/domain/call.ts';
import { ring } from '../src/domain/call.ts';
import type { OpenCase } from '../src/domain/case.ts';
import { openCase } from '../src/domain/case.ts';
import type { WaitingTicket } from '../src/domain/ticket.ts';
import { join } from '../src/domain/ticket.ts';

/* Things of the server's domain with everything filled in. */

export const anOpenCase = (): OpenCase =>
  openCase({ id: aCaseId(), accountId: AccountId.parse('acct-cleo'), trigger: 'first-proposal' }, 7, MONDAY_9AM);

export const aWaiting = (over: Partial<WaitingTicket> = {}): WaitingTicket => ({
  ...join({ id: aTicketId(), caseId: aCaseId(), devices: aDeviceCheck() }, MONDAY_9AM),
  ...over,
});

/** Ada since Monday nine, her desk there; a wrap-up has a minute left. */
export function anAgentOfTheDomain(state: Agent['state'] = 'available'): Agent {
  const ada = { id: aStaffId(), name: 'Ada', role: 'vv_agent', since: MONDAY_9AM, awayAt: null } as const;
  switch (state) {
    case 'in-case':
      return { ...ada, state, next: 'available' };
    case 'wrap-up':
      return { ...ada, state, next: 'available', endsAt: MONDAY_9AM + 60_000, isExtended: false };
    case 'offered':
      return { ...ada, state };
    case 'offline':
    case 'available':
    case 'break':
    case 'not-responding':
      return { ...ada, state };
  }
}

/** Rings for thirty seconds from Monday nine. */
export const aRinging = (): RingingCall => ring({ id: aCallId(), ticketId: aTicketId() }, 30_000, MONDAY_9AM);
