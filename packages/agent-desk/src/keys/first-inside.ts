/** The first element that matches, through the shadow roots of what is inside; for a key that goes to somebody else's field. */
export function firstInside(root: Element | null, selector: string): HTMLElement | null {
  for (const element of root?.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    const found = element.matches(selector) ? element : firstInside(element, selector);
    if (found) return found;
  }
  return null;
}
