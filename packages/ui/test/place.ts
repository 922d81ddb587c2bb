import type { LitElement } from 'lit';
import { tokens } from '../src/tokens/tokens.ts';

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

/** The first element inside that matches; throws when there is none, so that a test reads without question marks. */
export function inside<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing in <${element.localName}> matches ${selector}`);
  return found;
}

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
