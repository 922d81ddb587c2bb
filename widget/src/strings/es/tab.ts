import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/tab.ts';

export const tabWords: Translation<typeof english.tabWords> = {
  waiting: (place) => (place === 1 ? 'Su turno es el próximo' : `Número ${place} en la fila`),
  conversation: 'Un agente está aquí',
  message: 'Mensaje nuevo',
  ringing: 'Le están llamando',
  live: 'Llamada en curso',
};

export const turnWords: Translation<typeof english.turnWords> = {
  notice: {
    turn: 'Es su turno',
    turnText: 'Vuelva a la pestaña de su verificación por video.',
    still: '¿Sigue usted ahí?',
    stillText: 'Por favor, responda en la pestaña de su verificación por video.',
  },
  tab: '¿Sigue usted ahí?',
  tabAway: 'Usted se ausentó un momento',
};
