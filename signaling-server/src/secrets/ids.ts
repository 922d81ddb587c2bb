import { randomBytes } from 'node:crypto';
import type {
  ApiKeyId,
  CallId,
  CaseId,
  ChecklistItemId,
  DecisionId,
  DeliveryId,
  EvidenceId,
  InternalNoteId,
  InvitationId,
  MailId,
  MessageId,
  OfferId,
  StaffId,
  TicketId,
  WebhookEventId,
  WebhookId,
} from '@visavis/protocol';

const random = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;

/** P1: new ids, 128 random bits each. */
export const newCaseId = (): CaseId => random('case') as CaseId;
export const newInvitationId = (): InvitationId => random('inv') as InvitationId;
export const newTicketId = (): TicketId => random('tkt') as TicketId;
export const newOfferId = (): OfferId => random('ofr') as OfferId;
export const newMessageId = (): MessageId => random('msg') as MessageId;
export const newInternalNoteId = (): InternalNoteId => random('memo') as InternalNoteId;
export const newCallId = (): CallId => random('call') as CallId;
export const newChecklistItemId = (): ChecklistItemId => random('qst') as ChecklistItemId;
export const newStaffId = (): StaffId => random('stf') as StaffId;
export const newMailId = (): MailId => random('mail') as MailId;
export const newDecisionId = (): DecisionId => random('dec') as DecisionId;
export const newWebhookId = (): WebhookId => random('whk') as WebhookId;
export const newWebhookEventId = (): WebhookEventId => random('evt') as WebhookEventId;
export const newDeliveryId = (): DeliveryId => random('dlv') as DeliveryId;
export const newEvidenceId = (): EvidenceId => random('evd') as EvidenceId;
export const newApiKeyId = (): ApiKeyId => random('key') as ApiKeyId;
/** Of what administrators add to the words that come with Visavis. */
export const newOwnId = (): string => `own-${randomBytes(16).toString('hex')}`;
