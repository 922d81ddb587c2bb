import type { Translation } from '../../locale/merge.ts';
import { isolated } from '../../locale/plural.ts';
import type * as english from '../en/ending.ts';

export const closingWords: Translation<typeof english.closingWords> = {
  close: 'إغلاق',
  objectUntil: (date) => `يمكنك الاعتراض حتى ${isolated(date)}.`,
};
