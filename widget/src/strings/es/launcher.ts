import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/launcher.ts';

/*
 * Spanish that is understood everywhere, with "usted" throughout. A "temporary hold" is always "retención temporal"; words that
 * would say whether somebody is a man or a woman are avoided.
 */

export const launcherWords: Translation<typeof english.launcherWords> = {
  panel: 'Verificación por video',
  open: 'Verificación por video',
  close: 'Cerrar la verificación por video',
  loading: 'Un momento…',
  notLoaded: 'No se pudo cargar esta parte de la página. Revise su conexión.',
  tryAgain: 'Intentar de nuevo',
  waiting: (place) => `Número ${place} en la fila`,
  conversation: 'Su conversación',
  ringing: 'Le están llamando',
  live: 'Llamada en curso',
};
