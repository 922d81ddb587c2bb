import type { LoadLanguage } from '../locale/locale.ts';
import { merged } from '../locale/merge.ts';

/** Where the page on a phone has its languages from. */
export const loadPhonePageWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return (await import('../locale/pseudo.ts')).pseudo;
  const { phonePageWords } = await (locale === 'ar' ? import('./ar/phone-page.ts') : import('./es/phone-page.ts'));
  return (name, english) => (name === 'phonePageWords' ? merged(english, phonePageWords) : undefined);
};
