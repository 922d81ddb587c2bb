import { NewWebhook, WebhookChange, WebhookEventType, type Webhook } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeliveryLog } from '../admin-state.ts';
import { ShowLogEvent } from '../events.ts';
import { eventNames, webhookProblems, webhooks as words } from '../strings-access.ts';
import './admin-deliveries.ts';
import { AdminView, problemsIn } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import { checkField, dialogOf, momentText, refusal, rowButton, textField } from './parts.ts';

type Form = {
  readonly url: string;
  readonly description: string;
  readonly isAll: boolean;
  readonly types: readonly WebhookEventType[];
};
type Asked = { readonly what: 'add' } | { readonly what: 'edit' | 'rotate' | 'remove'; readonly webhook: Webhook };

const NONE: Form = { url: '', description: '', isAll: true, types: [] };

/**
 * @summary Endpoints that are told what happens, with their log: add, change, test, new secret, remove.
 * @event admin-act
 * @event admin-forget
 * @event admin-show-log
 */
export class AdminWebhooks extends AdminView<Asked> {
  static override readonly styles = [
    adminStyles,
    css`
      .endpoint {
        display: grid;
        gap: var(--vv-space-2);
        padding-block: var(--vv-space-3);
        border-block-start: 1px solid var(--vv-border);
      }

      .endpoint h3 {
        color: var(--vv-text);
        font-size: var(--vv-text-s);
        overflow-wrap: anywhere;
      }

      .endpoint .row-acts {
        justify-content: flex-start;
      }

      .types {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: var(--vv-space-1) var(--vv-space-3);
        padding-inline-start: var(--vv-space-5);
      }

      .radio {
        display: flex;
        align-items: center;
        gap: var(--vv-space-2);
        min-block-size: 28px;
      }
    `,
  ];

  @property({ attribute: false }) webhooks: readonly Webhook[] | null = null;

  @property({ attribute: false }) log: DeliveryLog | null = null;

  @state() private form: Form = NONE;

  #asks(asked: Asked): void {
    this.form = asked.what === 'edit' ? formOf(asked.webhook) : NONE;
    this.opens(asked);
  }

  #confirmed(asked: Asked): void {
    const { url, description, isAll, types } = this.form;
    const given = { url: url.trim(), description, types: isAll ? null : types };
    if (asked.what === 'add') {
      const read = NewWebhook.safeParse(given);
      if (read.success) this.act({ do: 'add-webhook', webhook: read.data });
      else this.wrong(problemsIn(read, webhookProblems));
    } else if (asked.what === 'edit') {
      const read = WebhookChange.safeParse(given);
      if (read.success) this.act({ do: 'change-webhook', id: asked.webhook.id, change: read.data });
      else this.wrong(problemsIn(read, webhookProblems));
    } else this.act({ do: asked.what === 'rotate' ? 'rotate-webhook' : 'remove-webhook', id: asked.webhook.id });
  }

  override render() {
    if (!this.webhooks) return nothing;
    return html`<section class="panel" aria-labelledby="heading">
        <div class="head">
          <h2 id="heading" tabindex="-1">${words.heading}</h2>
          <button type="button" class="button small primary" @click=${() => this.#asks({ what: 'add' })}>
            ${words.add}
          </button>
        </div>
        <p class="intro">${words.intro}</p>
        ${this.dialog ? nothing : refusal(this.ask)}
        ${this.webhooks.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ul>
          ${this.webhooks.map((webhook) => this.#endpoint(webhook))}
        </ul>
      </section>
      ${this.#dialog()}`;
  }

  #endpoint(webhook: Webhook) {
    const { id, url, description, types, formerSecretUntil } = webhook;
    const isShown = this.log?.webhookId === id;
    const button = (label: string, click: () => void) => rowButton(label, url, this.isAsking, click);
    return html`<li class="endpoint">
      <h3>${url}</h3>
      <p class="quiet-text">
        ${description ? html`${description} · ` : nothing}${types === null ? words.all : words.count(types.length)}
        ${formerSecretUntil ? html` · ${words.former(momentText(formerSecretUntil))}` : nothing}
      </p>
      <div class="row-acts">
        <button
          type="button"
          class="button small"
          aria-expanded=${String(isShown)}
          aria-label="${isShown ? words.hideLog : words.showLog} ${url}"
          @click=${() => this.dispatchEvent(new ShowLogEvent(isShown ? null : id))}
        >
          ${isShown ? words.hideLog : words.showLog}
        </button>
        ${button(words.test, () => this.#tests(webhook))}
        ${button(words.edit, () => this.#asks({ what: 'edit', webhook }))}
        ${button(words.rotate, () => this.#asks({ what: 'rotate', webhook }))}
        ${button(words.remove, () => this.#asks({ what: 'remove', webhook }))}
      </div>
      ${isShown ? html`<admin-deliveries .log=${this.log} .url=${url} .ask=${this.ask}></admin-deliveries>` : nothing}
    </li>`;
  }

  /** The log shows what becomes of it. */
  #tests({ id }: Webhook): void {
    if (this.log?.webhookId !== id) this.dispatchEvent(new ShowLogEvent(id));
    this.act({ do: 'test-webhook', id });
  }

  #dialog() {
    const { dialog } = this;
    if (!dialog) return nothing;
    return dialogOf({
      ...this.#content(dialog),
      ask: this.ask,
      isDanger: dialog.what === 'remove',
      onConfirm: () => this.#confirmed(dialog),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }

  #content(asked: Asked) {
    switch (asked.what) {
      case 'add':
        return { heading: words.adding, confirm: words.addConfirm, body: this.#fields() };
      case 'edit':
        return { heading: words.editing, confirm: words.editConfirm, body: this.#fields() };
      case 'rotate':
        return {
          heading: words.rotating,
          confirm: words.rotateConfirm,
          body: says(asked.webhook.url, words.rotateHint),
        };
      case 'remove':
        return {
          heading: words.removing(asked.webhook.url),
          confirm: words.removeConfirm,
          body: says('', words.removeHint),
        };
    }
  }

  #fields() {
    const { url, description } = this.form;
    return html`${textField({
      id: 'url',
      label: words.url,
      value: url,
      type: 'url',
      hint: words.urlHint,
      problem: this.problemOf('url', words.url),
      onInput: (typed) => (this.form = { ...this.form, url: typed }),
    })}
    ${textField({
      id: 'description',
      label: words.description,
      value: description,
      problem: this.problemOf('description', words.description),
      onInput: (typed) => (this.form = { ...this.form, description: typed }),
    })}
    ${this.#types()}`;
  }

  #types() {
    const { isAll, types } = this.form;
    const problem = this.problemOf('types', words.typesLegend);
    const radio = (label: string, value: boolean) =>
      html`<label class="radio">
        <input
          type="radio"
          name="which"
          .checked=${isAll === value}
          @change=${() => (this.form = { ...this.form, isAll: value })}
        />
        ${label}
      </label>`;
    return html`<fieldset
      tabindex="-1"
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? 'types-problem' : nothing}
    >
      <legend>${words.typesLegend}</legend>
      ${problem ? html`<span class="problem" id="types-problem">${problem}</span>` : nothing}
      ${radio(words.allTypes, true)} ${radio(words.someTypes, false)}
      ${
        isAll
          ? nothing
          : html`<div class="types">
              ${WebhookEventType.options.map((type) =>
                checkField(
                  {
                    id: `type-${type.replace('.', '-')}`,
                    label: eventNames[type],
                    isOn: types.includes(type),
                    onChange: (isOn) => this.#setType(type, isOn),
                  },
                  'one-of',
                ),
              )}
            </div>`
      }
    </fieldset>`;
  }

  #setType(type: WebhookEventType, isOn: boolean): void {
    this.problems = { ...this.problems, types: undefined };
    const types = WebhookEventType.options.filter((one) => (one === type ? isOn : this.form.types.includes(one)));
    this.form = { ...this.form, types };
  }
}

const formOf = ({ url, description, types }: Webhook): Form => ({
  url,
  description,
  isAll: types === null,
  types: types ?? [],
});

const says = (about: string, text: string) =>
  html`${about ? html`<p class="wrap"><strong>${about}</strong></p>` : nothing}
    <p>${text}</p>`;

define('admin-webhooks', AdminWebhooks);
