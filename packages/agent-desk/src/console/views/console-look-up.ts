import type { CaseId, FoundAccount, FoundCases } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { holds, refusals } from '../../desk/code-words.ts';
import { ChooseEvent, SearchEvent } from '../events.ts';
import { lookUp } from '../strings.ts';
import { holdBadge } from './hold-kind.ts';
import { panelStyles } from './panel.styles.ts';

const LEAST_TYPED = 2;
const PAUSE_MS = 300;

/**
 * @summary The search and what it found. Searches while somebody types, after a short pause, and at once on Enter.
 * @event console-search
 * @event console-choose
 */
export class ConsoleLookUp extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    fieldStyles,
    panelStyles,
    css`
      :host {
        padding: var(--vv-space-4);
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--vv-space-2);
      }

      form .hint,
      label {
        grid-column: 1 / -1;
      }

      .field {
        display: contents;
      }

      h2 {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-xs);
        letter-spacing: 0.02em;
      }

      .found {
        display: grid;
        gap: var(--vv-space-2);
        margin-block-start: var(--vv-space-3);
      }

      .found ul {
        display: grid;
        gap: var(--vv-space-1);
      }

      .result {
        display: grid;
        grid-template-columns: minmax(0, 1fr) fit-content(55%);
        gap: 0 var(--vv-space-2);
        inline-size: 100%;
        padding: var(--vv-space-2) var(--vv-space-3);
        border: 1px solid var(--vv-border);
        border-radius: var(--vv-radius-m);
        background: var(--vv-surface);
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      .result:hover {
        border-color: var(--vv-border-strong);
      }

      .result[aria-current='true'] {
        border-color: var(--vv-accent);
        background: var(--vv-accent-soft);
      }

      .result strong,
      .result .quiet-text {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .result .badge {
        align-self: start;
        white-space: normal;
      }

      .result .quiet-text {
        grid-column: 1 / -1;
        font-size: var(--vv-text-xs);
      }
    `,
  ];

  @query('input') private readonly input!: HTMLInputElement;

  /** What was found last; null before the first search. */
  @property({ attribute: false }) found: FoundCases | null = null;

  /** How the last search went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** The case that is shown. */
  @property({ attribute: false }) current: CaseId | null = null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override firstUpdated(): void {
    this.input.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS);
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.#search();
  }

  #search(): void {
    clearTimeout(this.#timer);
    const typed = this.input.value.trim();
    if (typed.length >= LEAST_TYPED) this.dispatchEvent(new SearchEvent(typed));
  }

  override render() {
    return html`<form role="search" @submit=${this.#submitted}>
        <div class="field">
          <label for="query">${lookUp.label}</label>
          <input
            id="query"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="200"
            placeholder=${lookUp.placeholder}
            aria-describedby="hint"
            @input=${this.#typed}
          />
        </div>
        <button class="button primary">${lookUp.submit}</button>
        <span id="hint" class="hint quiet-text">${lookUp.hint}</span>
      </form>
      <div class="found">
        <div role="status">${this.#said()}</div>
        ${this.found && this.ask.state !== 'refused' ? this.#results(this.found) : nothing}
      </div>`;
  }

  #said() {
    if (this.ask.state === 'refused') return html`<p class="problem">${refusals[this.ask.refusal]}</p>`;
    if (this.ask.state === 'asking' && !this.found) return html`<p class="quiet-text">${lookUp.searching}</p>`;
    if (!this.found) return nothing;
    const { kind, message, results, hasMore } = this.found;
    return html`${results.length > 0 ? html`<h2>${lookUp.results(results.length, hasMore)}</h2>` : nothing}
    ${kind === 'not-a-vv-case' ? html`<vv-notice kind="info">${message}</vv-notice>` : nothing}`;
  }

  #results({ results, hasMore }: FoundCases) {
    return html`<ul aria-label=${lookUp.pane}>
        ${results.map((found) => html`<li>${this.#result(found)}</li>`)}
      </ul>
      ${hasMore ? html`<p class="quiet-text">${lookUp.more}</p>` : nothing}`;
  }

  #result(found: FoundAccount) {
    const { account, case: held } = found;
    return html`<button
      type="button"
      class="result"
      aria-current=${String(held !== null && held.id === this.current)}
      @click=${() => this.dispatchEvent(new ChooseEvent(found))}
    >
      <strong>${account.name}</strong>
      <span class="badge ${held ? holdBadge(held.hold) : ''}">${held ? holds[held.hold] : lookUp.noCase}</span>
      <span class="quiet-text">${account.email}</span>
      <span class="quiet-text">${account.id}</span>
    </button>`;
  }
}

define('console-look-up', ConsoleLookUp);
