import type { ReactiveController, ReactiveControllerHost, ReactiveElement } from 'lit';
import type { Widened } from './merge.ts';

/*
 * The language that is spoken on this page. There is one widget a page, so there is one language: English is in the code that
 * shows it, every other one is loaded when it is asked for, and a change is seen at once (W28).
 */

export const LOCALES = ['en', 'es', 'ar', 'en-XA'] as const;
/** `en-XA` is the pseudo-locale: English, longer and with accents, to see what is not translated or cut off. */
export type Locale = (typeof LOCALES)[number];

/** What a language says in place of the English words of a name, all of them; nothing where it knows none of them. */
export type Language = (name: string, english: object) => unknown;
/** Fetches a language; rejects when it cannot be had. */
export type LoadLanguage = (locale: Exclude<Locale, 'en'>) => Promise<Language>;

const ENGLISH: Language = () => undefined;

let spoken: Locale = 'en';
let format = 'en';
let language = ENGLISH;
/** The function that loaded what is spoken: another one may know more words of the same language. */
let loadedBy: LoadLanguage | null = null;
let turn = 0;
const listeners = new Set<() => void>();

export const locale = (): Locale => spoken;
/** The tag for dates and numbers: the reader's own region where it is of the language that is spoken. */
export const formatLocale = (): string => format;
export const directionOf = (of: Locale): 'ltr' | 'rtl' => (of === 'ar' ? 'rtl' : 'ltr');

/** The first of the wanted tags that we speak, by its language; English when there is none. */
export function localeFor(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = LOCALES.find((known) => known.toLowerCase() === tag.toLowerCase()) ?? byLanguage(tag);
    if (found) return found;
  }
  return 'en';
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const byLanguage = (tag: string): Locale | undefined => LOCALES.find((known) => known === languageOf(tag));

/**
 * Speaks the first of the wanted languages that there is. Called at the start and when somebody changes their mind; the last call
 * wins. Answers false when the language cannot be had, which leaves the one there is.
 */
export async function speak(wanted: readonly string[], load: LoadLanguage): Promise<boolean> {
  const own = ++turn;
  const next = localeFor(wanted);
  const nextFormat = formatFor(next, wanted);
  if (next === spoken && nextFormat === format && (next === 'en' || load === loadedBy)) return true;
  const loaded = next === 'en' ? ENGLISH : await load(next).catch(() => null);
  if (own !== turn) return true;
  if (loaded === null) return false;
  [language, spoken, format, loadedBy] = [loaded, next, nextFormat, load];
  for (const listener of [...listeners]) listener();
  return true;
}

/** Dates are told in the calendar and the digits of the mails and of the numbers beside them, which are European ones. */
function formatFor(next: Locale, wanted: readonly string[]): string {
  const tags = [...navigator.languages, ...wanted].filter((tag) => languageOf(tag) === languageOf(next));
  const own = tags.find(isTag) ?? next;
  return next === 'ar' ? `${new Intl.Locale(own).baseName}-u-ca-gregory-nu-latn` : own;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Calls back when another language is spoken, until the returned function is called. */
export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Words that are always those of the language that is spoken: `english`, or its translation of that name. As long as one language
 * is spoken a group in it is the same object, so that nothing is drawn again for its sake.
 */
export function live<English extends object>(name: string, english: English): Widened<English> {
  let of: Language = ENGLISH;
  let said = english;
  const words = (): English => {
    if (of !== language) said = (language(name, english) ?? english) as English;
    of = language;
    return said;
  };
  if (typeof english === 'function') {
    const say = (...given: never[]): unknown => (words() as unknown as (...given: never[]) => unknown)(...given);
    return say as unknown as Widened<English>;
  }
  // A copy, because nobody may answer for a key of a frozen object but the object itself.
  return new Proxy(
    { ...english },
    { get: (_, key) => Reflect.get(words(), key) as unknown },
  ) as unknown as Widened<English>;
}

class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #undo: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#undo = onLocale(() => this.#host.requestUpdate());
    // Another language may have been spoken while the element was nowhere.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#undo?.();
  }
}

/** Decorates an element that says words of a catalogue: it is drawn again when another language is spoken. */
export const localized = (target: typeof ReactiveElement): void =>
  target.addInitializer((element) => element.addController(new LocaleController(element)));
