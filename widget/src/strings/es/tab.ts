import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/tab.ts';

export const turnWords: Translation<typeof english.turnWords> = {
  notice: {
    turn: 'Es su turno',
    turnText: 'Vuelva a la pestaña de su verificación por video.',
    still: '¿Sigue usted ahí?',
    stillText: 'Por favor, responda en la pestaña de su verificación por video.',
  },
  tab: '¿Sigue usted ahí?',
  tabAway: 'Usted se apartó un momento',
};
