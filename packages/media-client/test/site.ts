import type { Browser, Page } from 'playwright';

export type Site = { readonly origin?: string; readonly headers?: Readonly<Record<string, string>> };

/**
 * Opens a page in a context of its own that runs `script`. The browser asks no network: the test answers. An `https` origin is a page
 * that may use devices, `http` is not.
 */
export async function visit(
  browser: Browser,
  script: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
  site: Site = {},
) {
  const { origin = 'https://visavis.test/', headers = {} } = site;
  const page = await (await browser.newContext()).newPage();
  await page.route(`${origin}**`, (route) =>
    route.request().url() === origin
      ? route.fulfill({
          headers: { ...headers, 'content-type': 'text/html' },
          body: '<script type="module" src="page.js"></script><body>',
        })
      : route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await prepare(page);
  await page.goto(origin);
  return page;
}
