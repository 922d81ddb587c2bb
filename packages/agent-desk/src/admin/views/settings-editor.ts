import type { SettingsView, SiteSettings } from '@visavis/protocol';
import { nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isSame, standing, type Draft } from '../drafts.ts';
import { conflict as words } from '../strings.ts';
import { AdminView, type Problems } from './admin-view.ts';
import { conflictNotice, differencesIn, type Row } from './conflict-notice.ts';
import { momentText } from './parts.ts';

export type ReadForm =
  { readonly ok: true; readonly part: Partial<SiteSettings> } | { readonly ok: false; readonly problems: Problems };

/**
 * What the editors of settings have in common. All settings are one document with one version; an editor saves its own part of
 * the newest, so that two people who edit different sections never meet.
 */
export abstract class SettingsEditor<Form> extends AdminView<never> {
  @property({ attribute: false }) settings: SettingsView | null = null;

  /** Under which its draft is kept. */
  protected abstract readonly key: string;
  protected abstract formOf(settings: SiteSettings): Form;
  protected abstract read(form: Form): ReadForm;
  /** What somebody compares when another saved meanwhile. */
  protected abstract rows(form: Form): readonly Row[];

  protected get draft(): Draft<Form> | null {
    return this.drafts.read<Form>(this.key);
  }

  protected formNow(settings: SettingsView): Form {
    return this.draft?.form ?? this.formOf(settings.settings);
  }

  protected typed(form: Form): void {
    const { settings } = this;
    if (!settings) return;
    const { version, base } = this.draft ?? { version: settings.version, base: this.formOf(settings.settings) };
    this.drafts.keep(this.key, { version, base, form });
  }

  protected readonly discards = (): void => {
    this.problems = {};
    this.drafts.drop(this.key);
  };

  protected readonly saves = (event: SubmitEvent): void => {
    event.preventDefault();
    const { settings, draft } = this;
    if (!settings || !draft || this.isAsking) return;
    const read = this.read(draft.form);
    if (!read.ok) return this.wrong(read.problems);
    const edit = { version: this.#versionFor(draft, settings), settings: { ...settings.settings, ...read.part } };
    this.act({ do: 'save-settings', edit }, this.key);
  };

  /** AD3: over a newer version only where this section is as it was when the draft was begun. */
  #versionFor(draft: Draft<Form>, settings: SettingsView): number {
    const isCurrent = standing(draft, this.#now(settings)) === 'current';
    return isCurrent ? settings.version : Number(draft.version);
  }

  #now = ({ version, settings }: SettingsView) => ({ version, form: this.formOf(settings) });

  protected conflict() {
    const { settings, draft } = this;
    if (!settings || !draft || this.isAsking || standing(draft, this.#now(settings)) === 'current') return nothing;
    const { version, form } = this.#now(settings);
    const { changedBy, changedAt } = settings;
    return conflictNotice({
      heading: words.heading(changedBy?.username ?? words.somebody, changedAt ? momentText(changedAt) : ''),
      differences: differencesIn(this.rows(form), this.rows(draft.form)),
      onTake: this.discards,
      onKeep: () => {
        if (isSame(form, draft.form)) this.discards();
        else this.drafts.keep(this.key, { version, base: form, form: draft.form });
      },
    });
  }
}
