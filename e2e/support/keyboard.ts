import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

/** The words of what has the focus: its label, or its text. Looks through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inner = (root: DocumentOrShadowRoot): Element | null =>
      root.activeElement?.shadowRoot?.activeElement ? inner(root.activeElement.shadowRoot) : root.activeElement;
    const element = inner(document);
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const field = element as Partial<HTMLInputElement>;
    const label = field.labels?.[0]?.textContent ?? element.ariaLabel ?? element.textContent;
    return label.replaceAll(/\s+/g, ' ').trim();
  });

/** How often Tab is pressed in search of something before it counts as out of reach. */
const FARTHEST = 80;

const isOf = (words: string | RegExp, now: string): boolean =>
  typeof words === 'string' ? now === words : words.test(now);

/** Presses Tab until something of these words has the focus; nothing on the way may hold it. */
export const tabTo = (page: Page, words: string | RegExp): Promise<void> => reach(page, words, 'Tab');

/** The same towards the beginning of the page. */
export const tabBackTo = (page: Page, words: string | RegExp): Promise<void> => reach(page, words, 'Shift+Tab');

async function reach(page: Page, words: string | RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
    if (isOf(words, await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(words)} is not reached by ${key}; the focus is on "${await focused(page)}"`);
}

/** Somebody who has no mouse. */
export class KeyboardVisitor extends Visitor {
  static async comes(browser: Browser, stack: Stack, path: string): Promise<KeyboardVisitor> {
    const { context, page } = await Visitor.open(browser, stack);
    await page.goto(path);
    return new KeyboardVisitor(context, page, stack);
  }

  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Reaches something of these words by Tab and presses Enter. */
  async chooses(words: string | RegExp): Promise<void> {
    await tabTo(this.page, words);
    await this.presses('Enter');
  }

  /** The focus comes to something of these words by itself. */
  async isAt(words: string | RegExp): Promise<void> {
    const message = `the focus to be at ${String(words)}`;
    await expect.poll(async () => isOf(words, await focused(this.page)), { message }).toBe(true);
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text)).toBeVisible();
  }

  /** Presses what asks for camera and microphone until the browser answered: its own button takes no press in its first moments. */
  async allowsDevices(): Promise<void> {
    const explanation = this.page.getByRole('heading', { name: 'Check your camera and microphone' });
    await expect(async () => {
      await tabTo(this.page, /^(Allow camera and microphone|Use microphone and camera|)$/);
      await this.presses('Enter');
      await expect(explanation).toBeHidden({ timeout: 2_000 });
    }).toPass();
  }
}
