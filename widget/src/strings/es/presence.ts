import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/presence.ts';

export const presenceWords: Translation<typeof english.presenceWords> = {
  needMoment: 'Necesito un momento',
  offline: {
    title: 'Se perdió la conexión. Reconectando…',
    keptFor: 'Guardamos su lugar durante',
    passed: 'Otras personas pueden pasar antes. Si vuelve en menos de media hora, recupera su lugar.',
    hint: 'Su computadora indica que no está conectada a internet.',
  },
  options: {
    title: 'Cuando sea su turno',
    sound: 'Reproducir un sonido',
    notify: 'Mostrar una notificación',
    blocked:
      'Su navegador no permite notificaciones de esta página. El título de la pestaña y el sonido le avisan de todos modos.',
  },
};

export const finishingWords: Translation<typeof english.finishingWords> = {
  text: (agent) =>
    `${agent} está terminando. Por favor, quédese en esta página: aquí verá lo que sigue. Todavía puede escribir.`,
};
