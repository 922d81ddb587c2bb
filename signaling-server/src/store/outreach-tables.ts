import type {
  ApiKeyId,
  ApiScope,
  CaseId,
  DeliveryId,
  InvitationId,
  MailId,
  WebhookEventId,
  WebhookEventType,
  WebhookId,
} from '@visavis/protocol';
import type { ColumnType, Generated } from 'kysely';
import type { MailKind, MailState } from '../domain/mail.ts';
import type { Fixed, Json } from './column-types.ts';

/** What goes out, by mail and by webhook, and who may ask by REST. */
export type OutreachTables = {
  invitations: {
    id: Fixed<InvitationId>;
    case_id: Fixed<CaseId>;
    phrase: Fixed<string>;
    created_at: Fixed<Date>;
    revoked_at: Date | null;
  };
  mails: {
    id: Fixed<MailId>;
    case_id: Fixed<CaseId>;
    kind: Fixed<MailKind>;
    thread_id: Fixed<MailId | null>;
    invitation_id: Fixed<InvitationId | null>;
    to_name: Fixed<string>;
    to_address: Fixed<string>;
    subject: Fixed<string>;
    html: string;
    text: string;
    queued_at: Fixed<Date>;
    state: MailState;
    attempts: number;
    next_attempt_at: Date;
    settled_at: Date | null;
    server_said: string | null;
  };
  webhooks: {
    id: Fixed<WebhookId>;
    url: string;
    description: string;
    types: Json<WebhookEventType[] | null>;
    secret: string;
    former_secret: string | null;
    former_until: Date | null;
    created_at: Fixed<Date>;
    removed_at: Date | null;
  };
  webhook_events: {
    id: Fixed<WebhookEventId>;
    case_id: Fixed<CaseId | null>;
    seq: Fixed<number | null>;
    type: Fixed<WebhookEventType>;
    data: Json<Record<string, unknown>>;
    at: Fixed<Date>;
  };
  webhook_deliveries: {
    id: Fixed<DeliveryId>;
    webhook_id: Fixed<WebhookId>;
    event_id: Fixed<WebhookEventId>;
    case_id: Fixed<CaseId | null>;
    seq: Fixed<number | null>;
    state: 'queued' | 'delivered' | 'dead';
    queued_at: Date;
    attempts: number;
    next_attempt_at: Date;
    settled_at: Date | null;
    alerted_at: Date | null;
  };
  webhook_attempts: {
    id: Generated<number>;
    delivery_id: Fixed<DeliveryId>;
    at: Fixed<Date>;
    took_ms: Fixed<number>;
    status: Fixed<number | null>;
    said: Fixed<string>;
  };
  api_keys: {
    secret_hash: Fixed<string>;
    id: Fixed<ApiKeyId>;
    name: string;
    scopes: Json<ApiScope[]>;
    created_at: Fixed<Date>;
    revoked_at: Date | null;
    last_used_at: Date | null;
  };
  answered_requests: {
    principal: Fixed<string>;
    key: Fixed<string>;
    fingerprint: Fixed<string>;
    status: number | null;
    answer: ColumnType<unknown, null, string | null>;
    at: Date;
  };
};
