import type { LoadLanguage } from '../locale/locale.ts';
import { merged } from '../locale/merge.ts';

/** Where a phrase check has its languages from. */
export const loadPhraseCheckWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return (await import('../locale/pseudo.ts')).pseudo;
  const { phraseCheckWords } = await (locale === 'ar'
    ? import('./ar/phrase-check.ts')
    : import('./es/phrase-check.ts'));
  return (name, english) => (name === 'phraseCheckWords' ? merged(english, phraseCheckWords) : undefined);
};
