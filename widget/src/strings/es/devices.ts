import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/devices.ts';

export const deviceWords: Translation<typeof english.deviceWords> = {
  title: 'Pruebe su cámara y su micrófono',
  why: 'Su navegador preguntará ahora si esta página puede usar su cámara y su micrófono. Por favor, elija “Permitir”.',
  reassure: [
    'Solo usted ve esta prueba.',
    'Su cámara se apaga de nuevo mientras espera en la fila.',
    'Después puede retirar el permiso en cualquier momento.',
  ],
  allow: 'Permitir cámara y micrófono',
  asking: 'Esperando su respuesta…',
  askingHint:
    'Su navegador está pidiendo permiso, por lo general en la parte superior de la ventana. Por favor, elija “Permitir”.',
  readyTitle: 'Todo parece listo',
  darkTitle: 'Todavía no podemos verle',
  self: 'Usted',
  noPicture: 'Sin imagen',
  camera: 'Cámara',
  microphone: 'Micrófono',
  unnamed: (kind, number) => `${kind} ${number}`,
  level: 'Nivel del micrófono',
  speak: 'Diga algo: la barra debería moverse.',
  heard: 'Podemos oírle.',
  silent: 'Todavía no oímos nada. ¿Eligió el micrófono correcto, y no está silenciado?',
  join: 'Entrar en la fila',
  joining: 'Entrando…',
  noCamera: 'No puedo usar una cámara',
  tryAgain: 'Intentar de nuevo',
  back: 'Mejor probar mis dispositivos',
  withoutTitle: 'Puede continuar sin cámara',
  without: [
    'Aun así conversa por chat con un agente, que sabrá que usted no tiene cámara y le explicará qué es posible.',
    'Si le pueden prestar una computadora o un teléfono con cámara, el mismo enlace de su correo funciona también ahí.',
  ],
  microphoneOnly: 'Su cámara funciona, pero su micrófono no.',
  joinRefused: 'No pudimos agregarle a la fila. Por favor, intente de nuevo en un momento.',
};
