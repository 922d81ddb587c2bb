import { BrowserFacts } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { browserFacts } from './browser-facts.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

it.each([
  ['Chrome 156', 'Linux', CHROME],
  ['Edge 140', 'Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'],
  ['Firefox 144', 'macOS', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0'],
  [
    'Safari 19',
    'iOS',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
  ],
  ['Chrome 150', 'Android', 'Mozilla/5.0 (Linux; Android 15; Pixel) Chrome/150.0.0.0 Mobile Safari/537.36'],
  [null, null, 'curl/8'],
])('W24 finds %s on %s in a user agent', (browser, system, userAgent) => {
  expect(browserFacts({ navigator: { userAgent } }, 'Europe/Lisbon')).toMatchObject({ browser, system });
});

it('W24 takes the browser’s own name before the engine’s, and no made-up one', () => {
  const brands = [
    { brand: 'Not=A?Brand', version: '24' },
    { brand: 'Chromium', version: '156' },
    { brand: 'Google Chrome', version: '156' },
  ];
  const facts = (of: typeof brands) =>
    browserFacts({ navigator: { userAgent: CHROME, userAgentData: { brands: of, platform: 'Windows' } } }, undefined);
  expect(facts(brands)).toMatchObject({ browser: 'Google Chrome 156', system: 'Windows', timeZone: null });
  expect(facts(brands.slice(0, 2))).toMatchObject({ browser: 'Chromium 156' });
  expect(facts(brands.slice(0, 1))).toMatchObject({ browser: 'Chrome 156' });
});

it('W24 says what the network is like where the browser does', () => {
  const navigator = { connection: { effectiveType: '4g', rtt: 50, downlink: 9.75 } };
  expect(browserFacts({ navigator, screen: { width: 1920, height: 1080 } }, 'Europe/Lisbon')).toMatchObject({
    screen: '1920 × 1080',
    network: { type: '4g', rttMs: 50, downlinkMbps: 9.75 },
  });
  expect(browserFacts({ navigator: {} }, undefined)?.network).toBeNull();
});

it('W24 sends only what the server takes, whatever a browser says', () => {
  const long = 'x'.repeat(500);
  const odd = {
    navigator: {
      userAgent: long,
      languages: Array.from({ length: 40 }, () => `${long}\u0000\n\u202e`),
      userAgentData: { brands: [{ brand: `${long}\ud83d`, version: '\u0007' }], platform: '\u2028\u2028' },
      connection: { effectiveType: long, rtt: -1, downlink: Number.POSITIVE_INFINITY },
    },
  };
  const facts = browserFacts(odd, `${'é'.repeat(63)}😀`);
  expect(BrowserFacts.safeParse(facts).success).toBe(true);
  expect(facts).toMatchObject({ system: null, network: { rttMs: null, downlinkMbps: null } });
});
