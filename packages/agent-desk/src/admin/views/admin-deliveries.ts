import { DeliveryState, type WebhookDelivery } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeliveryLog } from '../admin-state.ts';
import { MoreEvent, ShowLogEvent } from '../events.ts';
import { general } from '../strings.ts';
import { deliveries as words, eventNames } from '../strings-access.ts';
import { AdminView } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import { dialogOf, momentText, rowButton, selectField } from './parts.ts';

const KINDS: Readonly<Record<DeliveryState, string>> = { queued: 'wait', delivered: 'good', dead: 'bad' };
const STATES = [
  ['', words.all],
  ...DeliveryState.options.map((state) => [state, words.states[state]] as const),
] as const;

/**
 * @summary What one endpoint was told, with every try; what is dead can be sent again.
 * @event admin-act
 * @event admin-more
 * @event admin-show-log
 */
export class AdminDeliveries extends AdminView<'redrive'> {
  static override readonly styles = [
    adminStyles,
    css`
      .log {
        display: grid;
        gap: var(--vv-space-3);
        padding: var(--vv-space-3);
        border: 1px solid var(--vv-border);
        border-radius: var(--vv-radius-s);
      }

      .filters {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--vv-space-2);
      }

      .filters .field {
        inline-size: 180px;
      }

      td,
      tbody th {
        vertical-align: top;
      }

      .tries li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) log: DeliveryLog | null = null;

  @property() url = '';

  protected override landing(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#state');
  }

  override render() {
    const { log } = this;
    if (!log) return nothing;
    return html`<div class="log" role="group" aria-label=${words.heading(this.url)}>
        <div class="filters">
          ${selectField({
            id: 'state',
            label: words.filter,
            value: log.state ?? '',
            choices: STATES,
            onInput: (state) =>
              this.dispatchEvent(new ShowLogEvent(log.webhookId, DeliveryState.safeParse(state).data ?? null)),
          })}
          <button
            type="button"
            class="button small"
            aria-haspopup="dialog"
            aria-disabled=${String(this.isAsking)}
            @click=${() => !this.isAsking && this.opens('redrive')}
          >
            ${words.redriveAll}
          </button>
        </div>
        ${this.#page(log)}
      </div>
      ${this.#dialog(log)}`;
  }

  #page({ page, state }: DeliveryLog) {
    if (!page) return html`<p role="status">${general.loading}</p>`;
    if (page.deliveries.length === 0) return html`<p>${state === null ? words.none : words.noneOf}</p>`;
    return html`<div class="scroller" tabindex="0" role="group" aria-label=${words.heading(this.url)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.event}</th>
              <th scope="col">${words.state}</th>
              <th scope="col">${words.queued}</th>
              <th scope="col">${words.tries}</th>
              <th scope="col" class="acts">${general.act}</th>
            </tr>
          </thead>
          <tbody>
            ${page.deliveries.map((delivery) => this.#row(delivery))}
          </tbody>
        </table>
      </div>
      ${
        page.next === null
          ? nothing
          : html`<button type="button" class="button small" @click=${() => this.dispatchEvent(new MoreEvent())}>
              ${general.more}
            </button>`
      }`;
  }

  #row(delivery: WebhookDelivery) {
    const { id, type, state, queuedAt, nextAttemptAt } = delivery;
    const webhookId = this.log?.webhookId;
    return html`<tr>
      <th scope="row" class="wrap">${eventNames[type]}</th>
      <td><span class="badge ${KINDS[state]}">${words.states[state]}</span></td>
      <td>${momentText(queuedAt)}</td>
      <td class="wrap">
        ${tries(delivery)}
        ${nextAttemptAt ? html`<span class="quiet-text">${words.next(momentText(nextAttemptAt))}</span>` : nothing}
      </td>
      <td class="acts">
        ${
          state === 'queued' || !webhookId
            ? nothing
            : rowButton(words.redrive, eventNames[type], this.isAsking, () =>
                this.act({ do: 'redrive-delivery', id: webhookId, deliveryId: id }),
              )
        }
      </td>
    </tr>`;
  }

  #dialog({ webhookId }: DeliveryLog) {
    if (!this.dialog) return nothing;
    return dialogOf({
      heading: words.redriving,
      confirm: words.redriveConfirm,
      body: html`<p>${words.redriveHint}</p>`,
      ask: this.ask,
      onConfirm: () => this.act({ do: 'redrive-dead', id: webhookId }),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }
}

function tries({ attempts }: WebhookDelivery) {
  if (attempts.length === 0) return html`${words.noAttempt}`;
  return html`<details>
    <summary>${words.attempts(attempts.length)}</summary>
    <ol class="tries">
      ${attempts.map(
        ({ at, status, said, tookMs }) =>
          html`<li>
            ${momentText(at)} · ${words.status(status)} · ${words.took(tookMs)}
            ${said ? html`<br /><span class="quiet-text" dir="auto">${said}</span>` : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}

define('admin-deliveries', AdminDeliveries);
