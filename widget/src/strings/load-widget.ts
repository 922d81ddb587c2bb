import type { Language, LoadLanguage } from '../locale/locale.ts';
import { launcherWords as arabic } from './ar/launcher.ts';
import { launcherWords as spanish } from './es/launcher.ts';

/* Where the widget has its languages from: what a closed launcher says is in its own code, the rest is one file a language. */

const launcher: Readonly<Record<string, unknown>> = { ar: arabic, es: spanish };
/** What was loaded for one widget is there for the next. */
const whole = new Map<string, Language>();

const pseudoLanguage = async (): Promise<Language> => (await import('../locale/pseudo.ts')).pseudo;

/** For a closed widget, which asks for nothing more than its own code. */
export const loadLauncherWords: LoadLanguage = async (locale) =>
  locale === 'en-XA'
    ? pseudoLanguage()
    : (whole.get(locale) ?? ((name) => (name === 'launcherWords' ? launcher[locale] : undefined)));

/** For a widget that was opened. */
export const loadWidgetWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return pseudoLanguage();
  const words: Readonly<Record<string, unknown>> = await (locale === 'ar'
    ? import('./ar/widget.ts')
    : import('./es/widget.ts'));
  const language: Language = (name) => words[name];
  whole.set(locale, language);
  return language;
};
