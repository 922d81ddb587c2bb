import { PauseCause, SiteSettings } from '@visavis/protocol';
import { NUMBERS, type NumberName, type SwitchName } from './policy-names.ts';
import { policyProblems as words } from './strings-policy.ts';

/* The policy as it stands in the fields: numbers as they were typed, categories one in a line. */

export type PolicyForm = {
  readonly numbers: Readonly<Record<NumberName, string>>;
  readonly switches: Readonly<Record<SwitchName, boolean>>;
  /** Whether a call whose media was lost goes on by itself. */
  readonly resumesCalls: boolean;
  readonly categories: string;
  readonly pauses: readonly PauseCause[];
};
export type PolicySettings = Pick<
  SiteSettings,
  NumberName | 'overdue' | 'resumesCalls' | 'listedCategories' | 'clockPausedBy'
>;

export type PolicyField = NumberName | 'categories';

export function policyForm(settings: SiteSettings): PolicyForm {
  return {
    numbers: Object.fromEntries(NUMBERS.map((name) => [name, String(settings[name])])) as Record<NumberName, string>,
    switches: { ...settings.overdue },
    resumesCalls: settings.resumesCalls,
    categories: settings.listedCategories.join('\n'),
    pauses: PauseCause.options.filter((cause) => settings.clockPausedBy.includes(cause)),
  };
}

/** The least and the most that a number may be. */
export function limitsOf(name: NumberName): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = SiteSettings.shape[name];
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

export type ReadPolicy =
  | { readonly ok: true; readonly policy: PolicySettings }
  | { readonly ok: false; readonly problems: Partial<Record<PolicyField, string>> };

/** AD6: what the fields mean, or what is wrong with each. */
export function readPolicy({ numbers, switches, resumesCalls, categories, pauses }: PolicyForm): ReadPolicy {
  const problems: Partial<Record<PolicyField, string>> = {};
  for (const name of NUMBERS) {
    const { least, most } = limitsOf(name);
    if (!/^\d{1,6}$/.test(numbers[name].trim()) || Number(numbers[name]) < least || Number(numbers[name]) > most) {
      problems[name] = words.number(least, most);
    }
  }
  const listed = [...new Set(categories.split('\n').map((line) => line.trim()))].filter(Boolean);
  if (!SiteSettings.shape.listedCategories.safeParse(listed).success) problems.categories = words.categories;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const read = Object.fromEntries(NUMBERS.map((name) => [name, Number(numbers[name])])) as Record<NumberName, number>;
  return {
    ok: true,
    policy: { ...read, overdue: { ...switches }, resumesCalls, listedCategories: listed, clockPausedBy: [...pauses] },
  };
}
