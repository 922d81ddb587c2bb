/** Registers an element once; a page that includes two builds of ours keeps the first instead of failing. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
