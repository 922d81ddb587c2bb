import { networkInterfaces } from 'node:os';
import { firstExecutable } from '@visavis/testing/node';
import puppeteer from 'puppeteer-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { rememberMedia } from './media.ts';

/** A camera with a moving picture and a microphone with a tone, granted without asking; addresses as they are. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'intl.accept_languages': 'en-GB, en',
};

/**
 * Where a media node listens that Firefox is to reach: an address of this machine's own, because Firefox tries no way to a loopback
 * address. What goes there does not leave the machine.
 */
export function addressForFirefox(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

/** The Firefox for stories: `VISAVIS_FIREFOX`, else the first one on the PATH. Throws when there is none. */
function firefoxPath(): string {
  const named = process.env['VISAVIS_FIREFOX'];
  if (named) return named;
  const found = firstExecutable(['firefox-esr', 'firefox']);
  if (!found) throw new Error('there is no Firefox: install one, or name it with VISAVIS_FIREFOX');
  return found;
}

/** Firefox as it is released, driven over WebDriver BiDi, which playwright does not speak to it. */
export function openFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: PREFERENCES,
    defaultViewport: { width: 1280, height: 800 },
  });
}

/** What somebody does on a page in Firefox: as `Freelancer`, in the few words of one story. */
export class FirefoxPage {
  readonly page: Page;
  /** Faults that nobody caught, and what a policy blocked. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(40_000);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(line.text());
    });
  }

  static async open(browser: Browser): Promise<FirefoxPage> {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(rememberMedia);
    return new FirefoxPage(page);
  }

  /** Presses the button of this name as soon as there is one that can be pressed. */
  async presses(name: string): Promise<void> {
    await (await this.#find('button:enabled', name)).click();
  }

  async sees(text: string): Promise<void> {
    await this.#find('*', text);
  }

  async writes(label: string, text: string): Promise<void> {
    const field = await this.#find('textarea, input', label);
    await field.type(text);
    await field.press('Enter');
  }

  /**
   * The first element, in whichever shadow tree, that fits the selector and is named or says so; waits until there is one to see.
   * Firefox looks for names in the document only.
   */
  async #find(selector: string, said: string): Promise<ElementHandle> {
    const found = await this.page.waitForFunction(
      (wanted: string, words: string) => {
        const within = (root: Document | ShadowRoot): Element[] =>
          [...root.querySelectorAll('*')].flatMap((element) =>
            element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element],
          );
        const says = (element: Element) =>
          [
            element.getAttribute('aria-label'),
            ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
            element.textContent,
          ].some((text) => text?.replace(/\s+/g, ' ').includes(words));
        return (
          within(document).find((element) => element.matches(wanted) && says(element) && element.checkVisibility()) ??
          null
        );
      },
      {},
      selector,
      said,
    );
    return found as ElementHandle;
  }
}
