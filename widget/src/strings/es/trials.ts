import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/trials.ts';

export const trialWords: Translation<typeof english.trialWords> = {
  speakerTitle: 'Altavoz',
  playTone: 'Reproducir un sonido',
  playing: 'Reproduciendo…',
  didYouHear: '¿Lo oyó?',
  heardIt: 'Lo oí',
  heardNothing: 'No oí nada',
  heardFine: 'Bien: oirá al agente.',
  nothingHeard:
    'Suba el volumen, compruebe que no haya auriculares conectados que no lleve puestos, o elija otro altavoz. Luego reprodúzcalo de nuevo.',
  cannotPlay: 'Este navegador no pudo reproducir un sonido. El agente también puede escribirle.',
  recordTitle: 'Véase y óigase',
  recordHint: 'Cinco segundos. Se queda en su dispositivo, nunca se envía, y desaparece cuando sale de esta página.',
  record: 'Grabar 5 segundos',
  recording: (left) => `Grabando: ${left}`,
  recordingNow: 'Grabando. Diga unas palabras.',
  play: 'Reproducir',
  playingBack: 'Reproduciendo lo que grabó.',
  again: 'Grabar de nuevo',
  recorded: 'Grabado. Nada salió de su dispositivo.',
  cannotRecord: 'Este navegador no puede grabar aquí. Para la llamada no importa.',
  picture: 'Lo que grabó',
};
