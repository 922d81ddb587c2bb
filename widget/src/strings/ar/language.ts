import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/language.ts';

export const languageWords: Translation<typeof english.languageWords> = {
  label: 'اللغة',
  notLoaded: 'تعذّر تحميل هذه اللغة. يُرجى التأكد من الاتصال بالإنترنت ثم اختيارها من جديد.',
};
