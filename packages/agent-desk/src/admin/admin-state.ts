import type {
  ApiKey,
  ApiKeyWithSecret,
  AuditPage,
  DeliveryPage,
  DeliveryState,
  EditableQuestion,
  EditableReply,
  RefusalCode,
  SettingsView,
  StaffMember,
  Webhook,
  WebhookId,
  WebhookWithSecret,
} from '@visavis/protocol';
import type { FieldProblem } from './admin-api.ts';

/** How the last act went; a refusal says which fields it is about, as far as the server did. */
export type AdminAsk =
  | { readonly state: 'idle' | 'asking' }
  | { readonly state: 'refused'; readonly refusal: RefusalCode; readonly problems: readonly FieldProblem[] };

export const idle: AdminAsk = { state: 'idle' };

/** A secret that the server told once. */
export type Made =
  | { readonly kind: 'key'; readonly key: ApiKeyWithSecret }
  | { readonly kind: 'webhook'; readonly webhook: WebhookWithSecret };

/** The log of one endpoint. `page` is null until it was read. */
export type DeliveryLog = {
  readonly webhookId: WebhookId;
  readonly state: DeliveryState | null;
  readonly page: DeliveryPage | null;
};

/** Lists are null until they were read for the first time. */
export type AdminState = {
  readonly staff: readonly StaffMember[] | null;
  readonly settings: SettingsView | null;
  readonly replies: readonly EditableReply[] | null;
  readonly questions: readonly EditableQuestion[] | null;
  readonly keys: readonly ApiKey[] | null;
  readonly webhooks: readonly Webhook[] | null;
  readonly log: DeliveryLog | null;
  readonly audit: AuditPage | null;
  readonly made: Made | null;
  /** The last time the server was asked, it could not be reached. */
  readonly isOffline: boolean;
  /** The last reading failed for another reason. */
  readonly hasFailed: boolean;
  readonly ask: AdminAsk;
};

export const emptyAdmin: AdminState = {
  staff: null,
  settings: null,
  replies: null,
  questions: null,
  keys: null,
  webhooks: null,
  log: null,
  audit: null,
  made: null,
  isOffline: false,
  hasFailed: false,
  ask: idle,
};
