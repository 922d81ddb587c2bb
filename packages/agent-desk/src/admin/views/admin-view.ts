import { FocusKeeper } from '@visavis/ui';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminAct } from '../acts.ts';
import type { FieldProblem } from '../admin-api.ts';
import { idle, type AdminAsk } from '../admin-state.ts';
import { Drafts } from '../drafts.ts';
import { ActEvent, ForgetEvent } from '../events.ts';

export type Problems = Readonly<Record<string, string | undefined>>;

type Checked = {
  readonly error?: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] };
};

/** What a schema has against a value, by the first part of the path; in our words where there are some. */
export function problemsIn({ error }: Checked, words: Readonly<Record<string, string>>): Problems {
  const all = error?.issues.map(({ path: [field = ''], message }) => [String(field), words[String(field)] ?? message]);
  return Object.fromEntries(all?.toReversed() ?? []) as Problems;
}

/**
 * What all views of administration have in common: how the last act went, drafts that outlive the view, and one dialog at a
 * time, which closes once its act is done and keeps what was typed after a refusal.
 */
export abstract class AdminView<Dialog> extends LitElement {
  @property({ attribute: false }) ask: AdminAsk = idle;

  @property({ attribute: false }) drafts: Drafts = new Drafts();

  /** What was found wrong on the last try, before anything was sent. */
  @state() protected problems: Problems = {};

  /** Which dialog is open, with what it is about. */
  @state() protected dialog: Dialog | null = null;

  #undo = (): void => undefined;

  constructor() {
    super();
    // DV14: a row or a button that goes away leaves its focus to what stays.
    new FocusKeeper(this, () => this.landing());
  }

  /** Where the focus goes when what had it is gone. */
  protected landing(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#heading');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undo = this.drafts.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undo();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('drafts') || !this.isConnected) return;
    this.#undo();
    this.#undo = this.drafts.subscribe(() => this.requestUpdate());
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('dialog') && this.dialog) this.renderRoot.querySelector('dialog')?.showModal();
    const before = changed.get('ask') as AdminAsk | undefined;
    if (before?.state !== 'asking') return;
    if (this.ask.state === 'idle') queueMicrotask(() => this.#done());
    else this.#lookAtProblem();
  }

  #done(): void {
    this.shut();
    this.problems = {};
    this.wasDone();
  }

  /** Called once an act of this view was done, after the server was asked again. */
  protected wasDone(): void {
    // Most views have nothing more to do.
  }

  protected opens(dialog: Dialog): void {
    this.dispatchEvent(new ForgetEvent());
    this.problems = {};
    this.dialog = dialog;
  }

  /** Closes the dialog; the focus goes back to where it came from. */
  protected shut(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  /** Called by `close` of the dialog, however it was closed. */
  protected readonly gone = (): void => {
    this.dialog = null;
    this.problems = {};
    this.dispatchEvent(new ForgetEvent());
    if (this.shadowRoot?.activeElement === null) this.landing()?.focus();
  };

  protected get isAsking(): boolean {
    return this.ask.state === 'asking';
  }

  protected act(act: AdminAct, draftKey: string | null = null): void {
    this.problems = {};
    if (!this.isAsking) this.dispatchEvent(new ActEvent(act, draftKey));
  }

  /** Shows what is wrong with what was typed, and takes the focus to the first of it. */
  protected wrong(problems: Problems): void {
    this.problems = problems;
    this.#lookAtProblem();
  }

  /** What is wrong with a field: found here, or said by the server, whose words go on after the field's name. */
  protected problemOf(path: string, name: string): string | null {
    const here = this.problems[path];
    if (here) return here;
    const theirs = this.#serverProblems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    return theirs ? `${name} ${theirs.problem}.` : null;
  }

  get #serverProblems(): readonly FieldProblem[] {
    if (this.ask.state !== 'refused') return [];
    return this.ask.problems.map(({ path, problem }) => ({ path: path.replace(/^settings\./, ''), problem }));
  }

  #lookAtProblem(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }
}
