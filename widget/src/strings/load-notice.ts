import type { LoadLanguage } from '../locale/locale.ts';
import { merged } from '../locale/merge.ts';

/** Where a notice has its languages from. */
export const loadNoticeWords: LoadLanguage = async (locale) => {
  if (locale === 'en-XA') return (await import('../locale/pseudo.ts')).pseudo;
  const { noticeWords } = await (locale === 'ar' ? import('./ar/notice.ts') : import('./es/notice.ts'));
  return (name, english) => (name === 'noticeWords' ? merged(english, noticeWords) : undefined);
};
