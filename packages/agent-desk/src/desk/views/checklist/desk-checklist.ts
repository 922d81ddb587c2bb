import type { ChecklistItem, ChecklistItemId, ChecklistResult } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenAnswers } from '../../answer-book.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { checklist as words, refusals } from '../../strings.ts';
import { paneStyles } from '../pane.styles.ts';
import { DrawPromptEvent, ResultEvent } from './checklist-events.ts';
import { deskChecklistStyles } from './desk-checklist.styles.ts';
import { RESULTS, type DeskQuestion } from './desk-question.ts';
import './desk-question.ts';

/** What the keys 1 to 4 and the first letters mean in the list. */
const KEYS = new Map(
  RESULTS.flatMap((result, index) => [
    [String(index + 1), result] as const,
    [words.results[result].key.toLowerCase(), result] as const,
  ]),
);

/**
 * @summary The questions of a contact and the liveness prompts that were drawn; one of them is open at a time. Told what the
 * server has (`items`) and what it does not have yet (`answers`).
 * @event desk-result
 * @event desk-item-note
 * @event desk-draw-prompt
 */
export class DeskChecklist extends LitElement {
  static override readonly styles = [base, buttonStyles, paneStyles, deskChecklistStyles];

  @property({ attribute: false }) items: readonly ChecklistItem[] = [];
  @property({ attribute: false }) answers: OpenAnswers = new Map();

  /** How the last drawing of a prompt went. */
  @property({ attribute: false }) drawAsk: Ask = idleAsk;

  /** The contact has ended. */
  @property({ type: Boolean }) over = false;

  /** Which one is open; null until somebody chose: then the first that was not asked. */
  @state() private chosen: ChecklistItemId | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('items');
    if (before && before.length > 0) this.#itemsChanged(before);
  }

  /** DQ6: a prompt that was just drawn is open; another contact begins anew. */
  #itemsChanged(before: readonly ChecklistItem[]): void {
    const known = new Set(before.map(({ id }) => id));
    if (!this.items.some(({ id }) => known.has(id))) {
      this.chosen = null;
      return;
    }
    const drawn = this.items.find(({ id, kind }) => kind === 'liveness' && !known.has(id));
    if (drawn) void this.#shows(drawn);
  }

  /** Where somebody lands who goes to the questions: at the one that is open. */
  override focus(): void {
    const open = this.#openId();
    void this.#opens(this.items.find(({ id }) => id === open));
  }

  override render() {
    const questions = this.items.filter(({ kind }) => kind === 'question');
    const prompts = this.items.filter(({ kind }) => kind === 'liveness');
    const open = this.#openId();
    return html`${this.#head(questions)}
      <div class="list" @keydown=${this.#pressed} @click=${this.#clicked} @desk-result=${this.#answered}>
        ${this.over ? html`<p class="quiet-text over">${words.over}</p>` : nothing}
        <ol aria-label=${words.heading}>
          ${this.#rows(questions, open, (position) => words.question(position, questions.length))}
        </ol>
        <section aria-labelledby="prompts">
          <h3 id="prompts">${words.prompts}</h3>
          ${prompts.length === 0 ? html`<p class="quiet-text">${words.promptsHint}</p>` : nothing}
          <ol aria-label=${words.prompts}>
            ${this.#rows(prompts, open, words.prompt)}
          </ol>
        </section>
      </div>
      ${this.over ? nothing : this.#draw(prompts.length)}`;
  }

  #head(questions: readonly ChecklistItem[]) {
    const asked = questions.filter((item) => this.#resultOf(item) !== 'not-asked').length;
    if (questions.length === 0) return html`<div class="head"><p class="quiet-text">${words.none}</p></div>`;
    return html`<div class="head">
      <h2>${words.progress(asked, questions.length)}</h2>
      <progress max=${questions.length} value=${asked} aria-hidden="true"></progress>
      <p class="keys">${words.keys}</p>
    </div>`;
  }

  #rows(items: readonly ChecklistItem[], open: ChecklistItemId | null, label: (position: number) => string) {
    return repeat(
      items,
      ({ id }) => id,
      (item, index) =>
        html`<li>
          <desk-question
            data-id=${item.id}
            .item=${item}
            .answer=${this.answers.get(item.id) ?? null}
            .label=${label(index + 1)}
            .open=${item.id === open}
            .over=${this.over}
          ></desk-question>
        </li>`,
    );
  }

  #draw(drawn: number) {
    const { drawAsk } = this;
    const isDrawing = drawAsk.state === 'asking';
    const calm = drawn === 0 ? words.draw : words.drawAnother;
    return html`<div class="foot">
      ${
        drawAsk.state === 'refused'
          ? html`<p class="problem" role="alert">${words.refusals[drawAsk.refusal] ?? refusals[drawAsk.refusal]}</p>`
          : nothing
      }
      <button
        type="button"
        class="button small"
        aria-disabled=${String(isDrawing)}
        @click=${() => !isDrawing && this.dispatchEvent(new DrawPromptEvent())}
      >
        ${isDrawing ? words.drawing : calm}
      </button>
    </div>`;
  }

  #resultOf(item: ChecklistItem): ChecklistItem['result'] {
    return this.answers.get(item.id)?.result ?? item.result;
  }

  #openId(): ChecklistItemId | null {
    if (this.items.some(({ id }) => id === this.chosen)) return this.chosen;
    const next = this.items.find((item) => item.kind === 'question' && this.#resultOf(item) === 'not-asked');
    return (next ?? this.items[0])?.id ?? null;
  }

  /** The first that is open stays so while it is answered; without this the next one would open under the pointer. */
  readonly #answered = ({ itemId }: ResultEvent): void => {
    this.chosen = itemId;
  };

  readonly #clicked = (event: Event): void => {
    const question = questionIn(event);
    if (question && !question.open) void this.#opens(question.item);
  };

  /** DQ5: keys of the list are heard in the list alone, and never in a note that is being written. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const item = questionIn(event)?.item;
    const meant = item ? meantBy(event) : null;
    if (!item || meant === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (typeof meant === 'number') return void this.#opens(this.items[this.items.indexOf(item) + meant]);
    if (this.over) return;
    void this.#opens(item);
    this.dispatchEvent(new ResultEvent(item.id, meant));
  };

  /** Opens it where it can be seen with its answers; the focus stays where it is. */
  async #shows({ id }: ChecklistItem): Promise<DeskQuestion | null> {
    this.chosen = id;
    await this.updateComplete;
    const question = this.renderRoot.querySelector<DeskQuestion>(`desk-question[data-id="${id}"]`);
    await question?.updateComplete;
    question?.scrollIntoView({ block: 'nearest' });
    return question;
  }

  async #opens(item: ChecklistItem | null | undefined): Promise<void> {
    if (item) (await this.#shows(item))?.focus();
  }
}

/** What a key asks for: a result, or the next (1) or the former (-1) question; null for a key of somebody else's. */
function meantBy(event: KeyboardEvent): ChecklistResult | 1 | -1 | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.composedPath()[0] instanceof HTMLTextAreaElement) return null;
  if (event.key === 'ArrowDown') return 1;
  return event.key === 'ArrowUp' ? -1 : (KEYS.get(event.key.toLowerCase()) ?? null);
}

function questionIn(event: Event): DeskQuestion | undefined {
  return event
    .composedPath()
    .find((target): target is DeskQuestion => target instanceof HTMLElement && target.localName === 'desk-question');
}

define('desk-checklist', DeskChecklist);
