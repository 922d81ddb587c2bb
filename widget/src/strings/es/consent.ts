import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/consent.ts';

export const consentWords: Translation<typeof english.consentWords> = {
  title: 'Antes de aceptar',
  free: 'Usted decide sobre ambas cosas. La llamada es igual sin ellas.',
  freeOne: 'Usted decide. La llamada es igual sin ello.',
  pictures: (agent) => `${agent} puede tomar fotos fijas de mí`,
  recording: 'Esta llamada puede grabarse',
  kept: (days, most) =>
    most > days
      ? `Se guardan cifradas durante ${days} días después de su verificación; en otro caso, ${most} días como máximo.`
      : `Se guarda cifrada durante ${days} días después de la decisión; más tiempo solo mientras usted pueda objetar.`,
  seenBy: 'Solo lo ven su agente y, con un motivo que queda anotado, un supervisor.',
  change: 'Puede cambiar de opinión durante la llamada.',
  recorded: 'Esta llamada se está grabando',
  notRecorded: 'No se graba',
  picturesAllowed: (agent) => `${agent} puede tomar fotos`,
  picturesNot: 'No se toman fotos',
  more: 'Qué se guarda',
  stopRecording: 'Detener y borrar la grabación',
  stopPictures: 'No permitir más fotos',
  ahead: {
    both: 'Antes de la llamada le preguntaremos si se pueden tomar fotos y si se puede grabar. Puede decir que no a ambas cosas.',
    pictures: 'Antes de la llamada le preguntaremos si se pueden tomar fotos. Puede decir que no.',
    recording: 'Antes de la llamada le preguntaremos si se puede grabar. Puede decir que no.',
  },
};
