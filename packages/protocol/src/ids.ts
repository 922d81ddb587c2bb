import * as z from 'zod/mini';

/** P1: an id is a prefix that says what it names and 128 random bits in base64url; nobody can guess a foreign one. */
const id = <Prefix extends string>(prefix: Prefix) =>
  z
    .string()
    .check(z.regex(new RegExp(`^${prefix}_[A-Za-z0-9_-]{22}$`)))
    .brand<Prefix>();

export const CaseId = id('case');
export const InvitationId = id('inv');
export const TicketId = id('tkt');
export const MessageId = id('msg');
export const InternalNoteId = id('memo');
export const CallId = id('call');
export const StaffId = id('stf');
export const OfferId = id('ofr');
export const ChecklistItemId = id('qst');
export const MailId = id('mail');
export const DecisionId = id('dec');
export const WebhookId = id('whk');
export const WebhookEventId = id('evt');
export const DeliveryId = id('dlv');
export const ApiKeyId = id('key');
export const EvidenceId = id('evd');

export type CaseId = z.infer<typeof CaseId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type TicketId = z.infer<typeof TicketId>;
export type MessageId = z.infer<typeof MessageId>;
export type InternalNoteId = z.infer<typeof InternalNoteId>;
export type CallId = z.infer<typeof CallId>;
export type StaffId = z.infer<typeof StaffId>;
export type OfferId = z.infer<typeof OfferId>;
export type ChecklistItemId = z.infer<typeof ChecklistItemId>;
export type MailId = z.infer<typeof MailId>;
export type DecisionId = z.infer<typeof DecisionId>;
export type WebhookId = z.infer<typeof WebhookId>;
export type WebhookEventId = z.infer<typeof WebhookEventId>;
export type DeliveryId = z.infer<typeof DeliveryId>;
export type ApiKeyId = z.infer<typeof ApiKeyId>;
export type EvidenceId = z.infer<typeof EvidenceId>;

/** The marketplace's own account id: any printable text up to 128 characters; we never look inside. */
export const AccountId = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{1,128}$/))
  .brand<'account'>();
export type AccountId = z.infer<typeof AccountId>;

/** P2: chosen by the client, once per command that changes something; the same id twice is one change. */
export const ClientId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));
export type ClientId = z.infer<typeof ClientId>;

/** An instant on a socket: milliseconds since 1970 UTC, by the server's clock. REST bodies carry ISO 8601 instead. */
export const Millis = z.int().check(z.nonnegative());
export type Millis = z.infer<typeof Millis>;
