import { CHECKLIST_NOTE_MAX, ChecklistResult, type ChecklistItem } from '@visavis/protocol';
import { base, clockText, define, fieldStyles, icon, iconStyles, type IconName } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { OpenAnswer } from '../../answer-book.ts';
import { checklist as words, refusals } from '../../strings.ts';
import { ItemNoteEvent, ResultEvent } from './checklist-events.ts';
import { deskQuestionStyles } from './desk-question.styles.ts';

const ICONS: Readonly<Record<ChecklistResult, IconName>> = {
  pass: 'check',
  fail: 'close',
  unclear: 'question',
  'not-asked': 'minus',
};

/** In the order of their keys 1 to 4. */
export const RESULTS = ChecklistResult.options;

/**
 * @summary One question or liveness prompt: closed a row with its result, open with hint, choices and note.
 * @event desk-result
 * @event desk-item-note
 */
export class DeskQuestion extends LitElement {
  static override readonly styles = [base, iconStyles, fieldStyles, deskQuestionStyles];

  @property({ attribute: false }) item: ChecklistItem | null = null;

  /** What the server does not have yet; null when it has everything. */
  @property({ attribute: false }) answer: OpenAnswer | null = null;

  /** How it is called among the others, for whoever does not see the list. */
  @property() label = '';

  @property({ type: Boolean, reflect: true }) open = false;

  /** The contact has ended: results stand. */
  @property({ type: Boolean }) over = false;

  /** Where the keyboard goes on: at the chosen result, or at the row while it is closed. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked:not(:disabled), textarea, .row')?.focus();
  }

  override render() {
    const { item } = this;
    if (!item) return nothing;
    return this.open ? this.#open(item) : this.#closed(item);
  }

  #closed(item: ChecklistItem) {
    const result = this.#result(item);
    return html`<button type="button" class="row" aria-expanded="false">
      <span class="text" dir="auto">${item.text}</span>
      <span class="mark ${result}">${icon(ICONS[result])}<span class="name">${words.results[result].name}</span></span>
      ${this.#trouble('row-state')}
    </button>`;
  }

  #open(item: ChecklistItem) {
    return html`<div class="open ${item.kind}">
      <p class="label">
        <span>${this.label} · ${words.topics[item.topic]}${times(item)}</span>
        <span class="save ${this.answer?.state ?? 'saved'}" role="status">${this.#saveWord(item)}</span>
      </p>
      <p class="asked" id="asked" dir="auto">${item.text}</p>
      ${item.hint ? html`<p class="hint" id="hint" dir="auto">${item.hint}</p>` : nothing}
      <div class="choices" role="radiogroup" aria-labelledby="asked" aria-describedby=${item.hint ? 'hint' : nothing}>
        ${RESULTS.map((result) => this.#choice(item, result))}
      </div>
      <textarea
        rows="1"
        dir="auto"
        aria-label=${words.note}
        placeholder=${words.noteHint}
        maxlength=${CHECKLIST_NOTE_MAX}
        .value=${live(this.answer?.note ?? item.note)}
        @input=${(event: Event) => this.#noted(event, false)}
        @blur=${(event: Event) => this.#noted(event, true)}
      ></textarea>
      ${this.#trouble('trouble')}
    </div>`;
  }

  #choice(item: ChecklistItem, result: ChecklistResult) {
    const { name, key } = words.results[result];
    return html`<label class="choice ${result}">
      <input
        type="radio"
        name="result"
        value=${result}
        .checked=${live(this.#result(item) === result)}
        ?disabled=${this.over}
        aria-keyshortcuts="${key} ${RESULTS.indexOf(result) + 1}"
        @change=${() => this.dispatchEvent(new ResultEvent(item.id, result))}
      />
      ${icon(ICONS[result])}<span>${name}</span>
    </label>`;
  }

  #result(item: ChecklistItem): ChecklistResult {
    return this.answer?.result ?? item.result;
  }

  #saveWord(item: ChecklistItem): string {
    const state = this.answer?.state;
    if (state === 'typing' || state === 'saving') return words.saving;
    if (state) return words.notSaved;
    return item.result === 'not-asked' && item.note === '' ? '' : words.saved;
  }

  /** Why the server does not have it, and what becomes of it. */
  #trouble(name: 'row-state' | 'trouble') {
    const { state, refusal } = this.answer ?? {};
    if (state !== 'waiting' && state !== 'refused') return nothing;
    const why = state === 'refused' && refusal ? (words.refusals[refusal] ?? refusals[refusal]) : words.waiting;
    return html`<span class=${name}>${name === 'trouble' ? '' : `${words.notSaved}. `}${why}</span>`;
  }

  #noted(event: Event, isDone: boolean): void {
    const note = (event.target as HTMLTextAreaElement).value;
    const isAnother = this.item !== null && note !== (this.answer?.note ?? this.item.note);
    if (this.item && (isAnother || isDone)) this.dispatchEvent(new ItemNoteEvent(this.item.id, note, isDone));
  }
}

/** When in the call it was answered, and for a prompt when it was shown: for finding the place in the video. */
function times({ drawnCallTimeMs, callTimeMs, kind }: ChecklistItem): string {
  const shown = kind === 'liveness' && drawnCallTimeMs !== null ? [words.drawnTime(clockText(drawnCallTimeMs))] : [];
  const answered = callTimeMs !== null ? [words.callTime(clockText(callTimeMs))] : [];
  return [...shown, ...answered].map((time) => ` · ${time}`).join('');
}

define('desk-question', DeskQuestion);
