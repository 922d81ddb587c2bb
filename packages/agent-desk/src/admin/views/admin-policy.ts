import { PauseCause, type SiteSettings } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { html, nothing } from 'lit';
import { pauseCauses } from '../../desk/code-words.ts';
import { limitsOf, policyForm, readPolicy, type PolicyForm } from '../policy-form.ts';
import { NUMBERS, SWITCHES, type NumberName, type SwitchName } from '../policy-names.ts';
import { numbers, policy as words, switches } from '../strings-policy.ts';
import { adminPolicyStyles } from './admin-policy.styles.ts';
import { adminStyles } from './admin.styles.ts';
import type { Row } from './conflict-notice.ts';
import { areaField, checkField, refusal, saveBar } from './parts.ts';
import { SettingsEditor, type ReadForm } from './settings-editor.ts';

const GROUPS = {
  times: ['deadlineDays', 'promiseMinutes', 'objectionDays'],
  contact: [
    'offerSeconds',
    'ringSeconds',
    'undoSeconds',
    'wrapUpSeconds',
    'awayGraceSeconds',
    'agentGraceSeconds',
    'callKeptSeconds',
  ],
} as const satisfies Readonly<Record<string, readonly NumberName[]>>;

/**
 * @summary The policy: numbers with their units, switches, categories, what pauses deadlines; each with what it means, its
 * default and what it holds for.
 * @event admin-act
 */
export class AdminPolicy extends SettingsEditor<PolicyForm> {
  static override readonly styles = [adminStyles, adminPolicyStyles];

  protected override readonly key = 'policy';

  protected override formOf(settings: SiteSettings): PolicyForm {
    return policyForm(settings);
  }

  protected override read(form: PolicyForm): ReadForm {
    const read = readPolicy(form);
    return read.ok ? { ok: true, part: read.policy } : read;
  }

  protected override rows(form: PolicyForm): readonly Row[] {
    return [
      ...NUMBERS.map((name): Row => [numbers[name].name, `${form.numbers[name]} ${numbers[name].unit}`]),
      ...SWITCHES.map((name): Row => [switches[name].name, onOff(form.switches[name])]),
      [words.resumes, onOff(form.resumesCalls)],
      [words.categories, form.categories || words.none],
      [words.pauses, form.pauses.map((cause) => pauseCauses[cause]).join(', ') || words.none],
    ];
  }

  override render() {
    if (!this.settings) return nothing;
    const { defaults } = this.settings;
    const form = this.formNow(this.settings);
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p class="intro">${words.intro}</p>
      ${this.conflict()}
      <form class="editor" novalidate @submit=${this.saves}>
        <div class="group">
          <h3>${words.groups.triggers}</h3>
          ${this.#categories(form, defaults)} ${this.#number(form, defaults, 'samplePercent')}
        </div>
        <div class="group">
          <h3>${words.groups.times}</h3>
          ${GROUPS.times.map((name) => this.#number(form, defaults, name))}
          <div class="columns">${this.#overdue(form, defaults)} ${this.#pauses(form, defaults)}</div>
        </div>
        <div class="group">
          <h3>${words.groups.contact}</h3>
          ${GROUPS.contact.map((name) => this.#number(form, defaults, name))} ${this.#interrupted(form, defaults)}
        </div>
        ${refusal(this.ask)} ${saveBar({ isDirty: this.draft !== null, ask: this.ask, onDiscard: this.discards })}
      </form>
    </section>`;
  }

  #number(form: PolicyForm, defaults: SiteSettings, name: NumberName) {
    const { name: label, unit, meaning, holds } = numbers[name];
    const { least, most } = limitsOf(name);
    const problem = this.problemOf(name, label);
    return html`<div class="number">
      <label for=${name}>${label}</label>
      <div class="value">
        <input
          id=${name}
          inputmode="numeric"
          autocomplete="off"
          .value=${form.numbers[name]}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="${problem ? `${name}-problem ` : ''}${name}-unit ${name}-meaning ${name}-holds"
          @input=${(event: Event) => this.#setNumber(form, name, (event.target as HTMLInputElement).value)}
        />
        <span id="${name}-unit">${unit}</span>
        <span class="hint">${words.default(String(defaults[name]))} · ${words.between(least, most)}</span>
        ${problem ? html`<span class="problem" id="${name}-problem">${problem}</span>` : nothing}
      </div>
      <span class="meaning" id="${name}-meaning">${meaning}</span>
      <span class="holds" id="${name}-holds">${words.holds} ${holds}.</span>
    </div>`;
  }

  #setNumber(form: PolicyForm, name: NumberName, value: string): void {
    this.problems = { ...this.problems, [name]: undefined };
    this.typed({ ...form, numbers: { ...form.numbers, [name]: value } });
  }

  #overdue(form: PolicyForm, defaults: SiteSettings) {
    return html`<fieldset>
      <legend>${words.overdue}</legend>
      ${SWITCHES.map((name) => this.#switch(form, defaults, name))}
      <span class="hint">${words.overdueHolds}</span>
    </fieldset>`;
  }

  #switch(form: PolicyForm, { overdue }: SiteSettings, name: SwitchName) {
    return checkField({
      id: name,
      label: switches[name].name,
      isOn: form.switches[name],
      hint: `${switches[name].meaning} (${words.default(onOff(overdue[name]))})`,
      onChange: (isOn) => this.typed({ ...form, switches: { ...form.switches, [name]: isOn } }),
    });
  }

  #interrupted(form: PolicyForm, { resumesCalls }: SiteSettings) {
    return html`<fieldset>
      <legend>${words.interrupted}</legend>
      ${checkField({
        id: 'resumesCalls',
        label: words.resumes,
        isOn: form.resumesCalls,
        hint: `${words.resumesMeaning} (${words.default(onOff(resumesCalls))})`,
        onChange: (isOn) => this.typed({ ...form, resumesCalls: isOn }),
      })}
    </fieldset>`;
  }

  #pauses(form: PolicyForm, { clockPausedBy }: SiteSettings) {
    const usual =
      clockPausedBy.length === PauseCause.options.length
        ? 'all'
        : clockPausedBy.map((one) => pauseCauses[one]).join(', ');
    return html`<fieldset>
      <legend>${words.pauses}</legend>
      ${PauseCause.options.map((cause) =>
        checkField(
          {
            id: `pause-${cause}`,
            label: pauseCauses[cause],
            isOn: form.pauses.includes(cause),
            onChange: (isOn) => this.#setPause(form, cause, isOn),
          },
          'one-of',
        ),
      )}
      <span class="hint">${words.pausesHint} (${words.default(usual || words.none)})</span>
    </fieldset>`;
  }

  #setPause(form: PolicyForm, cause: PauseCause, isOn: boolean): void {
    const pauses = PauseCause.options.filter((one) => (one === cause ? isOn : form.pauses.includes(one)));
    this.typed({ ...form, pauses });
  }

  #categories(form: PolicyForm, { listedCategories }: SiteSettings) {
    return areaField({
      id: 'categories',
      label: words.categories,
      value: form.categories,
      hint: `${words.categoriesHint} (${words.default(listedCategories.join(', ') || words.none)})`,
      problem: this.problemOf('categories', words.categories) ?? this.problemOf('listedCategories', words.categories),
      onInput: (categories) => this.typed({ ...form, categories }),
    });
  }
}

const onOff = (isOn: boolean): string => (isOn ? words.on : words.off);

define('admin-policy', AdminPolicy);
