import type { SiteSettings } from '@visavis/protocol';
import { define } from '@visavis/ui';
import { css, html, nothing } from 'lit';
import { daysAllowed, evidenceForm, readEvidence, type EvidenceForm } from '../evidence-form.ts';
import { EVIDENCE_DAYS, EVIDENCE_SWITCHES, type EvidenceDays, type EvidenceSwitch } from '../evidence-names.ts';
import { evidenceDays, evidenceSwitches, evidenceWords as words } from '../strings-evidence.ts';
import { adminStyles } from './admin.styles.ts';
import type { Row } from './conflict-notice.ts';
import { checkField, refusal, saveBar, textField } from './parts.ts';
import { SettingsEditor, type ReadForm } from './settings-editor.ts';

/**
 * @summary What is kept of calls and for how long; switched on only where there is a key to encrypt it with.
 * @event admin-act
 */
export class AdminEvidence extends SettingsEditor<EvidenceForm> {
  static override readonly styles = [
    adminStyles,
    css`
      .days {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
        gap: var(--vv-space-4);
      }

      fieldset .hint {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-xs);
      }
    `,
  ];

  protected override readonly key = 'evidence';

  protected override formOf(settings: SiteSettings): EvidenceForm {
    return evidenceForm(settings);
  }

  protected override read(form: EvidenceForm): ReadForm {
    const read = readEvidence(form);
    return read.ok ? { ok: true, part: { evidence: read.evidence } } : read;
  }

  protected override rows({ switches, days }: EvidenceForm): readonly Row[] {
    return [
      ...EVIDENCE_SWITCHES.map((name): Row => [evidenceSwitches[name].name, onOff(switches[name])]),
      ...EVIDENCE_DAYS.map((name): Row => [evidenceDays[name], `${days[name]} ${words.unit}`]),
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
        <fieldset>
          <legend>${words.switches}</legend>
          ${EVIDENCE_SWITCHES.map((name) => this.#switch(form, defaults, name))}
        </fieldset>
        <fieldset>
          <legend>${words.days}</legend>
          <div class="days">${EVIDENCE_DAYS.map((name) => this.#days(form, defaults, name))}</div>
          <span class="hint">${words.holds} ${words.suspended}</span>
        </fieldset>
        ${this.#refusal()} ${saveBar({ isDirty: this.draft !== null, ask: this.ask, onDiscard: this.discards })}
      </form>
    </section>`;
  }

  /** EV7: who has to do what is said where it was refused, and what was typed stays. */
  #refusal() {
    const { ask } = this;
    const hasNoKey = ask.state === 'refused' && ask.refusal === 'no-evidence-key';
    return hasNoKey ? html`<vv-notice kind="danger" announce="polite">${words.noKey}</vv-notice>` : refusal(ask);
  }

  #switch(form: EvidenceForm, { evidence }: SiteSettings, name: EvidenceSwitch) {
    return checkField({
      id: name,
      label: evidenceSwitches[name].name,
      isOn: form.switches[name],
      hint: `${evidenceSwitches[name].meaning} (${words.default(onOff(evidence[name]))})`,
      onChange: (isOn) => this.typed({ ...form, switches: { ...form.switches, [name]: isOn } }),
    });
  }

  #days(form: EvidenceForm, { evidence }: SiteSettings, name: EvidenceDays) {
    const { least, most } = daysAllowed(name);
    return textField({
      id: name,
      label: evidenceDays[name],
      inputmode: 'numeric',
      value: form.days[name],
      hint: `${words.unit} · ${words.default(String(evidence[name]))} · ${least} to ${most}`,
      problem: this.problemOf(name, evidenceDays[name]) ?? this.problemOf(`evidence.${name}`, evidenceDays[name]),
      onInput: (value) => {
        this.problems = { ...this.problems, [name]: undefined };
        this.typed({ ...form, days: { ...form.days, [name]: value } });
      },
    });
  }
}

const onOff = (isOn: boolean): string => (isOn ? words.on : words.off);

define('admin-evidence', AdminEvidence);
