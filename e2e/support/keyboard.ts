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

/** Presses Tab until something of these words has the focus; nothing on the way may hold it. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
    const now = await focused(page);
    if (typeof words === 'string' ? now === words : words.test(now)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(words)} is not reached by Tab; the focus is on "${await focused(page)}"`);
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
}
