import {
  ApiKeyList,
  AuditPage,
  DeliveryPage,
  EditableQuestions,
  EditableReplies,
  Problem,
  SettingsView,
  StaffList,
  WebhookList,
  type DeliveryId,
  type DeliveryState,
  type Done,
  type Refused,
  type Reply,
  type WebhookId,
} from '@visavis/protocol';
import { StaffApi, type Fetch } from '../staff/staff-api.ts';

/** What is wrong with one field of what was sent; `problem` goes on after the field's name. */
export type FieldProblem = { readonly path: string; readonly problem: string };

/** A reply that also says which fields were refused, as far as the server did. */
export type Answer<Value> = Done<Value> | (Refused & { readonly problems: readonly FieldProblem[] });

const sameOrigin: Fetch = (path, init) => fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });

/** What administration asks the server; the refusals that any answer can have are `StaffApi`'s. */
export class AdminApi {
  readonly #fetch: Fetch;
  readonly #api: StaffApi;

  constructor(request: Fetch = sameOrigin) {
    this.#fetch = request;
    this.#api = new StaffApi(request);
  }

  /** Runs one request with an API of its own, so that what the server says of its fields is this request's. */
  async ask<Value>(send: (api: StaffApi) => Promise<Reply<Value>>): Promise<Answer<Value>> {
    let problems: readonly FieldProblem[] = [];
    const reply = await send(
      new StaffApi(async (path, init) => {
        const response = await this.#fetch(path, init);
        if (!response.ok) problems = await fieldsOf(response.clone());
        return response;
      }),
    );
    return reply.ok ? reply : { ...reply, problems };
  }

  staff(): Promise<Reply<StaffList>> {
    return this.#api.read('/admin/staff', StaffList);
  }

  settings(): Promise<Reply<SettingsView>> {
    return this.#api.read('/admin/settings', SettingsView);
  }

  replies(): Promise<Reply<EditableReplies>> {
    return this.#api.read('/admin/replies', EditableReplies);
  }

  questions(): Promise<Reply<EditableQuestions>> {
    return this.#api.read('/admin/questions', EditableQuestions);
  }

  keys(): Promise<Reply<ApiKeyList>> {
    return this.#api.read('/admin/keys', ApiKeyList);
  }

  webhooks(): Promise<Reply<WebhookList>> {
    return this.#api.read('/admin/webhooks', WebhookList);
  }

  deliveries(id: WebhookId, state: DeliveryState | null, cursor: DeliveryId | null): Promise<Reply<DeliveryPage>> {
    const query = new URLSearchParams({ ...(state && { state }), ...(cursor && { cursor }) });
    return this.#api.read(`/admin/webhooks/${id}/deliveries?${query}`, DeliveryPage);
  }

  audit(before: number | null): Promise<Reply<AuditPage>> {
    return this.#api.read(before === null ? '/admin/audit' : `/admin/audit?before=${before}`, AuditPage);
  }
}

async function fieldsOf(response: Response): Promise<readonly FieldProblem[]> {
  const body: unknown = await response.json().catch(() => null);
  return Problem.safeParse(body).data?.fields ?? [];
}
