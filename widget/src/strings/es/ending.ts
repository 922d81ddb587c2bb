import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/ending.ts';

export const closingWords: Translation<typeof english.closingWords> = {
  close: 'Cerrar',
  objectUntil: (date) => `Puede presentar una objeción hasta el ${date}.`,
};
