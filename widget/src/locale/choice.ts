import { LOCALES, type Locale } from './locale.ts';

/*
 * The language that the reader chose in the panel. It goes before what the page says, and lasts as long as the tab.
 */

const KEY = 'visavis.locale';
let chosen: Locale | null = null;
const listeners = { choice: new Set<() => void>(), missing: new Set<() => void>() };

/** Null while the reader chose none. Where a page may keep nothing the choice lasts as long as the page. */
function chosenLocale(): Locale | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    return LOCALES.find((known) => known === kept) ?? chosen;
  } catch {
    return chosen;
  }
}

/** Called by the choice in the panel; null forgets the choice. */
export function chooseLocale(locale: Locale | null): void {
  chosen = locale;
  try {
    if (locale) sessionStorage.setItem(KEY, locale);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Blocked or full: see `chosenLocale`.
  }
  tell('choice');
}

/** Calls back when a language that was chosen could not be had; the choice is forgotten then. */
export const onMissing = (listener: () => void): (() => void) => listen('missing', listener);

/** For the widget, whose reader may choose. */
export const readersChoice = {
  chosen: chosenLocale,
  onChoice: (listener: () => void): (() => void) => listen('choice', listener),
  /** What was chosen is not to be had: what holds is what the page says. */
  missing(): void {
    chooseLocale(null);
    tell('missing');
  },
};

function listen(to: keyof typeof listeners, listener: () => void): () => void {
  listeners[to].add(listener);
  return () => listeners[to].delete(listener);
}

function tell(of: keyof typeof listeners): void {
  for (const listener of [...listeners[of]]) listener();
}
