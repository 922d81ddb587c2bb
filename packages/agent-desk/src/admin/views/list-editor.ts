import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { standing, type Draft } from '../drafts.ts';
import { conflict as words } from '../strings.ts';
import { texts } from '../strings-texts.ts';
import { unknownVariables } from '../text-variables.ts';
import { AdminView } from './admin-view.ts';
import { conflictNotice, differencesIn, type Row } from './conflict-notice.ts';

/** What is not there yet. */
export const NEW = 'new';
type Item = { readonly id: string; readonly isEnabled: boolean };
/** What the page calls the list, and adding to it. */
type PageWords = { readonly heading: string; readonly add: string; readonly intro: string };
type Content = TemplateResult | typeof nothing;
/** Which question a dialog asks about the chosen one. */
export type Asked = 'remove' | 'restore';

/**
 * What the editors of words have in common: a list, one that is chosen, its draft, and what is done when somebody else saved it
 * meanwhile. A draft stays under its own key while others are edited.
 */
export abstract class ListEditor<Listed extends Item, Form> extends AdminView<Asked> {
  @property({ attribute: false }) items: readonly Listed[] | null = null;

  @state() protected chosen: string | null = null;

  #known: readonly string[] = [];

  /** What keys of drafts begin with. */
  protected abstract readonly area: string;
  protected abstract readonly blank: Form;
  protected abstract formOf(item: Listed): Form;
  protected abstract versionOf(item: Listed): string | number;
  protected abstract rows(form: Form): readonly Row[];

  /** Who left in the middle of an editor finds it open. */
  protected override firstUpdated(): void {
    const isBegun = ({ id }: Pick<Item, 'id'>): boolean => this.drafts.has(`${this.area}/${id}`);
    this.chosen ??= isBegun({ id: NEW }) ? NEW : (this.items?.find(isBegun)?.id ?? null);
  }

  protected get key(): string {
    return `${this.area}/${this.chosen ?? ''}`;
  }

  protected get item(): Listed | null {
    return this.items?.find(({ id }) => id === this.chosen) ?? null;
  }

  protected get draft(): Draft<Form> | null {
    return this.drafts.read<Form>(this.key);
  }

  /** What stands in the fields; null where nothing is chosen. */
  protected get form(): Form | null {
    if (this.draft) return this.draft.form;
    if (this.chosen === NEW) return this.blank;
    return this.item && this.formOf(this.item);
  }

  protected choose(id: string): void {
    this.problems = {};
    this.chosen = id;
    void this.updateComplete.then(() => this.#goesToEditor());
  }

  /** The page stays where it is as long as the begin of the editor can be seen. */
  #goesToEditor(): void {
    const editor = this.renderRoot.querySelector<HTMLElement>('#editor');
    if (!editor) return;
    editor.focus({ preventScroll: true });
    const { top } = editor.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) editor.scrollIntoView();
  }

  protected typed(form: Form): void {
    const begun = this.item
      ? { version: this.versionOf(this.item), base: this.formOf(this.item) }
      : { version: 0, base: this.blank };
    const { version, base } = this.draft ?? begun;
    this.drafts.keep(this.key, { version, base, form });
  }

  protected readonly discards = (): void => {
    this.problems = {};
    this.drafts.drop(this.key);
  };

  /** Called before something is added, so that it is chosen once it is there. */
  protected remembers(): void {
    this.#known = this.items?.map(({ id }) => id) ?? [];
  }

  protected override wasDone(): void {
    if (this.chosen === NEW && this.#known.length > 0) {
      this.chosen = this.items?.find(({ id }) => !this.#known.includes(id))?.id ?? NEW;
    } else if (!this.item) this.chosen = null;
  }

  /** The version that a save names: the newest where its content is what the draft was made from. */
  protected versionFor(item: Listed): string | number {
    const now = { version: this.versionOf(item), form: this.formOf(item) };
    return this.draft && standing(this.draft, now) === 'behind' ? this.draft.version : now.version;
  }

  /** The list beside the editor of what is chosen in it. */
  protected page(of: PageWords, groups: readonly Content[], editor: Content, dialog: Content) {
    return html`<div class="two">
        <section class="panel" aria-labelledby="heading">
          <div class="head">
            <h2 id="heading" tabindex="-1">${of.heading}</h2>
            <button type="button" class="button small primary" @click=${() => this.choose(NEW)}>${of.add}</button>
          </div>
          <p class="intro">${of.intro}</p>
          <div class="list">${groups}</div>
        </section>
        ${editor}
      </div>
      ${dialog}`;
  }

  /** A line of the list. `beside` stands by its name, `badges` after that it is off. */
  protected pick({ id, isEnabled }: Item, name: string, beside: Content = nothing, badges: Content = nothing) {
    return html`<button
      type="button"
      class="pick"
      aria-current=${String(id === this.chosen)}
      @click=${() => this.choose(id)}
    >
      <span class=${isEnabled ? '' : 'off'}>${name}</span>
      ${beside} ${isEnabled ? nothing : html`<span class="badge">${texts.off}</span>`} ${badges}
      ${this.drafts.read(`${this.area}/${id}`) ? html`<span class="badge wait">${texts.unsaved}</span>` : nothing}
    </button>`;
  }

  protected conflict() {
    const { item, draft } = this;
    if (this.chosen !== NEW && draft && !item && this.items)
      return html`<vv-notice kind="warning">${texts.gone}</vv-notice>`;
    if (!item || !draft || this.isAsking) return nothing;
    const now = { version: this.versionOf(item), form: this.formOf(item) };
    if (standing(draft, now) === 'current') return nothing;
    return conflictNotice({
      heading: words.headingPlain,
      differences: differencesIn(this.rows(now.form), this.rows(draft.form)),
      onTake: this.discards,
      onKeep: () => this.drafts.keep(this.key, { ...now, base: now.form, form: draft.form }),
    });
  }

  /** What is wrong with the variables of a text, in words. */
  protected strangeIn(text: string, known: readonly string[]): string | undefined {
    const unknown = unknownVariables(text, known);
    return unknown.length > 0 ? texts.unknown(braced(unknown), braced(known)) : undefined;
  }

  /** Buttons that put a variable where the caret of a field is. */
  protected inserts(field: string, names: readonly string[]) {
    return html`<div class="inserts" role="group" aria-label=${texts.variables}>
      <span class="quiet-text">${texts.variables}</span>
      ${names.map(
        (name) =>
          html`<button
            type="button"
            class="button small"
            aria-label=${texts.insert(`{${name}}`)}
            @click=${() => this.#inserts(field, `{${name}}`)}
          >
            {${name}}
          </button>`,
      )}
    </div>`;
  }

  #inserts(field: string, text: string): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${field}`);
    if (!area) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input'));
    area.focus();
  }
}

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
