import type { BrowserContext, Page } from '@playwright/test';
import { Freelancer } from '../support/freelancer.ts';
import { HostPage } from '../support/host-page.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

const host = await HostPage.planned();
const stranger = await HostPage.planned();
test.use({ settings: { VISAVIS_HELP_URL: `${host.origin}/help`, VISAVIS_EMBED_ORIGINS: host.origin } });
test.afterEach(async () => {
  await host.close();
  await stranger.close();
});

type Hostile = typeof globalThis & { heardByPage: string[] };

const pageWith = ({ origin }: Stack, widget: string) => ({
  body: `<h1>Help</h1>${widget}<script type="module" src="${origin}/embed/v1/visavis-widget.js"></script>`,
});

/**
 * What a hostile script of the page does, from before our first line: it listens to all that is posted, sent and dispatched, wraps what
 * texts go through, and keeps all it gets.
 */
const spy = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heardByPage: heard });
    const keep = (what: string, ...values: unknown[]): void => {
      for (const value of values) {
        try {
          heard.push(`${what} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
        } catch {
          heard.push(`${what} ${String(value)}`);
        }
      }
    };
    const patch = (owner: object, name: string): void => {
      const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]): unknown {
        keep(name, ...given);
        return original.apply(this, given);
      });
    };
    for (const name of ['fetch', 'postMessage']) patch(globalThis, name);
    patch(MessagePort.prototype, 'postMessage');
    patch(Storage.prototype, 'setItem');
    patch(WebSocket.prototype, 'send');
    patch(history, 'replaceState');
    patch(JSON, 'stringify');
    addEventListener('message', ({ data }) => keep('message', data), true);
    for (const type of ['open', 'close', 'queue', 'call-start', 'call-end', 'outcome', 'error', 'sign-in'])
      addEventListener(`visavis-${type}`, (event) => keep('event', { ...event }), true);
    addEventListener('vv-attention', (event) => keep('event', { ...event }), true);
  });
const heardOn = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Hostile).heardByPage);

/** The session of this page's own frame, which only a test can read. */
const sessionIn = (frame: { evaluate: Page['evaluate'] }): Promise<string> =>
  frame.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('visavis:session:')) ?? '';
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { session?: string }).session ?? '';
  });

test('W73 scripts of the page reach neither session nor words of a verification that is in a frame', async ({
  browser,
  stack,
}) => {
  await host.open(() => pageWith(stack, '<visavis-widget mode="frame"></visavis-widget>'));
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const token = await cleo.findsToken();
  const page = await cleo.context.newPage();
  await spy(cleo.context);
  await page.goto(`${host.origin}/help#vv=${token}`);
  const inside = page.locator('visavis-frame iframe').contentFrame();
  await inside.getByRole('button', { name: 'Continue' }).click();
  await expect(inside.getByRole('heading', { name: 'Check your camera and microphone' })).toBeVisible();

  const frame = page.frames().find((each) => each.url().startsWith(`${stack.origin}/verify`));
  if (!frame) throw new Error('no frame');
  expect(frame.url()).toBe(`${stack.origin}/verify?embedded=`.replace(/=$/, ''));
  const session = await sessionIn(frame);
  expect(session.length).toBeGreaterThan(40);

  const found = await page.evaluate(() => {
    const found: string[] = [
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      document.cookie,
      location.href,
    ];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        found.push(...[...element.attributes].map(({ value }) => value));
        if (element.shadowRoot) look(element.shadowRoot);
        if (!(element instanceof HTMLIFrameElement)) continue;
        found.push(`document ${element.contentDocument === null ? 'closed' : 'open'}`);
        try {
          found.push(String(element.contentWindow?.location.href));
        } catch (error) {
          found.push(`location ${(error as Error).name}`);
        }
      }
    };
    look(document);
    return found;
  });
  expect(found).toContain('document closed');
  expect(found).toContain('location SecurityError');
  const heard = await heardOn(page);
  expect(heard.length).toBeGreaterThan(0);
  for (const text of [...found, ...heard]) expect(text).not.toContain(session);
  // The page had the invitation in its own address; after the widget took it, it is nowhere but on its way through the channel.
  expect(found.filter((text) => text.includes(token))).toEqual([]);
  expect(host.asked.join()).not.toContain(token);
});

type Diagnosed = Element & { diagnose(): Promise<unknown> };

test('W71 a page that posts to the frame by itself is not heard again, and a stranger’s frame or opener gets nothing', async ({
  browser,
  stack,
}) => {
  await host.open(() => pageWith(stack, '<visavis-widget mode="frame" open></visavis-widget>'));
  await stranger.open(() => ({
    body: ['/verify?embedded', '/verify', '/desk']
      .map((path) => `<iframe src="${stack.origin}${path}"></iframe>`)
      .join(''),
  }));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.origin}/help`);
  const inside = page.locator('visavis-frame iframe').contentFrame();
  await expect(inside.getByRole('heading', { level: 3 })).toBeVisible();
  // The heading may be there before the frame's other parts are loaded, and the widget speaks first only then.
  const facts = await page.evaluate(() => document.querySelector<Diagnosed>('visavis-widget')?.diagnose());
  expect(facts).toMatchObject({ chat: { isFramed: true } });
  const answers = await page.evaluate(async (origin) => {
    const frame = document.querySelector('visavis-widget')?.shadowRoot?.querySelector('visavis-frame');
    const target = frame?.shadowRoot?.querySelector('iframe')?.contentWindow;
    const { port1, port2 } = new MessageChannel();
    const answers: unknown[] = [];
    port1.onmessage = ({ data }) => void answers.push(data);
    target?.postMessage('visavis-frame:1', origin, [port2]);
    port1.postMessage({ say: 'diagnose', ask: 1 });
    // The frame has heard it once it answers the page's own widget, by the channel that came first.
    await document.querySelector<Diagnosed>('visavis-widget')?.diagnose();
    return answers;
  }, stack.origin);
  expect(answers).toEqual([]);

  const foreign = await context.newPage();
  const refused: string[] = [];
  foreign.on('console', (line) => refused.push(line.text()));
  await foreign.goto(`${stranger.origin}/help`);
  await expect.poll(() => refused.filter((text) => text.includes('frame-ancestors')).length).toBe(3);
  const isError = () =>
    foreign
      .frames()
      .slice(1)
      .map((frame) => frame.url().startsWith('chrome-error:'));
  await expect.poll(isError).toEqual([true, true, true]);

  const opener = await context.newPage();
  await opener.goto(`${stranger.origin}/help`);
  const popup = context.waitForEvent('page');
  const reach = opener.evaluateHandle((url) => window.open(url), `${stack.origin}/verify`);
  const opened = await popup;
  await expect(opened.getByRole('heading', { level: 3 })).toBeVisible();
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  expect(await (await reach).evaluate((window) => window?.closed)).toBe(true);
  await context.close();
});

test('W73 a hostile style sheet of the page neither hides nor covers what the person reads', async ({
  browser,
  stack,
}) => {
  await host.open(() => ({
    ...pageWith(stack, '<visavis-widget open></visavis-widget>'),
    headers: {},
  }));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.origin}/help`);
  await page.addStyleTag({
    content: `* { display: none !important; opacity: 0 !important; font-size: 1px !important; color: transparent !important;
      transform: scale(0) !important; pointer-events: none !important; direction: rtl !important }
      html, body { display: block !important; opacity: 1 !important; transform: none !important }
      visavis-widget { display: none !important; position: static !important }`,
  });
  const heading = page.getByRole('heading', { name: 'Open the link in your invitation e-mail' });
  await expect(heading).toBeVisible();
  // The page behind it is drawn anew as its rarer parts arrive.
  await page.waitForLoadState('networkidle');
  const looks = await heading.evaluate((element) => {
    const { fontSize, color, opacity } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    let top: Element | null = document.elementFromPoint(x + width / 2, y + height / 2);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
      if (!inner || inner === top) break;
      top = inner;
    }
    return { fontSize: Number.parseFloat(fontSize), color, opacity, isOnTop: top === element };
  });
  expect(looks.fontSize).toBeGreaterThan(15);
  expect(looks).toMatchObject({ opacity: '1', isOnTop: true });
  expect(looks.color).not.toContain(', 0)');
  await context.close();
});
