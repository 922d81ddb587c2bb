import { NewQuestion, QUESTION_VARIABLES, QuestionEdit, QuestionTopic, type EditableQuestion } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { html, nothing } from 'lit';
import { questionExamples, questions as words, textProblems, texts } from '../strings-texts.ts';
import { filledIn } from '../text-variables.ts';
import { problemsIn } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import type { Row } from './conflict-notice.ts';
import { ListEditor, NEW } from './list-editor.ts';
import { listEditorStyles } from './list-editor.styles.ts';
import { areaField, checkField, dialogOf, refusal, saveBar, selectField } from './parts.ts';

type Form = {
  readonly topic: QuestionTopic;
  readonly text: string;
  readonly hint: string;
  readonly isEnabled: boolean;
};

const TOPICS = QuestionTopic.options.map((topic) => [topic, words.topics[topic]] as const);
const LAST_POSITION = 10_000;

/**
 * @summary Question templates by topic and the liveness prompts: text with variables and a preview, hint, order, on and off.
 * @event admin-act
 * @event admin-forget
 */
export class AdminQuestions extends ListEditor<EditableQuestion, Form> {
  static override readonly styles = [adminStyles, listEditorStyles];

  protected override readonly area = 'questions';
  protected override readonly blank: Form = { topic: 'name', text: '', hint: '', isEnabled: true };

  /** The button that moved a question. */
  #moved: string | null = null;

  protected override formOf({ topic, text, hint, isEnabled }: EditableQuestion): Form {
    return { topic, text, hint, isEnabled };
  }

  protected override versionOf({ updatedAt }: EditableQuestion): string {
    return updatedAt;
  }

  protected override rows({ topic, text, hint, isEnabled }: Form): readonly Row[] {
    return [
      [words.topic, words.topics[topic]],
      [words.text, text],
      [words.hint, hint],
      [words.enabled, isEnabled ? words.enabled : texts.off],
    ];
  }

  #saves(event: SubmitEvent, form: Form): void {
    event.preventDefault();
    if (!this.draft || this.isAsking) return;
    const { item } = this;
    const last = Math.max(0, ...(this.items ?? []).map(({ position }) => position));
    const asked = { ...form, kind: kindOf(form), position: item?.position ?? Math.min(last + 1, LAST_POSITION) };
    const read = item
      ? QuestionEdit.safeParse({ ...asked, updatedAt: this.versionFor(item) })
      : NewQuestion.safeParse(asked);
    const problems = { ...problemsIn(read, textProblems), ...this.#strange(form) };
    if (!read.success || Object.keys(problems).length > 0) return this.wrong(problems);
    this.remembers();
    if (item) this.act({ do: 'edit-question', id: item.id, edit: QuestionEdit.parse(read.data) }, this.key);
    else this.act({ do: 'add-question', question: NewQuestion.parse(read.data) }, this.key);
  }

  #strange({ text, hint }: Form): Record<string, string> {
    const inText = this.strangeIn(text, QUESTION_VARIABLES);
    const inHint = this.strangeIn(hint, QUESTION_VARIABLES);
    return { ...(inText && { text: inText }), ...(inHint && { hint: inHint }) };
  }

  /** The focus goes along with the question that was moved. */
  protected override wasDone(): void {
    super.wasDone();
    if (this.#moved) this.renderRoot.querySelector<HTMLElement>(`#${this.#moved}`)?.focus();
    this.#moved = null;
  }

  /** The order is kept at once: it is of the list, not of a draft. */
  #swaps(one: EditableQuestion, other: EditableQuestion | undefined, button: string): void {
    if (!other) return;
    this.#moved = button;
    const isTied = one.position === other.position;
    this.act({
      do: 'swap-questions',
      one: { id: one.id, edit: editOf(one, other.position) },
      other: { id: other.id, edit: editOf(other, isTied ? one.position + 1 : one.position) },
    });
  }

  override render() {
    if (!this.items) return nothing;
    const groups = TOPICS.map(([topic, name]) => this.#group(topic, name));
    return this.page(words, groups, this.#editor(), this.#dialog());
  }

  #group(topic: QuestionTopic, name: string) {
    const own = this.items?.filter((question) => question.topic === topic) ?? [];
    if (own.length === 0) return nothing;
    return html`<div>
      <h3>${name}</h3>
      <ol>
        ${own.map(
          (question, at) =>
            html`<li class="entry">
              ${this.pick(question, question.text)} ${this.#order(question, own[at - 1], own[at + 1])}
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #order(question: EditableQuestion, before: EditableQuestion | undefined, after: EditableQuestion | undefined) {
    const button = (way: 'up' | 'down', label: string, about: string, other: EditableQuestion | undefined) =>
      html`<button
        type="button"
        id="${way}-${question.id}"
        class="button small quiet"
        aria-label=${about}
        aria-disabled=${String(!other || this.isAsking)}
        @click=${() => !this.isAsking && this.#swaps(question, other, `${way}-${question.id}`)}
      >
        ${label}
      </button>`;
    return html`<span class="order">
      ${button('up', words.up, words.upOf(question.text), before)}
      ${button('down', words.down, words.downOf(question.text), after)}
    </span>`;
  }

  #editor() {
    const { form } = this;
    if (!form) return html`<p class="panel blank">${texts.choose}</p>`;
    return html`<section class="panel" id="editor" tabindex="-1" aria-labelledby="editing">
      <h2 id="editing">${this.chosen === NEW ? words.adding : words.topics[form.topic]}</h2>
      ${this.conflict()}
      <form class="editor" novalidate @submit=${(event: SubmitEvent) => this.#saves(event, form)}>
        ${this.#topic(form)} ${this.#text(form)} ${this.#hint(form)} ${this.#enabled(form)}
        ${
          this.item
            ? html`<div class="lower">
                <button type="button" class="button small" @click=${() => this.opens('remove')}>${words.remove}</button>
              </div>`
            : nothing
        }
        ${this.dialog ? nothing : refusal(this.ask)}
        ${saveBar({ isDirty: this.draft !== null, ask: this.ask, onDiscard: this.discards })}
      </form>
    </section>`;
  }

  #topic(form: Form) {
    return selectField({
      id: 'topic',
      label: words.topic,
      value: form.topic,
      hint: words.topicHint,
      choices: TOPICS,
      onInput: (topic) => this.typed({ ...form, topic: QuestionTopic.parse(topic) }),
    });
  }

  #text(form: Form) {
    const area = areaField({
      id: 'text',
      label: words.text,
      value: form.text,
      problem: this.problemOf('text', words.text),
      onInput: (text) => this.typed({ ...form, text }),
    });
    return html`${area} ${this.inserts('text', QUESTION_VARIABLES)}
      <div class="preview">
        <h3 id="preview">${texts.preview}</h3>
        <p dir="auto" aria-labelledby="preview" role="group">${filledIn(form.text, questionExamples) || texts.empty}</p>
      </div>`;
  }

  #hint(form: Form) {
    return areaField({
      id: 'hint',
      label: words.hint,
      value: form.hint,
      hint: words.hintHint,
      rows: 2,
      problem: this.problemOf('hint', words.hint),
      onInput: (hint) => this.typed({ ...form, hint }),
    });
  }

  #enabled(form: Form) {
    return checkField({
      id: 'enabled',
      label: words.enabled,
      isOn: form.isEnabled,
      hint: words.enabledHint,
      onChange: (isEnabled) => this.typed({ ...form, isEnabled }),
    });
  }

  #dialog() {
    const { dialog, item } = this;
    if (!dialog || !item) return nothing;
    return dialogOf({
      heading: words.removing,
      confirm: words.removeConfirm,
      body: html`<p>${item.text}</p>
        <p>${words.removeHint}</p>`,
      isDanger: true,
      ask: this.ask,
      onConfirm: () => this.act({ do: 'remove-question', id: item.id }, this.key),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }
}

const kindOf = ({ topic }: Pick<Form, 'topic'>) => (topic === 'liveness' ? 'liveness' : 'question');

function editOf({ id: _, ...question }: EditableQuestion, position: number): QuestionEdit {
  return { ...question, position };
}

define('admin-questions', AdminQuestions);
