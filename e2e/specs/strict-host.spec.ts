import type { Browser, BrowserContext, Page } from '@playwright/test';
import { EMBED_PERMISSIONS, EMBED_TRUSTED_TYPES, embedDirectives, policyText } from '@visavis/protocol';
import { Freelancer } from '../support/freelancer.ts';
import { HostPage } from '../support/host-page.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

const host = await HostPage.planned();
test.use({ settings: { VISAVIS_HELP_URL: `${host.origin}/help`, VISAVIS_EMBED_ORIGINS: host.origin } });
test.afterEach(() => host.close());

type Violation = { readonly directive: string; readonly blocked: string; readonly sample: string };
type Watched = typeof globalThis & { violationsSeenByTest: Violation[] };

/** Each page of the context keeps what its policy blocked, from before its first script on. */
const watchPolicy = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const seen: Violation[] = [];
    Object.assign(globalThis, { violationsSeenByTest: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      seen.push({ directive: effectiveDirective, blocked: blockedURI, sample });
    });
  });
const violationsOn = (page: Page): Promise<Violation[]> =>
  page.evaluate(() => (globalThis as Watched).violationsSeenByTest);

/** The strictest policy there is, but for the lines in `docs/embed.md`. */
const strictPolicy = ({ origin }: Stack): Record<string, string> => ({
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  ...embedDirectives(origin),
  ...EMBED_TRUSTED_TYPES,
});

const pageOf = (stack: Stack, policy: Readonly<Record<string, string>>) => ({
  headers: {
    'content-security-policy': `${policyText(policy)}; report-uri /report`,
    'permissions-policy': `${EMBED_PERMISSIONS}, geolocation=(), display-capture=()`,
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
  body: `<h1>Help</h1><visavis-widget></visavis-widget>
    <script type="module" src="${stack.origin}/embed/v1/visavis-widget.js" crossorigin></script>`,
});

test('W72 the whole verification runs on a page that allows one origin and nothing else, and breaks no rule of it', async ({
  browser,
  stack,
}) => {
  await host.open(() => pageOf(stack, strictPolicy(stack)));
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await watchPolicy(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  expect(new URL(cleo.page.url()).origin).toBe(host.origin);
  expect(await cleo.page.evaluate(() => crossOriginIsolated)).toBe(true);

  const ada = await adaTakesNext(browser, stack);
  await ada.writes('Hello Cleo.');
  await cleo.reads('Hello Cleo.');
  await cleo.writes('Hello.');
  await ada.startsCall();
  await cleo.acceptsCall();
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(cleo.page);
  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isTold('You are verified');

  expect(await violationsOn(cleo.page)).toEqual([]);
  expect(host.reports).toEqual([]);
  expect(cleo.complaints).toEqual([]);
});

/** Goes as far as needs each line: loads, opens, exchanges the invitation, connects. */
async function visit(browser: Browser, token: string): Promise<Violation[]> {
  const context = await browser.newContext();
  try {
    await watchPolicy(context);
    const page = await context.newPage();
    await page.goto(`${host.origin}/help#vv=${token}`);
    const goesOn = page.getByRole('button', { name: 'Continue' });
    await expect(async () => {
      if (await goesOn.isVisible()) await goesOn.click({ timeout: 1_000 });
      const isThere = await page.getByRole('heading', { name: 'Check your camera and microphone' }).isVisible();
      expect(isThere || (await violationsOn(page)).length > 0).toBe(true);
    }).toPass({ timeout: 90_000 });
    return await violationsOn(page);
  } finally {
    await context.close();
  }
}

/** The policy without one line, or with one source of it less. */
function* lesser(policy: Readonly<Record<string, string>>): Generator<readonly [string, Record<string, string>]> {
  for (const [directive, sources] of Object.entries(policy)) {
    const all = sources.split(' ');
    for (const source of all) {
      const rest = all.filter((other) => other !== source);
      yield [`${directive} ${source}`, { ...policy, [directive]: rest.join(' ') || "'none'" }];
    }
  }
}

test('W72 none of the lines could be left out', async ({ browser, stack }) => {
  test.setTimeout(600_000);
  let policy: Record<string, string> = {};
  await host.open(() => pageOf(stack, policy));
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const token = await cleo.findsToken();

  policy = strictPolicy(stack);
  expect(await visit(browser, token)).toEqual([]);
  const needed = { ...embedDirectives(stack.origin), 'trusted-types': String(EMBED_TRUSTED_TYPES['trusted-types']) };
  for (const [left, less] of lesser(needed)) {
    policy = { ...strictPolicy(stack), ...less };
    const violations = await visit(browser, token);
    const directive = String(left.split(' ')[0]);
    expect(violations.map((violation) => violation.directive).join(' '), left).toContain(directive);
  }
});
