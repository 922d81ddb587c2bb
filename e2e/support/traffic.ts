import type { BrowserContext, Page, Request } from '@playwright/test';

type Frame = { readonly url: string; readonly sent: string };
type Secrets = Readonly<Record<string, string>>;
type Watched = typeof globalThis & { eventsSeenByTest: string[] };

/** Where each secret may be sent: the exchange takes what opens a session, and the line and its end take the session. */
const EXCHANGES = /^\/api\/v1\/freelancer\/sessions(\/(renewals|ends))?$/;

/** All that leaves a browser, and all that a page keeps and shows, from now on; to find secrets in it. */
export class Traffic {
  readonly #context: BrowserContext;
  readonly #requests: Request[] = [];
  readonly #frames: Frame[] = [];
  readonly #console: string[] = [];

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('request', (request) => this.#requests.push(request));
    context.on('console', (line) => this.#console.push(line.text()));
    context.on('page', (page) =>
      page.on('websocket', (line) => {
        this.#frames.push({ url: line.url(), sent: '' });
        line.on('framesent', ({ payload }) => this.#frames.push({ url: line.url(), sent: payload.toString() }));
      }),
    );
  }

  /** Pages opened from now on keep the details of every event of ours that reaches their window. */
  async watchPages(): Promise<void> {
    await this.#context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { eventsSeenByTest: seen });
      const names = [
        'before-open',
        'open',
        'close',
        'before-call',
        'queue',
        'call-start',
        'call-end',
        'outcome',
        'error',
      ];
      for (const type of [...names.map((name) => `visavis-${name}`), 'message', 'vv-attention', 'vv-want'])
        addEventListener(type, (event) => {
          const values: Record<string, unknown> = {};
          for (const key in event) values[key] = Reflect.get(event, key);
          seen.push(
            JSON.stringify(values, (_key, value: unknown) => (value instanceof Node ? value.nodeName : value)) ?? '',
          );
        });
    });
  }

  sessionOn(page: Page): Promise<string> {
    return page.evaluate(() => {
      const key = Object.keys(sessionStorage).find((name) => name.startsWith('visavis:session:')) ?? '';
      return (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { session?: string }).session ?? '';
    });
  }

  /** Each place where a secret was sent to which it does not belong. */
  async leaks(secrets: Secrets): Promise<string[]> {
    const found = Object.entries(secrets).map(async ([name, secret]) => [
      ...(await Promise.all(this.#requests.map((request) => leaksIn(request, name, secret)))).flat(),
      ...this.#frames.flatMap((frame) => leaksInFrame(frame, name, secret)),
      ...(this.#console.some((line) => line.includes(secret)) ? [`${name} in the console`] : []),
    ]);
    return (await Promise.all(found)).flat();
  }

  /** Each place on this page where a secret stayed; the session has its own place in the tab's storage. */
  async traces(page: Page, secrets: Secrets): Promise<string[]> {
    const kept = await page.evaluate(async () => {
      const session = Object.entries(sessionStorage).filter(([key]) => !key.startsWith('visavis:session:'));
      const databases = await indexedDB.databases();
      const shown: string[] = [];
      const look = (root: ParentNode & Node): void => {
        shown.push(root.textContent ?? '');
        for (const element of root.querySelectorAll('*')) {
          shown.push(...[...element.attributes].map(({ value }) => value));
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      look(document);
      return {
        'local storage': JSON.stringify({ ...localStorage }),
        'session storage': JSON.stringify(session),
        databases: JSON.stringify(databases),
        caches: JSON.stringify(await caches.keys()),
        cookies: document.cookie,
        address: `${location.href} ${document.referrer} ${JSON.stringify(history.state)}`,
        page: shown.join('\n'),
        events: (globalThis as Watched).eventsSeenByTest.join('\n'),
      };
    });
    const places = { ...kept, 'state of the browser': JSON.stringify((await this.#context.storageState()).cookies) };
    return Object.entries(secrets).flatMap(([name, secret]) =>
      Object.entries(places)
        .filter(([, text]) => text.includes(secret))
        .map(([place]) => `${name} in ${place}`),
    );
  }
}

async function leaksIn(request: Request, name: string, secret: string): Promise<string[]> {
  const { pathname } = new URL(request.url());
  const said = {
    'the address': request.url(),
    'headers to': JSON.stringify(await request.allHeaders()),
    'the body to': EXCHANGES.test(pathname) ? '' : (request.postData() ?? ''),
  };
  return Object.entries(said).flatMap(([where, text]) =>
    text.includes(secret) ? [`${name} in ${where} ${pathname}`] : [],
  );
}

/** The session is said once for each line, as it is opened. */
function leaksInFrame({ url, sent }: Frame, name: string, secret: string): string[] {
  const isHandshake = name === 'session' && /^40\/freelancers?,/.test(sent);
  return [
    ...(url.includes(secret) ? [`${name} in the address of a line`] : []),
    ...(sent.includes(secret) && !isHandshake ? [`${name} in a frame: ${sent.slice(0, 40)}`] : []),
  ];
}
