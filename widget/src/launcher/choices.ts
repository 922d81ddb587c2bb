/* W61: what the attributes of `<visavis-widget>` may say. The first of each list is what holds when nothing, or nonsense, is said. */

export const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  position: ['end', 'start'],
  mode: ['floating', 'inline', 'page', 'frame'],
  load: ['press', 'idle', 'eager'],
} as const;
type Choices = typeof CHOICES;
export type Choice<Name extends keyof Choices> = Choices[Name][number];

const warned = new Set<string>();

/** Said once for each text, so that a page that renders often does not fill its console. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  // eslint-disable-next-line no-console -- the page's author has no other way to learn what is wrong with an attribute
  console.warn(`<visavis-widget>: ${text}`);
}

/** What an attribute says, if it is one of the accepted values; else the first of them, and the page's author is told. */
export function chosen<Name extends keyof Choices>(name: Name, value: string | null | undefined): Choice<Name> {
  const accepted: readonly Choice<Name>[] = CHOICES[name];
  const found = accepted.find((each) => each === value);
  if (found) return found;
  if (value) warnOnce(`${name}="${value}" is not known. Accepted: ${accepted.join(', ')}.`);
  return accepted[0] as Choice<Name>;
}
