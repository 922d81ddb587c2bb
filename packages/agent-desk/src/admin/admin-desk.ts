import type { DeliveryState, RefusalCode, Reply, WebhookId, AuditPage } from '@visavis/protocol';
import { ApiKeyWithSecret, WebhookWithSecret } from '@visavis/protocol';
import { StateStore, type ReadableStore } from '@visavis/ui';
import { perform, type AdminAct } from './acts.ts';
import type { AdminApi } from './admin-api.ts';
import { emptyAdmin, idle, type AdminState, type Made } from './admin-state.ts';
import type { Section } from './sections.ts';

/**
 * Administration's side of the staff API: reads what a section shows, does one act at a time, and reads again after each. An
 * answer that comes late, about a log that is not shown any more, changes nothing. Made by the root element.
 */
export class AdminDesk implements ReadableStore<AdminState> {
  readonly #api: AdminApi;
  readonly #signedOut: () => void;
  readonly #store = new StateStore<AdminState, Partial<AdminState>>(emptyAdmin, (state, part) => ({
    ...state,
    ...part,
  }));

  /** `signedOut` is called when the server does not know this person any more. */
  constructor(api: AdminApi, signedOut: () => void) {
    this.#api = api;
    this.#signedOut = signedOut;
  }

  get state(): AdminState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Reads what a section shows; what is shown stays when it cannot be read. */
  async read(section: Section): Promise<void> {
    switch (section) {
      case 'staff':
        return this.#took(await this.#api.staff(), ({ staff }) => ({ staff }));
      case 'hours':
      case 'policy':
      case 'evidence':
        return this.#took(await this.#api.settings(), (settings) => ({ settings }));
      case 'replies':
        return this.#took(await this.#api.replies(), ({ replies }) => ({ replies }));
      case 'questions':
        return this.#took(await this.#api.questions(), ({ questions }) => ({ questions }));
      case 'keys':
        return this.#took(await this.#api.keys(), ({ apiKeys }) => ({ keys: apiKeys }));
      case 'webhooks':
        this.#took(await this.#api.webhooks(), ({ webhooks }) => ({ webhooks }));
        return this.#readLog();
      case 'audit':
        return this.#took(await this.#api.audit(null), (audit) => ({ audit: joined(audit, this.state.audit) }));
    }
  }

  /** AD1: answers whether it was done. What is being asked is not asked twice; the section is read anew either way. */
  async act(section: Section, act: AdminAct): Promise<boolean> {
    if (this.state.ask.state === 'asking') return false;
    this.#store.dispatch({ ask: { state: 'asking' } });
    const answer = await this.#api.ask((api) => perform(api, act));
    if (!answer.ok) this.#heard(answer.refusal);
    const made = answer.ok ? secretIn(answer.value) : null;
    if (made) this.#store.dispatch({ made });
    await this.read(section);
    this.#store.dispatch({
      ask: answer.ok ? idle : { state: 'refused', refusal: answer.refusal, problems: answer.problems },
    });
    return answer.ok;
  }

  /** The words of an earlier "no" do not belong to what is asked next. */
  forget(): void {
    if (this.state.ask.state === 'refused') this.#store.dispatch({ ask: idle });
  }

  putAway(): void {
    this.#store.dispatch({ made: null });
  }

  async showLog(webhookId: WebhookId | null, state: DeliveryState | null): Promise<void> {
    this.#store.dispatch({ log: webhookId === null ? null : { webhookId, state, page: null } });
    await this.#readLog();
  }

  /** The following page of the log, or of the audit. */
  async more(section: Section): Promise<void> {
    const { log, audit } = this.state;
    if (section === 'audit' && audit?.next) {
      this.#took(await this.#api.audit(audit.next), ({ entries, next }) => ({
        audit: { entries: [...audit.entries, ...entries], next },
      }));
    }
    if (section === 'webhooks' && log?.page?.next) {
      const { page } = log;
      this.#took(await this.#api.deliveries(log.webhookId, log.state, page.next), ({ deliveries, next }) =>
        this.state.log === log
          ? { log: { ...log, page: { deliveries: [...page.deliveries, ...deliveries], next } } }
          : {},
      );
    }
  }

  /** The first page; where more was asked for, what stands stays until something on the first page is new. */
  async #readLog(): Promise<void> {
    const { log } = this.state;
    if (!log) return;
    const reply = await this.#api.deliveries(log.webhookId, log.state, null);
    if (this.state.log !== log) return;
    if (!reply.ok && reply.refusal === 'not-found') return this.#store.dispatch({ log: null });
    this.#took(reply, (page) => {
      const shown = log.page?.deliveries.slice(page.deliveries.length) ?? [];
      const older =
        log.page && shown.length > 0 ? { deliveries: [...page.deliveries, ...shown], next: log.page.next } : page;
      return { log: { ...log, page: isContinued(page.deliveries, log.page?.deliveries) ? older : page } };
    });
  }

  #took<Value>(reply: Reply<Value>, part: (value: Value) => Partial<AdminState>): void {
    if (reply.ok) this.#store.dispatch({ ...part(reply.value), isOffline: false, hasFailed: false });
    else this.#heard(reply.refusal);
  }

  #heard(refusal: RefusalCode): void {
    if (refusal === 'not-signed-in' || refusal === 'session-ended') this.#signedOut();
    else if (refusal === 'try-again') this.#store.dispatch({ isOffline: true });
    else if (refusal === 'internal' || refusal === 'too-many') this.#store.dispatch({ hasFailed: true });
  }
}

const isContinued = (first: readonly { id: string }[], shown: readonly { id: string }[] | undefined): boolean =>
  first.at(-1)?.id === shown?.[first.length - 1]?.id;

/** What is new goes before what is shown; pages that were asked for stay. */
function joined(newest: AuditPage, shown: AuditPage | null): AuditPage {
  const [last] = shown?.entries ?? [];
  const oldest = newest.entries.at(-1);
  if (!shown || !last || !oldest || oldest.seq > last.seq) return newest;
  return { entries: [...newest.entries.filter(({ seq }) => seq > last.seq), ...shown.entries], next: shown.next };
}

function secretIn(value: unknown): Made | null {
  const key = ApiKeyWithSecret.safeParse(value);
  if (key.success) return { kind: 'key', key: key.data };
  const webhook = WebhookWithSecret.safeParse(value);
  return webhook.success ? { kind: 'webhook', webhook: webhook.data } : null;
}
