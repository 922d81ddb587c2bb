import {
  ApiKeyWithSecret,
  EditableQuestion,
  EditableReply,
  Redriven,
  SettingsView,
  StaffMember,
  Webhook,
  WebhookDelivery,
  WebhookTest,
  WebhookWithSecret,
  type ApiKeyId,
  type DeliveryId,
  type NewApiKey,
  type NewQuestion,
  type NewReply,
  type NewStaffMember,
  type NewWebhook,
  type QuestionEdit,
  type Reply,
  type ReplyEdit,
  type SettingsEdit,
  type StaffChange,
  type StaffId,
  type WebhookChange,
  type WebhookId,
} from '@visavis/protocol';
import type { StaffApi } from '../staff/staff-api.ts';

type OfStaff = { readonly id: StaffId; readonly name: string };
type OfKey = { readonly id: ApiKeyId };
type Swapped = { readonly id: string; readonly edit: QuestionEdit };
type OfWebhook = { readonly id: WebhookId };

/** Everything an administrator can do, by what is needed for it. */
type Needs = {
  'add-staff': { readonly member: NewStaffMember };
  'change-staff': OfStaff & { readonly change: StaffChange };
  'reset-password': OfStaff & { readonly password: string };
  'close-staff': OfStaff;
  'reopen-staff': OfStaff;
  'sign-out-staff': OfStaff;
  'save-settings': { readonly edit: SettingsEdit };
  'add-reply': { readonly reply: NewReply };
  'edit-reply': { readonly id: string; readonly edit: ReplyEdit };
  'restore-reply': { readonly id: string; readonly version: number };
  'remove-reply': { readonly id: string; readonly version: number };
  'add-question': { readonly question: NewQuestion };
  'edit-question': { readonly id: string; readonly edit: QuestionEdit };
  /** Two templates change places. */
  'swap-questions': { readonly one: Swapped; readonly other: Swapped };
  'remove-question': { readonly id: string };
  'add-key': { readonly key: NewApiKey };
  'rotate-key': OfKey;
  'revoke-key': OfKey;
  'add-webhook': { readonly webhook: NewWebhook };
  'change-webhook': OfWebhook & { readonly change: WebhookChange };
  'remove-webhook': OfWebhook;
  'rotate-webhook': OfWebhook;
  'test-webhook': OfWebhook;
  'redrive-delivery': OfWebhook & { readonly deliveryId: DeliveryId };
  'redrive-dead': OfWebhook;
};
export type ActName = keyof Needs;
type ActOf<Name extends ActName> = { readonly do: Name } & Needs[Name];
export type AdminAct = { [Name in ActName]: ActOf<Name> }[ActName];

type How = { readonly [Name in ActName]: (api: StaffApi, act: ActOf<Name>) => Promise<Reply<unknown>> };

const HOW: How = {
  'add-staff': (api, { member }) => api.act('POST', '/admin/staff', StaffMember, member),
  'change-staff': (api, { id, change }) => api.act('PATCH', `/admin/staff/${id}`, StaffMember, change),
  'reset-password': (api, { id, password }) => api.do('POST', `/admin/staff/${id}/password`, { password }),
  'close-staff': (api, { id }) => api.act('POST', `/admin/staff/${id}/close`, StaffMember),
  'reopen-staff': (api, { id }) => api.act('POST', `/admin/staff/${id}/reopen`, StaffMember),
  'sign-out-staff': (api, { id }) => api.do('POST', `/board/agents/${id}/sign-out`),
  'save-settings': (api, { edit }) => api.act('PUT', '/admin/settings', SettingsView, edit),
  'add-reply': (api, { reply }) => api.act('POST', '/admin/replies', EditableReply, reply),
  'edit-reply': (api, { id, edit }) => api.act('PUT', `/admin/replies/${id}`, EditableReply, edit),
  'restore-reply': (api, { id, version }) =>
    api.act('POST', `/admin/replies/${id}/restore`, EditableReply, { version }),
  'remove-reply': (api, { id, version }) => api.do('POST', `/admin/replies/${id}/remove`, { version }),
  'add-question': (api, { question }) => api.act('POST', '/admin/questions', EditableQuestion, question),
  'edit-question': (api, { id, edit }) => api.act('PUT', `/admin/questions/${id}`, EditableQuestion, edit),
  'swap-questions': async (api, { one, other }) => {
    const first = await api.act('PUT', `/admin/questions/${one.id}`, EditableQuestion, one.edit);
    return first.ok ? api.act('PUT', `/admin/questions/${other.id}`, EditableQuestion, other.edit) : first;
  },
  'remove-question': (api, { id }) => api.do('DELETE', `/admin/questions/${id}`),
  'add-key': (api, { key }) => api.act('POST', '/admin/keys', ApiKeyWithSecret, key),
  'rotate-key': (api, { id }) => api.act('POST', `/admin/keys/${id}/rotate`, ApiKeyWithSecret),
  'revoke-key': (api, { id }) => api.do('DELETE', `/admin/keys/${id}`),
  'add-webhook': (api, { webhook }) => api.act('POST', '/admin/webhooks', WebhookWithSecret, webhook),
  'change-webhook': (api, { id, change }) => api.act('PATCH', `/admin/webhooks/${id}`, Webhook, change),
  'remove-webhook': (api, { id }) => api.do('DELETE', `/admin/webhooks/${id}`),
  'rotate-webhook': (api, { id }) => api.act('POST', `/admin/webhooks/${id}/rotate`, WebhookWithSecret),
  'test-webhook': (api, { id }) => api.act('POST', `/admin/webhooks/${id}/test`, WebhookTest),
  'redrive-delivery': (api, { id, deliveryId }) =>
    api.act('POST', `/admin/webhooks/${id}/deliveries/${deliveryId}/redrive`, WebhookDelivery),
  'redrive-dead': (api, { id }) => api.act('POST', `/admin/webhooks/${id}/redrive`, Redriven),
};

/** Asks the server for what an act is. The value is of the act's own answer. */
export const perform = (api: StaffApi, act: AdminAct): Promise<Reply<unknown>> =>
  (HOW[act.do] as (api: StaffApi, act: AdminAct) => Promise<Reply<unknown>>)(api, act);
