import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/pause.ts';

export const pauseWords: Translation<typeof english.pauseWords> = {
  away: {
    title: 'Usted se ausentó un momento',
    kept: 'Mientras no está, otras personas pasan antes. Si vuelve a tiempo, recupera su lugar.',
    keptFor: 'Guardamos su lugar durante',
    gone: 'Estuvo ausente mucho tiempo, así que su lugar anterior ya no está guardado. Todavía puede volver: entonces esperará al final de la fila.',
    since: 'Ausente desde hace',
    place: (place) =>
      place === 1 ? 'Si vuelve ahora, su turno es el próximo.' : `Si vuelve ahora, su número es el ${place}.`,
    back: 'Ya volví',
    backBusy: 'Un momento…',
    noHurry: 'Tómese el tiempo que necesite. Mientras tanto nada cambia en su cuenta.',
  },
  still: {
    title: '¿Sigue usted ahí?',
    text: 'Su turno puede llegar pronto. Presione el botón, para que sepamos que está aquí.',
    left: 'Tiempo para responder',
    otherwise: 'Si no responde, queda como ausente: otras personas pasan antes, y guardamos su lugar.',
    yes: 'Sí, aquí estoy',
  },
};
