import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/language.ts';

export const languageWords: Translation<typeof english.languageWords> = {
  label: 'Idioma',
  notLoaded: 'No se pudo cargar este idioma. Revise su conexión y luego elíjalo de nuevo.',
};
