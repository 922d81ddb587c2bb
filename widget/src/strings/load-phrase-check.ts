import type { LoadLanguage } from '../locale/locale.ts';

/** Where a phrase check has its languages from. */
export const loadPhraseCheckWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return (await import('../locale/pseudo.ts')).pseudo;
  const { phraseCheckWords } = await (locale === 'ar'
    ? import('./ar/phrase-check.ts')
    : import('./es/phrase-check.ts'));
  return (name) => (name === 'phraseCheckWords' ? phraseCheckWords : undefined);
};
