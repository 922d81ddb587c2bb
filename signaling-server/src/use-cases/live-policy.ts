import type { SiteSettings } from '@visavis/protocol';
import { SettingName, SiteSettings as Settings } from '@visavis/protocol';
import type { OffsetAt, OpenRange } from '../domain/opening-hours.ts';
import { latestSettings } from '../store/settings-versions.ts';
import type { Db } from '../store/store.ts';
import type { Policy } from './policy.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Some of the settings, over what the environment says. */
export type Overrides = Partial<SiteSettings>;

/**
 * G1: what holds now: the environment's numbers, and over them what administrators saved. Every process has one; it learns
 * of its own edits at once, and of other processes' by `refresh`, every few seconds. `offsetOf` reads a time zone.
 */
export class LivePolicy {
  readonly defaults: SiteSettings;
  readonly #environment: Policy;
  readonly #offsetOf: (timeZone: string) => OffsetAt;
  #version = 0;
  #current: Policy;

  constructor(environment: Policy, offsetOf: (timeZone: string) => OffsetAt) {
    this.defaults = settingsOf(environment);
    this.#environment = environment;
    this.#offsetOf = offsetOf;
    this.#current = environment;
  }

  get current(): Policy {
    return this.#current;
  }

  /** What these overrides come to; a value that this version of the program would not take counts as not said. */
  settingsWith(overrides: Overrides): SiteSettings {
    const usable = SettingName.options.filter((name) => Settings.shape[name].safeParse(overrides[name]).success);
    return { ...this.defaults, ...picked(overrides, usable) };
  }

  /** Which of these differ from the environment's, and so are kept. */
  overridesIn(settings: SiteSettings): Overrides {
    return picked(
      settings,
      SettingName.options.filter((name) => !isSame(settings[name], this.defaults[name])),
    );
  }

  /** From now on this version holds; an older one than is known changes nothing. */
  take({ version, settings }: { readonly version: number; readonly settings: Overrides }): void {
    if (version <= this.#version) return;
    this.#version = version;
    this.#current = this.#policyWith(this.settingsWith(settings));
  }

  async refresh(db: Db): Promise<void> {
    const latest = await latestSettings(db);
    if (latest) this.take(latest);
  }

  #policyWith(settings: SiteSettings): Policy {
    const { clock } = this.#environment;
    const { timeZone } = settings;
    return {
      ...this.#environment,
      deadlineDays: settings.deadlineDays,
      promiseMinutes: settings.promiseMinutes,
      listedCategories: settings.listedCategories,
      samplePercent: settings.samplePercent,
      overdue: settings.overdue,
      clock: {
        ...clock,
        pausedBy: settings.clockPausedBy,
        hours: { ranges: settings.openingHours, holidays: settings.holidays },
        timeZone,
        offsetAt: timeZone === clock.timeZone ? clock.offsetAt : this.#offsetOf(timeZone),
      },
      objectionMs: settings.objectionDays * DAY_MS,
      ringMs: settings.ringSeconds * 1000,
      offerMs: settings.offerSeconds * 1000,
      wrapUpMs: settings.wrapUpSeconds * 1000,
      undoMs: settings.undoSeconds * 1000,
      awayGraceMs: settings.awayGraceSeconds * 1000,
      agentGraceMs: settings.agentGraceSeconds * 1000,
      callKeptMs: settings.callKeptSeconds * 1000,
      resumesCalls: settings.resumesCalls,
      evidence: settings.evidence,
    };
  }
}

/** The part of a policy that can be edited, as it is edited. */
const settingsOf = (policy: Policy): SiteSettings => ({
  deadlineDays: policy.deadlineDays,
  promiseMinutes: policy.promiseMinutes,
  listedCategories: [...new Set(policy.listedCategories)],
  samplePercent: policy.samplePercent,
  overdue: policy.overdue,
  clockPausedBy: [...new Set(policy.clock.pausedBy)],
  openingHours: policy.clock.hours.ranges && joined(policy.clock.hours.ranges),
  timeZone: policy.clock.timeZone,
  holidays: [...new Set(policy.clock.hours.holidays)],
  objectionDays: Math.floor(policy.objectionMs / DAY_MS),
  ringSeconds: seconds(policy.ringMs),
  offerSeconds: seconds(policy.offerMs),
  wrapUpSeconds: seconds(policy.wrapUpMs),
  undoSeconds: seconds(policy.undoMs),
  awayGraceSeconds: seconds(policy.awayGraceMs),
  agentGraceSeconds: seconds(policy.agentGraceMs),
  callKeptSeconds: seconds(policy.callKeptMs),
  resumesCalls: policy.resumesCalls,
  evidence: policy.evidence,
});

const seconds = (ms: number): number => Math.round(ms / 1000);

/** The same hours without ranges that overlap, which the environment may have. */
function joined(ranges: readonly OpenRange[]): OpenRange[] {
  const whole: OpenRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = whole.at(-1);
    if (last?.day !== range.day || last.to < range.from) whole.push(range);
    else whole.splice(-1, 1, { ...last, to: Math.max(last.to, range.to) });
  }
  return whole;
}

const picked = (from: Overrides, names: readonly SettingName[]): Overrides =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
