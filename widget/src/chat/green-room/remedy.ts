import type { BrowserFacts } from '@visavis/protocol';
import type { actionWords, otherWayWords, stepWords } from '../../strings/en/device-failures.ts';

export type Step = keyof typeof stepWords;
export type Action = Exclude<keyof typeof actionWords, 'settings'>;
type OtherWay = keyof typeof otherWayWords;

/** Where the person is, as far as steps differ by it. */
export type Where = {
  readonly browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
  readonly system: 'windows' | 'macos' | 'chromeos' | 'linux' | 'android' | 'ios' | 'other';
};

/** The way out of one failure: what to do, one main action, and another way. */
export type Remedy = { readonly steps: readonly Step[]; readonly action: Action; readonly other: OtherWay };

const BROWSERS: readonly (readonly [Where['browser'], RegExp])[] = [
  ['edge', /edge/i],
  ['firefox', /firefox/i],
  ['chrome', /chrom/i],
  ['safari', /safari/i],
];
const SYSTEMS: readonly (readonly [Where['system'], RegExp])[] = [
  ['chromeos', /chrom.*os/i],
  ['windows', /windows/i],
  ['macos', /mac/i],
  ['android', /android/i],
  ['ios', /^ios|ipados/i],
  ['linux', /linux/i],
];

/** From what the agent is told as well (W24), so that both speak of the same. */
export function whereOf(facts: Pick<BrowserFacts, 'browser' | 'system'> | undefined): Where {
  const named = <Name>(list: readonly (readonly [Name, RegExp])[], text: string | null | undefined) =>
    list.find(([, pattern]) => pattern.test(text ?? ''))?.[0];
  return { browser: named(BROWSERS, facts?.browser) ?? 'other', system: named(SYSTEMS, facts?.system) ?? 'other' };
}

type Failure = { readonly kind: string; readonly because?: string };

const UNKNOWN: Remedy = { steps: ['replug'], action: 'retry', other: 'browser' };
const REMEDIES: Readonly<Record<string, Remedy>> = {
  dismissed: { steps: ['press-allow'], action: 'ask', other: 'browser' },
  'blocked-by-page': { steps: ['own-page'], action: 'own-page', other: 'phone' },
  'not-found': { steps: ['connect', 'cover'], action: 'retry', other: 'phone' },
  'in-use': { steps: ['close-others', 'replug'], action: 'retry', other: 'phone' },
  constraints: { steps: ['replug'], action: 'any-device', other: 'phone' },
  'no-signal': { steps: ['cover', 'choose-other'], action: 'retry', other: 'phone' },
  'insecure-page': { steps: ['mail-link'], action: 'own-page', other: 'phone' },
  browser: { steps: ['current-browser'], action: 'without', other: 'phone' },
};

/**
 * What is offered for a failure. `asksItself`: the browser's own button is there, which also reopens a question that was
 * refused. `hasOwnPage`: there is a secure page of ours to go to.
 */
export function remedyOf(
  { kind, because }: Failure,
  where: Where,
  { asksItself, hasOwnPage }: { readonly asksItself: boolean; readonly hasOwnPage: boolean },
): Remedy {
  const remedy = on(where.system, particular(because ?? kind, where, asksItself));
  return remedy.action === 'own-page' && !hasOwnPage ? { ...remedy, steps: ['mail-link'], action: 'without' } : remedy;
}

function particular(kind: string, where: Where, asksItself: boolean): Remedy {
  if (kind === 'denied') {
    return asksItself
      ? { steps: ['press-allow', siteStep(where)], action: 'ask', other: 'browser' }
      : { steps: [siteStep(where), 'reload'], action: 'retry', other: 'browser' };
  }
  if (kind === 'blocked-by-system') return { steps: [`system-${where.system}`], action: 'retry', other: 'phone' };
  return REMEDIES[kind] ?? UNKNOWN;
}

/** Who is on a phone is not sent to one. */
const on = (system: Where['system'], remedy: Remedy): Remedy =>
  remedy.other === 'phone' && (system === 'android' || system === 'ios') ? { ...remedy, other: 'computer' } : remedy;

function siteStep({ browser, system }: Where): Step {
  if (system === 'ios') return 'site-ios';
  if (system === 'android') return 'site-android';
  return `site-${browser}`;
}

/** Addresses that systems open their own settings by; a click on one is asked about by the browser. */
const SETTINGS = {
  windows: { camera: 'ms-settings:privacy-webcam', microphone: 'ms-settings:privacy-microphone' },
  macos: {
    camera: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
    microphone: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone',
  },
} as const;

type Settings = { readonly system: keyof typeof SETTINGS; readonly href: string };

/** The system's own page for a device that it keeps from the browser; null where there is no address of it. */
export function settingsOf(kind: string, device: 'camera' | 'microphone', { system }: Where): Settings | null {
  if (kind !== 'blocked-by-system' || (system !== 'windows' && system !== 'macos')) return null;
  return { system, href: SETTINGS[system][device] };
}
