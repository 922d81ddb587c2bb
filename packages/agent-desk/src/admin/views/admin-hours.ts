import type { SiteSettings } from '@visavis/protocol';
import { define, icon } from '@visavis/ui';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { hoursForm, isPastMidnight, readHours, WEEK, type HoursForm, type RangeForm } from '../hours-form.ts';
import { dayText, rangesText, readingText } from '../hours-words.ts';
import { openingAt } from '../opening.ts';
import { hourProblems, hours as words, weekdays } from '../strings-hours.ts';
import { adminStyles } from './admin.styles.ts';
import { adminHoursStyles } from './admin-hours.styles.ts';
import type { Row } from './conflict-notice.ts';
import { checkField, refusal, saveBar, textField } from './parts.ts';
import { SettingsEditor, type ReadForm } from './settings-editor.ts';

const NEW_RANGE: RangeForm = { from: '09:00', to: '17:00' };
const ZONES: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
const TICK_MS = 20_000;

/**
 * @summary When the service is open: the week, the time zone, holidays, and what that means now.
 * @event admin-act
 */
export class AdminHours extends SettingsEditor<HoursForm> {
  static override readonly styles = [adminStyles, adminHoursStyles];

  protected override readonly key = 'hours';

  @state() private holiday = '';

  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  protected override formOf(settings: SiteSettings): HoursForm {
    return hoursForm(settings);
  }

  protected override read(form: HoursForm): ReadForm {
    const read = readHours(form);
    return read.ok ? { ok: true, part: read.hours } : read;
  }

  protected override rows({ isAlways, days, timeZone, holidays }: HoursForm): readonly Row[] {
    const week = WEEK.map((day) => [weekdays[day], isAlways ? words.always : rangesText(days[day] ?? [])] as const);
    return [...week, [words.zone, timeZone], [words.holidays, holidays.join(', ') || words.noHolidays]];
  }

  override render() {
    if (!this.settings) return nothing;
    const form = this.formNow(this.settings);
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p class="intro">${words.intro}</p>
      ${this.conflict()}
      <form class="editor" novalidate @submit=${this.saves}>
        ${checkField({
          id: 'always',
          label: words.always,
          isOn: form.isAlways,
          hint: words.alwaysHint,
          onChange: (isAlways) => this.typed({ ...form, isAlways }),
        })}
        ${form.isAlways ? nothing : this.#week(form)}
        <div class="columns">${this.#zone(form)} ${this.#holidays(form)}</div>
        <div class="preview" role="status">
          <span class="quiet-text">${words.preview}</span>
          <strong>${this.#preview(form)}</strong>
        </div>
        ${refusal(this.ask)} ${saveBar({ isDirty: this.draft !== null, ask: this.ask, onDiscard: this.discards })}
      </form>
    </section>`;
  }

  #week(form: HoursForm) {
    const problem = this.problemOf('week', words.week) ?? this.problemOf('openingHours', words.heading);
    return html`<fieldset class="week" aria-describedby="week-hint">
      <legend>${words.week}</legend>
      <span class="hint" id="week-hint">${words.weekHint}</span>
      ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}
      ${WEEK.map((day) => this.#day(form, day))}
    </fieldset>`;
  }

  #day(form: HoursForm, day: number) {
    const ranges = form.days[day] ?? [];
    const name = weekdays[day] ?? '';
    return html`<div class="day" role="group" aria-label=${name}>
      <span class="day-name">${name}</span>
      <div class="ranges">
        ${ranges.length === 0 ? html`<span class="quiet-text closed">${words.closed}</span>` : nothing}
        ${ranges.map((range, at) => this.#range(form, day, at, range))}
      </div>
      <div class="row-acts">
        <button
          type="button"
          class="button small"
          aria-label=${words.addTo(name)}
          @click=${() => this.#setDay(form, day, [...ranges, ranges.length === 0 ? NEW_RANGE : { from: '', to: '' }])}
        >
          ${words.add}
        </button>
        ${
          day === 1 && ranges.length > 0
            ? html`<button
                type="button"
                class="button small"
                aria-label=${words.copyOf(name)}
                @click=${() => this.#copies(form, ranges)}
              >
                ${words.copy}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #range(form: HoursForm, day: number, at: number, range: RangeForm) {
    const name = words.rangeOf(weekdays[day] ?? '', at + 1);
    const problem = this.problemOf(`${day}.${at}`, name);
    const id = `range-${day}-${at}`;
    const input = (end: 'from' | 'to') =>
      html`<input
        type="time"
        aria-label="${name}, ${words[end]}"
        .value=${range[end]}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? id : nothing}
        @input=${(event: Event) => this.#setRange(form, day, at, { ...range, [end]: timeOf(event) })}
      />`;
    const past = isPastMidnight(range) ? words.nextDay : range.to === '00:00' ? words.midnight : '';
    return html`<div class="range">
      ${input('from')} <span aria-hidden="true">–</span> ${input('to')}
      <button
        type="button"
        class="button icon small quiet"
        title=${words.remove}
        aria-label=${words.removeOf(weekdays[day] ?? '', at + 1)}
        @click=${() => this.#removes(form, day, at)}
      >
        ${icon('close')}
      </button>
      <span class="quiet-text past">${past}</span>
      ${problem ? html`<span class="problem" id=${id}>${problem}</span>` : nothing}
    </div>`;
  }

  #zone(form: HoursForm) {
    const given = {
      id: 'zone',
      label: words.zone,
      value: form.timeZone,
      hint: words.zoneHint,
      problem: this.problemOf('zone', words.zone) ?? this.problemOf('timeZone', words.zone),
      list: 'zones',
      onInput: (timeZone: string) => {
        this.problems = {};
        this.typed({ ...form, timeZone: timeZone.trim() });
      },
    };
    return html`<div>
      ${textField(given)}
      <datalist id="zones">${ZONES.map((zone) => html`<option value=${zone}></option>`)}</datalist>
    </div>`;
  }

  #holidays(form: HoursForm) {
    const problem = this.problemOf('holiday', words.date) ?? this.problemOf('holidays', words.holidays);
    const today = new Date().toISOString().slice(0, 10);
    return html`<fieldset>
      <legend>${words.holidays}</legend>
      <div class="field">
        <label for="holiday" class="sr-only">${words.date}</label>
        <span class="with-button">
          <input
            id="holiday"
            type="date"
            .value=${this.holiday}
            aria-invalid=${problem ? 'true' : nothing}
            aria-describedby="${problem ? 'holiday-problem ' : ''}holiday-hint"
            @input=${(event: Event) => (this.holiday = timeOf(event))}
            @keydown=${(event: KeyboardEvent) => this.#pressed(event, form)}
          />
          <button type="button" class="button" @click=${() => this.#addsHoliday(form)}>${words.addHoliday}</button>
        </span>
        ${problem ? html`<span class="problem" id="holiday-problem">${problem}</span>` : nothing}
        <span class="hint" id="holiday-hint">${words.holidaysHint}</span>
      </div>
      ${form.holidays.length === 0 ? html`<p class="quiet-text">${words.noHolidays}</p>` : nothing}
      <ul class="holidays">
        ${form.holidays.map(
          (date) =>
            html`<li>
              <span
                >${dayText(date)}${date < today ? html` <span class="quiet-text">${words.past}</span>` : nothing}</span
              >
              <button
                type="button"
                class="button small quiet"
                aria-label=${words.removeHoliday(dayText(date))}
                @click=${() => this.#removesHoliday(form, date)}
              >
                ${words.remove}
              </button>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #preview(form: HoursForm): string {
    const read = readHours(form);
    if (!read.ok) return words.incomplete;
    const opening = openingAt(read.hours, new Date());
    const zone = form.timeZone;
    if (opening.state === 'open') return words.openNow(zone, opening.closesAt && readingText(opening.closesAt));
    return words.closedNow(zone, opening.opensAt && readingText(opening.opensAt));
  }

  #pressed(event: KeyboardEvent, form: HoursForm): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#addsHoliday(form);
  }

  #addsHoliday(form: HoursForm): void {
    const { holiday } = this;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(holiday)) return this.wrong({ holiday: hourProblems.holiday });
    if (form.holidays.includes(holiday)) return this.wrong({ holiday: hourProblems.again });
    this.problems = {};
    this.holiday = '';
    this.typed({ ...form, holidays: [...form.holidays, holiday].toSorted() });
  }

  #removesHoliday(form: HoursForm, date: string): void {
    this.typed({ ...form, holidays: form.holidays.filter((one) => one !== date) });
    this.renderRoot.querySelector<HTMLElement>('#holiday')?.focus();
  }

  #copies(form: HoursForm, ranges: readonly RangeForm[]): void {
    this.typed({ ...form, days: form.days.map((own, day) => (day >= 1 && day <= 5 ? [...ranges] : own)) });
  }

  #setDay(form: HoursForm, day: number, ranges: readonly RangeForm[]): void {
    this.problems = {};
    this.typed({ ...form, days: form.days.map((own, at) => (at === day ? ranges : own)) });
  }

  #setRange(form: HoursForm, day: number, at: number, range: RangeForm): void {
    this.#setDay(
      form,
      day,
      (form.days[day] ?? []).map((own, index) => (index === at ? range : own)),
    );
  }

  /** Whoever works by keyboard goes on at the day's “Add hours”. */
  #removes(form: HoursForm, day: number, at: number): void {
    this.#setDay(
      form,
      day,
      (form.days[day] ?? []).filter((_, index) => index !== at),
    );
    const add = words.addTo(weekdays[day] ?? '');
    this.renderRoot.querySelector<HTMLElement>(`[aria-label="${add}"]`)?.focus();
  }
}

const timeOf = (event: Event): string => (event.target as HTMLInputElement).value;

define('admin-hours', AdminHours);
