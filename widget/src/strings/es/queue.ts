import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/queue.ts';

import { plural } from '../../locale/plural.ts';

const MINUTE_MS = 60_000;

const choose = plural('es');

export const queueWords: Translation<typeof english.queueWords> = {
  title: 'Usted está en la fila',
  place: (place) => (place === 1 ? 'Su turno es el próximo' : `Su número es el ${place}`),
  placeLabel: 'Su lugar',
  wait: (wait, place) => {
    if (!wait)
      return place === 1 ? 'El próximo agente disponible le atenderá.' : 'Todavía no podemos decir cuánto tardará.';
    if (wait.toMs === 0) return 'Será su turno en cualquier momento.';
    const from = Math.floor(wait.fromMs / MINUTE_MS);
    const to = Math.ceil(wait.toMs / MINUTE_MS);
    if (to === 1) return 'Probablemente menos de un minuto.';
    if (from === 0) return `Como mucho, unos ${to} minutos.`;
    return from === to ? `Unos ${to} minutos.` : `Entre ${from} y ${to} minutos.`;
  },
  waited: 'Tiempo de espera:',
  keepOpen:
    'Deje abierta esta pestaña; mientras tanto puede ver otras. El título de la pestaña y un sonido le avisan cuando sea su turno.',
  clock: 'El plazo de su retención temporal está detenido mientras usted está aquí.',
  ready: 'Ayuda estar en un lugar tranquilo y con buena luz.',
  offline:
    'Se perdió la conexión. Guardamos su lugar mientras se restablece. Si tarda mucho, otras personas pasan antes; si vuelve en menos de media hora, recupera su lugar.',
  news: {
    kept: 'Su conexión volvió. Guardamos su lugar.',
    passed: 'Su conexión volvió. Otras personas pasaron antes mientras tanto; este es ahora su lugar.',
    front:
      'Su agente no pudo continuar con usted, así que ahora tiene el primer lugar de la fila. El próximo agente disponible le atenderá, y verá lo que usted escribió.',
  },
  leave: 'Salir de la fila',
  leaveTitle: '¿Salir de la fila?',
  leaveText: 'Pierde su lugar. Puede entrar de nuevo en cualquier momento.',
  stay: 'Quedarme',
  leaveNow: 'Salir',
  leaving: 'Saliendo…',
};

export const awayWords: Translation<typeof english.awayWords> = {
  left: {
    title: 'Usted salió de la fila',
    text: 'Nada cambió en su cuenta. Puede entrar de nuevo cuando le convenga.',
  },
  ended: {
    title: 'La conversación terminó',
    text: 'Todavía no se decidió nada, y nada cambió en su cuenta. Puede volver cuando le convenga; después de un problema técnico pasa primero si vuelve pronto.',
  },
  again: 'Entrar de nuevo',
  daysLeft: (days) =>
    choose(days, {
      one: 'Le queda un día para verificar su perfil.',
      other: `Le quedan ${days} días para verificar su perfil.`,
    }),
  overdue:
    'El plazo para verificar su perfil terminó, pero todavía puede venir: la retención acaba en cuanto su perfil quede verificado.',
};
