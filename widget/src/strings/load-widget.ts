import type { Language, LoadLanguage } from '../locale/locale.ts';
import { launcherWords as arabic } from './ar/launcher.ts';
import { launcherWords as spanish } from './es/launcher.ts';

/* Where the widget has its languages from: what a closed launcher says is in its own code, the rest is one file a language. */

const launcher: Readonly<Record<string, object>> = { ar: arabic, es: spanish };
/** What was loaded for one widget is there for the next. */
const whole = new Map<string, Language>();

const pseudoLanguage = async (): Promise<Language> => (await import('../locale/pseudo.ts')).pseudo;

/** For a closed widget, which asks for nothing more than its own code. */
export const loadLauncherWords: LoadLanguage = async (locale) =>
  locale === 'en-XA'
    ? pseudoLanguage()
    : (whole.get(locale) ??
      ((name, english) => (name === 'launcherWords' ? { ...english, ...launcher[locale] } : undefined)));

/** For a widget that was opened. */
export const loadWidgetWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return pseudoLanguage();
  const loading: Promise<Readonly<Record<string, unknown>>> =
    locale === 'ar' ? import('./ar/widget.ts') : import('./es/widget.ts');
  const [words, { merged }] = await Promise.all([loading, import('../locale/merge.ts')]);
  const language: Language = (name, english) => (name in words ? merged(english, words[name]) : undefined);
  whole.set(locale, language);
  return language;
};
