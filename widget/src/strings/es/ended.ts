import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/ended.ts';

export const endedWords: Translation<typeof english.endedWords> = {
  how: {
    'technical-problem': {
      title: 'Un problema técnico terminó su contacto',
      text: 'No fue culpa suya. No se decidió nada, y nada cambió en su cuenta.',
    },
    'agent-left': {
      title: 'Su agente no pudo continuar',
      text: 'No fue culpa suya. No se decidió nada, y nada cambió en su cuenta.',
    },
    'no-show': {
      title: 'No pudimos encontrarle',
      text: 'Un agente estuvo aquí y no recibió respuesta. No se decidió nada, y nada cambió en su cuenta.',
    },
    'freelancer-left': {
      title: 'La conversación terminó',
      text: 'Usted salió antes de que concluyera. No se decidió nada, y nada cambió en su cuenta.',
    },
  },
  frontUntil: (time) => `Entre de nuevo antes de esta hora y tendrá el primer lugar de la fila: ${time}.`,
  again: 'Entre de nuevo cuando le convenga. Conocerá a un agente en un chat y una breve videollamada, como antes.',
  ready:
    'Quédese cerca de esta página mientras espera: un sonido y el título de la pestaña le avisan cuando sea su turno.',
  clockStands: 'El plazo de su retención temporal está detenido hasta que entre de nuevo, un día como máximo.',
  dueBy: (date) => `Tiene tiempo para verificar su perfil hasta el ${date}.`,
};
