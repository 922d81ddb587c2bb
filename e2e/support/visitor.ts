import type { Browser, BrowserContext, Page } from '@playwright/test';
import { watchMedia } from './media.ts';
import type { Stack } from './stack.ts';

/** Somebody with a browser of their own: separate cookies and storage, one page in front of them. */
export class Visitor {
  readonly context: BrowserContext;
  readonly stack: Stack;
  /** What browser consoles and pages complained about, such as faults nobody caught or what a policy blocked. */
  readonly complaints: string[] = [];
  page: Page;

  protected constructor(context: BrowserContext, page: Page, stack: Stack) {
    this.context = context;
    this.page = page;
    this.stack = stack;
    this.#listenTo(page);
    context.on('page', (opened) => {
      this.#listenTo(opened);
    });
  }

  protected static async open(browser: Browser, stack: Stack): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ baseURL: stack.origin });
    await watchMedia(context);
    return { context, page: await context.newPage() };
  }

  /** Chromium also prints each refused request; asking who is signed in is refused before somebody is. */
  #listenTo(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
    page.on('console', (line) => {
      const isAnswer = line.location().url.endsWith('/api/v1/staff/session');
      if (line.type() === 'error' && !isAnswer) this.complaints.push(`${new URL(page.url()).pathname}: ${line.text()}`);
    });
  }
}
