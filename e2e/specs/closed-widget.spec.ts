import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page, Request } from '@playwright/test';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

/** A help-centre article; `/plain` is the same one without the widget. The floor is the least that could be opened. */
const article = (server: string | null) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>How verification works</title>
  <link rel="icon" href="data:," />
  <script>
    window.seen = { shift: 0, longTasks: 0 };
    const watch = (type, tell) => new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
    watch('layout-shift', ({ value }) => (seen.shift += value));
    watch('longtask', () => (seen.longTasks += 1));
    customElements.define('a-floor', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<button>Open</button>';
        root.querySelector('button').onclick = () => {
          root.innerHTML += '<dialog><h3 tabindex="-1">Video verification</h3><p>Hello</p></dialog>';
          root.querySelector('dialog').show();
          root.querySelector('h3').focus();
        };
      }
    });
  </script>
  ${server === null ? '' : `<script type="module" async src="${server}/embed/v1/visavis-widget.js"></script>`}
  <h1>How verification works</h1>
  <p>We meet you in a short video call.</p>
  <a-floor></a-floor>
  ${server === null ? '' : '<visavis-widget></visavis-widget>'}
  <p>Then you can go on.</p>
</html>`;

type Seen = { readonly shift: number; readonly longTasks: number };
const ROUNDS = 5;

/** Serves the article on the only other origin that a demo's server lets embed the widget: its own, by another name of the machine. */
async function withArticle(stack: Stack, use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(article(request.url === '/plain' ? null : stack.origin));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** The page, once nothing more is loaded and the launcher is drawn. */
async function visit(context: BrowserContext, url: string): Promise<{ page: Page; requests: Request[]; seen: Seen }> {
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  return { page, requests: requests.filter((request) => !request.isNavigationRequest()), seen };
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** From the press on its last button until each of these is painted, in milliseconds. A path leads through shadow roots. */
const timesToPaint = (page: Page, element: string, ...paths: string[][]): Promise<number[]> =>
  page.evaluate(
    async ({ name, wanted }) => {
      const opened = document.querySelector(name) as HTMLElement;
      const find = (path: string[]): Element | null =>
        path.reduce<Element | null>((at, selector) => at?.shadowRoot?.querySelector(selector) ?? null, opened);
      const painted = () =>
        new Promise<void>((done) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          requestAnimationFrame(() => channel.port2.postMessage(null));
        });
      const button = [...(opened.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
      // At the beginning of a frame, as a press is: what is not drawn in it waits for another.
      await new Promise(requestAnimationFrame);
      const from = performance.now();
      button?.click();
      const times: number[] = [];
      for (const path of wanted) {
        while (!find(path)) await new Promise(requestAnimationFrame);
        await painted();
        times.push(performance.now() - from);
      }
      return times;
    },
    { name: element, wanted: paths },
  );

test('W30 a closed widget is two requests, without a line, a cookie, a font or a jump of the page, and keeps nobody waiting', async ({
  browser,
  stack,
}) => {
  await withArticle(stack, async (origin) => {
    const longTasks = { plain: [] as number[], widget: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext();
      const lines: string[] = [];
      context.on('page', (page) => page.on('websocket', (line) => lines.push(line.url())));
      const plain = await visit(context, `${origin}/plain`);
      const { page, requests, seen } = await visit(context, `${origin}/`);
      await expect(page.getByRole('button', { name: 'Video verification' })).toBeVisible();
      longTasks.plain.push(plain.seen.longTasks);
      longTasks.widget.push(seen.longTasks);

      expect(
        requests.map((request) => request.url()).filter((url) => !url.startsWith('data:')).length,
      ).toBeLessThanOrEqual(2);
      expect(requests.filter((request) => request.resourceType() === 'font')).toEqual([]);
      expect(await page.evaluate(() => document.fonts.size)).toBe(0);
      expect(lines).toEqual([]);
      expect(await context.cookies([origin, stack.origin])).toEqual([]);
      expect(seen.shift).toBe(plain.seen.shift);
      await context.close();
    }
    // The quietest of several: a busy machine makes tasks long that are not.
    expect(Math.min(...longTasks.widget)).toBeLessThanOrEqual(Math.min(...longTasks.plain));
  });
});

/**
 * Times the floor, which is one frame. Measured, also on a busy machine: 4 to 5.5 and 4.5 to 6, so that another 100 ms are seen. The code
 * of the chat is read from the cache and run meanwhile.
 */
const AT_MOST = { panel: 8, view: 10 };

test('W30 an opened panel is painted from the cache not much later than the least that could be opened', async ({
  browser,
  stack,
}) => {
  await withArticle(stack, async (origin) => {
    const context = await browser.newContext();
    const times = { floor: [] as number[], panel: [] as number[], view: [] as number[] };
    // The first visit fills the cache; then the one and the other begin in turn.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const { page } = await visit(context, `${origin}/`);
      const floor = () => timesToPaint(page, 'a-floor', ['dialog[open] h3']);
      const widget = () => timesToPaint(page, 'visavis-widget', ['dialog[open] h2'], ['visavis-chat', '.view', 'h3']);
      const early = round % 2 === 0 ? await floor() : null;
      const [panel = 0, view = 0] = await widget();
      const [least = 0] = early ?? (await floor());
      await page.close();
      if (round === 0) continue;
      times.floor.push(least);
      times.panel.push(panel);
      times.view.push(view);
    }
    const [floor, panel, view] = [median(times.floor), median(times.panel), median(times.view)];
    process.stdout.write(
      `open to painted: floor ${floor.toFixed(1)} ms, panel ${panel.toFixed(1)} ms, its view ${view.toFixed(1)} ms\n`,
    );
    expect(panel).toBeLessThan(AT_MOST.panel * floor);
    expect(view).toBeLessThan(AT_MOST.view * floor);
    await context.close();
  });
});
