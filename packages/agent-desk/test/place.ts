import { tokens } from '@visavis/ui';
import type { LitElement } from 'lit';

/** Puts an element on an otherwise empty page that has the tokens, sets its properties, and waits until it is rendered. */
export async function place<Element extends LitElement>(
  element: Element,
  given: Partial<Element> = {},
): Promise<Element> {
  document.adoptedStyleSheets = [tokens.styleSheet!];
  Object.assign(element, given);
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

/** Everything inside that matches, through the shadow roots of its parts. */
export function allInside<Found extends Element = HTMLElement>(element: Element, selector: string): Found[] {
  const root = element.shadowRoot;
  if (!root) return [];
  const parts = [...root.querySelectorAll('*')].flatMap((part) => allInside<Found>(part, selector));
  return [...root.querySelectorAll<Found>(selector), ...parts];
}

/** The first of them; throws when there is none, so that a test reads without question marks. */
export function inside<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const [found] = allInside<Found>(element, selector);
  if (!found) throw new Error(`nothing in <${element.localName}> matches ${selector}`);
  return found;
}

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button that says this, as a person would look for it. */
export function buttonSaying(element: Element, words: string | RegExp): HTMLButtonElement {
  const said = (button: Element) => `${button.getAttribute('aria-label') ?? ''} ${textOf(button)}`;
  const matches = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  const found = allInside<HTMLButtonElement>(element, 'button').find((button) => matches(said(button)));
  if (!found) throw new Error(`no button in <${element.localName}> says ${String(words)}`);
  return found;
}

/** The events of these types that reach the page from now on. */
export function heard<Told extends Event>(...types: readonly string[]): Told[] {
  const told: Told[] = [];
  for (const type of types) document.body.addEventListener(type, (event) => told.push(event as Told));
  return told;
}
