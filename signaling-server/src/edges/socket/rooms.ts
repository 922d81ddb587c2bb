import type { CaseId, StaffId } from '@visavis/protocol';

/* Who hears what: a freelancer's sockets are in their case's room, an agent's in their own and in the desks'. */
export const caseRoom = (caseId: CaseId): string => `case:${caseId}`;
export const agentRoom = (agentId: StaffId): string => `agent:${agentId}`;
export const DESKS = 'desks';
