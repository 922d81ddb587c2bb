import { tokens } from '@visavis/ui/tokens/tokens';
import type { LitElement } from 'lit';
import type { Want } from '../src/chat/views/want-event.ts';

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

/** Everything a person wanted from here on. */
export function wantsOf(element: Element): Want[] {
  const wants: Want[] = [];
  element.addEventListener('vv-want', (event) => wants.push((event as unknown as { want: Want }).want));
  return wants;
}

/** The first element that matches inside, through the shadow roots of what is inside. */
export function find(element: Element, selector: string): HTMLElement | null {
  const root = element.shadowRoot ?? element;
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const inner of root.querySelectorAll('*')) {
    const deeper = inner.shadowRoot && find(inner, selector);
    if (deeper) return deeper;
  }
  return null;
}

/** Like `find`, but throws when there is none, so that a test reads without question marks. */
export function inside(element: Element, selector: string): HTMLElement {
  const found = find(element, selector);
  if (!found) throw new Error(`nothing in <${element.localName}> matches ${selector}`);
  return found;
}

/** The button with these words on it. */
export function button(element: Element, name: string): HTMLElement {
  const found = buttons(element).find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no button "${name}" among ${buttons(element).map(nameOf).join(', ')}`);
  return found;
}

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All words inside, through shadow roots. */
export function allText(element: Element): string {
  const root = element.shadowRoot ?? element;
  const deeper = [...root.querySelectorAll('*')].filter((inner) => inner.shadowRoot).map(allText);
  return [textOf(root as unknown as Element), ...deeper].join(' ');
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element);

function buttons(element: Element): HTMLElement[] {
  const root = element.shadowRoot ?? element;
  const deeper = [...root.querySelectorAll('*')].filter((inner) => inner.shadowRoot).flatMap(buttons);
  return [...root.querySelectorAll('button'), ...deeper];
}
