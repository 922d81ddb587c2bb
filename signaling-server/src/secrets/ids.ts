import { randomBytes } from 'node:crypto';
import type { CallId, CaseId, InvitationId, MailId, MessageId, StaffId, TicketId } from '@visavis/protocol';

const random = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;

/** P1: new ids, 128 random bits each. */
export const newCaseId = (): CaseId => random('case') as CaseId;
export const newInvitationId = (): InvitationId => random('inv') as InvitationId;
export const newTicketId = (): TicketId => random('tkt') as TicketId;
export const newMessageId = (): MessageId => random('msg') as MessageId;
export const newCallId = (): CallId => random('call') as CallId;
export const newStaffId = (): StaffId => random('stf') as StaffId;
export const newMailId = (): MailId => random('mail') as MailId;
