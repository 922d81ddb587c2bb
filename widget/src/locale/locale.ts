import type { ReactiveController, ReactiveControllerHost, ReactiveElement } from 'lit';

/*
 * The language that is spoken on this page. There is one widget a page, so there is one language: English is in the code that
 * shows it, every other one is loaded when it is asked for, and a change is seen at once (W28).
 */

export const LOCALES = ['en', 'es', 'ar', 'en-XA'] as const;
/** `en-XA` is the pseudo-locale: English, longer and with accents, to see what is not translated or cut off. */
export type Locale = (typeof LOCALES)[number];

/** Words of one part, by the name of their English original. */
export type Catalogue = Readonly<Record<string, unknown>>;
/** Fetches what a language says; rejects when it cannot be had. */
export type LoadCatalogue = (locale: Exclude<Locale, 'en'>) => Promise<Catalogue>;

let spoken: Locale = 'en';
let asked: Locale = 'en';
let format = 'en';
let words: Catalogue = {};
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
 * Speaks the first of the wanted languages that there is. Called at the start and when the page changes its mind; the last call
 * wins. A language that cannot be had leaves the one there is.
 */
export async function speak(wanted: readonly string[], load: LoadCatalogue): Promise<void> {
  const next = localeFor(wanted);
  asked = next;
  const nextFormat = [...wanted, ...navigator.languages].find((tag) => languageOf(tag) === languageOf(next)) ?? next;
  if (next === spoken && nextFormat === format) return;
  const catalogue = next === 'en' ? {} : await load(next).catch(() => null);
  if (catalogue === null || asked !== next) return;
  words = catalogue;
  spoken = next;
  format = nextFormat;
  for (const listener of [...listeners]) listener();
}

/** Calls back when another language is spoken, until the returned function is called. */
export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An English text may be any text in another language. */
type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => infer Said
    ? (...given: Given) => Widened<Said>
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
/** What another language says for the words of an English catalogue. What it leaves out is said in English. */
export type Translation<English> = {
  readonly [Name in keyof English]?: English[Name] extends (...given: never) => unknown
    ? Widened<English[Name]>
    : { readonly [Key in keyof English[Name]]?: Widened<English[Name][Key]> };
};

/** Words that are always those of the language that is spoken: `english`, or its translation of that name. */
export function live<English extends object>(name: string, english: English): Widened<English> {
  if (typeof english === 'function') {
    const say = (...given: never[]): unknown => ((words[name] ?? english) as (...given: never[]) => unknown)(...given);
    return say as Widened<English>;
  }
  const read = (_: English, key: string | symbol): unknown =>
    (words[name] as Catalogue | undefined)?.[key as string] ?? (english as Catalogue)[key as string];
  return new Proxy(english, { get: read }) as unknown as Widened<English>;
}

class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #undo: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#undo = onLocale(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#undo?.();
  }
}

/** Decorates an element that says words of a catalogue: it is drawn again when another language is spoken. */
export const localized = (target: typeof ReactiveElement): void =>
  target.addInitializer((element) => element.addController(new LocaleController(element)));
