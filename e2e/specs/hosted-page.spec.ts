import { Freelancer } from '../support/freelancer.ts';
import { HostPage } from '../support/host-page.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

const host = await HostPage.planned();
test.use({ settings: { VISAVIS_EMBED_ORIGINS: host.origin } });
test.afterEach(() => host.close());

type Published = { readonly version: string; readonly files: Readonly<Record<string, string>> };
const publishedBy = async ({ origin }: Stack): Promise<Published> =>
  (await (await fetch(`${origin}/embed/v1/integrity.json`)).json()) as Published;

const NOTHING = `sha384-${'A'.repeat(64)}`;

/** A page that pins the widget by these hashes, those of its chunks by an import map. */
function pinning({ origin }: Stack, { version, files }: Published): string {
  const at = (path: string): string => `${origin}/embed/${version}/${path}`;
  const chunks = Object.entries(files).map(([path, hash]): [string, string] => [at(path), hash]);
  return `<visavis-widget></visavis-widget>
    <script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(chunks) })}</script>
    <script type="module" crossorigin src="${at('visavis-widget.js')}" integrity="${files['visavis-widget.js']}"></script>`;
}

test('EM3 a page that pins the widget runs what has these hashes, and nothing that was changed', async ({
  browser,
  stack,
}) => {
  const published = await publishedBy(stack);
  const changed = (isChanged: (path: string) => boolean): Published => ({
    ...published,
    files: Object.fromEntries(
      Object.entries(published.files).map(([path, hash]) => [path, isChanged(path) ? NOTHING : hash]),
    ),
  });
  const pages: Readonly<Record<string, Published>> = {
    whole: published,
    loader: changed((path) => path === 'visavis-widget.js'),
    chunk: changed((path) => path.startsWith('chunks/launcher')),
  };
  await host.open((url) => ({ body: pinning(stack, pages[url.searchParams.get('pins') ?? ''] ?? published) }));
  const context = await browser.newContext();
  const launcher = (page: Awaited<ReturnType<typeof context.newPage>>) =>
    page.getByRole('button', { name: 'Video verification' });

  const whole = await context.newPage();
  await whole.goto(`${host.origin}/help?pins=whole`);
  await expect(launcher(whole)).toBeVisible();

  for (const pins of ['loader', 'chunk']) {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (line) => complaints.push(line.text()));
    await page.goto(`${host.origin}/help?pins=${pins}`);
    await expect.poll(() => complaints.join()).toMatch(/integrity/i);
    await expect(launcher(page)).toBeHidden();
  }
  await context.close();
});

test('W70 a mail’s link opens the page of our own, which says whose it is and speaks as the widget does', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const token = await cleo.findsToken();
  const page = await cleo.context.newPage();
  await page.goto(`${stack.origin}/verify?action=verify-profile#vv=${token}`);
  await expect(page.getByRole('heading', { name: 'Let’s verify your profile' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByText('Brightwork', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Is this really from us?' })).toBeVisible();
  await page.getByRole('combobox').first().selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  expect(cleo.complaints).toEqual([]);
});
