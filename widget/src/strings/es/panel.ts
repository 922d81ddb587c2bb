import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/panel.ts';

export const panelWords: Translation<typeof english.panelWords> = {
  brand: 'la plataforma',
  promise: 'menos de 10 minutos',
  notLoadedTitle: 'Aquí falta algo',
};
