import { BrowserFacts } from '@visavis/protocol';

/** What is read of a browser; all of it can be missing, and says what it likes. */
export type Browser = {
  readonly navigator: {
    readonly userAgent?: string;
    readonly languages?: readonly string[];
    readonly userAgentData?: {
      readonly brands?: readonly { readonly brand: string; readonly version: string }[];
      readonly platform?: string;
    };
    readonly connection?: { readonly effectiveType?: string; readonly rtt?: number; readonly downlink?: number };
  };
  readonly screen?: { readonly width: number; readonly height: number };
};

/** Most telling first: every browser of Chromium's kind says `Chrome`, and nearly all say `Safari`. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*\bSafari\//],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/** Brands that browsers make up, so that nobody relies on them, are no names. */
const NO_NAME = /not.?a.?brand|^\W|\bNot\b/i;

/**
 * W24: what the browser says of itself and its network, for the agent; undefined where that is nothing the server would take,
 * because nobody is kept from joining by it. `timeZone` is as the browser is set.
 */
export function browserFacts({ navigator, screen }: Browser, timeZone: string | undefined): BrowserFacts | undefined {
  const facts = {
    browser: printable(brandOf(navigator) ?? browserIn(navigator.userAgent ?? ''), 60),
    system: printable(navigator.userAgentData?.platform || systemIn(navigator.userAgent ?? ''), 60),
    screen: screen ? printable(`${screen.width} × ${screen.height}`, 30) : null,
    timeZone: printable(timeZone, 64),
    languages: (navigator.languages ?? []).flatMap((language) => printable(language, 35) ?? []).slice(0, 10),
    network: networkOf(navigator.connection),
  };
  return BrowserFacts.safeParse(facts).data;
}

/** A name of its own before the engine's: `Edge`, not `Chromium`. */
function brandOf({ userAgentData }: Browser['navigator']): string | undefined {
  const named = (userAgentData?.brands ?? []).filter(({ brand }) => !NO_NAME.test(brand));
  const own = named.find(({ brand }) => brand !== 'Chromium') ?? named[0];
  return own && `${own.brand} ${own.version}`;
}

function browserIn(userAgent: string): string | undefined {
  for (const [name, pattern] of BROWSERS) {
    const [, version] = pattern.exec(userAgent) ?? [];
    if (version) return `${name} ${version}`;
  }
  return undefined;
}

const systemIn = (userAgent: string): string | undefined => SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0];

function networkOf(connection: Browser['navigator']['connection']): BrowserFacts['network'] {
  if (!connection) return null;
  const { effectiveType, rtt, downlink } = connection;
  return {
    type: printable(effectiveType, 20),
    rttMs: isCount(rtt) ? Math.min(Math.round(rtt), 600_000) : null,
    downlinkMbps: isCount(downlink) ? Math.min(downlink, 100_000) : null,
  };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** One short line, without what cannot be printed; null when nothing is left. */
function printable(text: string | undefined, max: number): string | null {
  const line = String(text ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return line.slice(0, max).toWellFormed().trim() || null;
}

/** Of the browser this runs in; called as somebody joins the queue. */
export function ownBrowserFacts(): BrowserFacts | undefined {
  const { navigator = {}, screen } = globalThis as unknown as Partial<Browser>;
  return browserFacts({ navigator, ...(screen && { screen }) }, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
