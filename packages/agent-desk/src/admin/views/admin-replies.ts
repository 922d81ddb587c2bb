import { EditableAudience, NewReply, REPLY_VARIABLES, ReplyEdit, type EditableReply } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { html, nothing } from 'lit';
import { replies as words, replyExamples, textProblems, texts } from '../strings-texts.ts';
import { filledIn } from '../text-variables.ts';
import { problemsIn } from './admin-view.ts';
import { adminStyles } from './admin.styles.ts';
import type { Row } from './conflict-notice.ts';
import { ListEditor, NEW, type Asked } from './list-editor.ts';
import { listEditorStyles } from './list-editor.styles.ts';
import { areaField, checkField, dialogOf, refusal, saveBar, selectField, textField } from './parts.ts';

type Form = {
  readonly audience: EditableAudience;
  readonly title: string;
  readonly shortcut: string;
  readonly text: string;
  readonly isEnabled: boolean;
};

const AUDIENCES = EditableAudience.options.map((audience) => [audience, words.audiences[audience]] as const);

/**
 * @summary Canned replies: those that came with Visavis and own ones, with variables, a preview, and the way back to the
 * shipped words.
 * @event admin-act
 * @event admin-forget
 */
export class AdminReplies extends ListEditor<EditableReply, Form> {
  static override readonly styles = [adminStyles, listEditorStyles];

  protected override readonly area = 'replies';
  protected override readonly blank: Form = { audience: 'chat', title: '', shortcut: '', text: '', isEnabled: true };

  protected override formOf({ audience, title, shortcut, text, isEnabled }: EditableReply): Form {
    return { audience, title, shortcut: shortcut ?? '', text, isEnabled };
  }

  protected override versionOf({ version }: EditableReply): number {
    return version;
  }

  protected override rows({ title, shortcut, text, isEnabled }: Form): readonly Row[] {
    return [
      [words.title, title],
      [words.shortcut, shortcut],
      [words.text, text],
      [words.enabled, isEnabled ? words.enabled : texts.off],
    ];
  }

  #saves(event: SubmitEvent, form: Form): void {
    event.preventDefault();
    if (!this.draft || this.isAsking) return;
    const strange = this.strangeIn(form.text, REPLY_VARIABLES[form.audience]);
    const { item } = this;
    if (item) this.#edits(item, form, strange);
    else this.#adds(form, strange);
  }

  #adds({ audience, title, text, ...form }: Form, strange: string | undefined): void {
    const shortcut = audience === 'chat' ? form.shortcut : null;
    const asked = NewReply.safeParse({ audience, title, shortcut, text });
    if (!asked.success || strange) return this.#isWrong(asked, strange);
    this.remembers();
    this.act({ do: 'add-reply', reply: asked.data }, this.key);
  }

  #edits(item: EditableReply, { audience, title, text, isEnabled, ...form }: Form, strange: string | undefined): void {
    const shortcut = audience === 'chat' ? form.shortcut : null;
    const asked = ReplyEdit.safeParse({ version: this.versionFor(item), title, shortcut, text, isEnabled });
    if (!asked.success || strange) return this.#isWrong(asked, strange);
    this.act({ do: 'edit-reply', id: item.id, edit: asked.data }, this.key);
  }

  #isWrong(asked: Parameters<typeof problemsIn>[0], strange: string | undefined): void {
    this.wrong({ ...problemsIn(asked, textProblems), ...(strange && { text: strange }) });
  }

  override render() {
    if (!this.items) return nothing;
    const groups = AUDIENCES.map(([audience, name]) => this.#group(audience, name));
    return this.page(words, groups, this.#editor(), this.#dialog());
  }

  #group(audience: EditableAudience, name: string) {
    const own = this.items?.filter((reply) => reply.audience === audience) ?? [];
    if (own.length === 0) return nothing;
    return html`<div>
      <h3>${name}</h3>
      <ul>
        ${own.map((reply) => html`<li>${this.#pick(reply)}</li>`)}
      </ul>
    </div>`;
  }

  #pick(reply: EditableReply) {
    const { title, shortcut, isShipped, isChanged } = reply;
    const beside = shortcut === null ? nothing : html`<span class="quiet-text">/${shortcut}</span>`;
    const badges = html`${isShipped ? nothing : html`<span class="badge">${texts.own}</span>`}
    ${isChanged ? html`<span class="badge">${texts.changed}</span>` : nothing}`;
    return this.pick(reply, title, beside, badges);
  }

  #editor() {
    const { form } = this;
    if (!form) return html`<p class="panel blank">${texts.choose}</p>`;
    const isNew = this.chosen === NEW;
    return html`<section class="panel" id="editor" tabindex="-1" aria-labelledby="editing">
      <h2 id="editing">${isNew ? words.adding : (this.item?.title ?? form.title)}</h2>
      ${this.conflict()}
      <form class="editor" novalidate @submit=${(event: SubmitEvent) => this.#saves(event, form)}>
        ${isNew ? this.#audience(form) : nothing} ${this.#title(form)}
        ${form.audience === 'chat' ? this.#shortcut(form) : nothing} ${this.#text(form)}
        ${isNew ? nothing : this.#enabled(form)} ${this.#lower()} ${this.dialog ? nothing : refusal(this.ask)}
        ${saveBar({ isDirty: this.draft !== null, ask: this.ask, onDiscard: this.discards })}
      </form>
    </section>`;
  }

  #audience(form: Form) {
    return selectField({
      id: 'audience',
      label: words.audience,
      value: form.audience,
      hint: words.audienceHint,
      choices: AUDIENCES,
      onInput: (value) => this.typed({ ...form, audience: EditableAudience.parse(value) }),
    });
  }

  #title(form: Form) {
    const problem = this.problemOf('title', words.title);
    return textField({
      id: 'title',
      label: words.title,
      value: form.title,
      problem,
      onInput: (title) => this.typed({ ...form, title }),
    });
  }

  #shortcut(form: Form) {
    return textField({
      id: 'shortcut',
      label: words.shortcut,
      value: form.shortcut,
      hint: words.shortcutHint,
      problem: this.problemOf('shortcut', words.shortcut),
      onInput: (shortcut) => this.typed({ ...form, shortcut }),
    });
  }

  #text(form: Form) {
    const preview = filledIn(form.text, replyExamples) || texts.empty;
    const area = areaField({
      id: 'text',
      label: words.text,
      value: form.text,
      hint: words.textHint,
      rows: 9,
      problem: this.problemOf('text', words.text),
      onInput: (text) => this.typed({ ...form, text }),
    });
    return html`${area} ${this.inserts('text', REPLY_VARIABLES[form.audience])}
      <div class="preview">
        <h3 id="preview">${texts.preview}</h3>
        <p dir="auto" aria-labelledby="preview" role="group">${preview}</p>
      </div>`;
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

  #lower() {
    const { item } = this;
    if (!item || (item.isShipped && !item.isChanged)) return nothing;
    const [asked, label]: [Asked, string] = item.isShipped ? ['restore', words.restore] : ['remove', words.remove];
    return html`<div class="lower">
      <button type="button" class="button small" @click=${() => this.opens(asked)}>${label}</button>
    </div>`;
  }

  #dialog() {
    const { dialog, item } = this;
    if (!dialog || !item) return nothing;
    const { id, version } = item;
    const isRemoval = dialog === 'remove';
    return dialogOf({
      heading: isRemoval ? words.removing(item.title) : words.restoring(item.title),
      confirm: isRemoval ? words.removeConfirm : words.restoreConfirm,
      body: html`<p>${isRemoval ? words.removeHint : words.restoreHint}</p>`,
      isDanger: true,
      ask: this.ask,
      onConfirm: () => this.act({ do: isRemoval ? 'remove-reply' : 'restore-reply', id, version }, this.key),
      onCancel: () => this.shut(),
      onClose: this.gone,
    });
  }
}

define('admin-replies', AdminReplies);
