import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/panel.ts';

export const panelWords: Translation<typeof english.panelWords> = {
  brand: 'المنصة',
  promise: 'أقل من 10 دقائق',
  notLoadedTitle: 'هناك شيء ناقص هنا',
};
