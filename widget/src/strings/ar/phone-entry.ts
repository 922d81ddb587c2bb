import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/phone-entry.ts';

export const phoneEntryWords: Translation<typeof english.phoneEntryWords> = {
  entry: 'استخدام هاتفي ككاميرا',
  liveTitle: 'هاتفك هو الكاميرا',
};
