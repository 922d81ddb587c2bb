import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/devices.ts';

export const deviceWords: Translation<typeof english.deviceWords> = {
  title: 'Pruebe su cámara y su micrófono',
  why: 'Su navegador preguntará ahora si esta página puede usar su cámara y su micrófono. Por favor, elija “Permitir”.',
  reassure: [
    'Solo usted ve esta prueba.',
    'Su cámara se apaga de nuevo mientras espera en la fila.',
    'Después puede retirar el permiso en cualquier momento.',
    'En la llamada su navegador puede decirnos qué tipo de cámara usa y cómo llega su imagen, no su nombre. Con eso no se decide nada.',
  ],
  allow: 'Permitir cámara y micrófono',
  asking: 'Esperando su respuesta…',
  askingHint:
    'Su navegador está pidiendo permiso, por lo general en la parte superior de la ventana. Por favor, elija “Permitir”.',
  askedNothing: 'Mi navegador no pregunta nada',
  readyTitle: 'Todo parece listo',
  darkTitle: 'Todavía no podemos verle',
  self: 'Usted',
  noPicture: 'Sin imagen',
  camera: 'Cámara',
  microphone: 'Micrófono',
  speaker: 'Altavoz',
  unnamed: (kind, number) => `${kind} ${number}`,
  connected: (label) => `Se conectó: ${label}. Puede elegirlo en su lista.`,
  disconnected: (label) => `Se desconectó: ${label}.`,
  cameraCame: 'Se conectó una cámara.',
  aDevice: 'un dispositivo',
  level: 'Nivel del micrófono',
  speak: 'Diga algo: la barra debería moverse.',
  heard: 'Podemos oírle.',
  silent: 'Todavía no oímos nada. ¿Eligió el micrófono correcto, y no está silenciado?',
  muted: 'Su micrófono está apagado por una tecla o por su sistema. Enciéndalo ahí.',
  join: 'Entrar en la fila',
  joining: 'Entrando…',
  noCamera: 'No puedo usar una cámara',
  tryAgain: 'Intentar de nuevo',
  back: 'Mejor probar mis dispositivos',
  microphoneOnly: 'Su cámara funciona, pero su micrófono no. Puede entrar así.',
  joinRefused: 'No pudimos agregarle a la fila. Por favor, intente de nuevo en un momento.',
  tryMore: 'Pruebe su altavoz, y véase en video',
};

export const pictureWords: Translation<typeof english.pictureWords> = {
  dark: 'Su imagen se ve completamente negra. ¿Hay una tapa sobre la cámara, o una tecla que la apague?',
  dim: 'Hay poca luz donde está. Encienda una luz frente a usted, o siéntese de cara a una ventana.',
  frozen: 'Su imagen está quieta. Muévase un poco. Si sigue así, elija otra cámara o conecte la suya de nuevo.',
  blur: 'Su fondo está desenfocado. Por favor, desactívelo: el agente tiene que ver la imagen real.',
  coarse: 'La imagen de su cámara es pequeña. Está bien así; con otra cámara se le vería mejor.',
};

export const lineWords: Translation<typeof english.lineWords> = {
  good: 'Su conexión con nosotros funciona.',
  narrow: 'Su red solo deja pasar el video por una vía indirecta. Funciona; la imagen puede ser un poco menos nítida.',
  none: 'El video no puede pasar desde esta red. Algunas redes de empresas y VPN lo impiden. Desactive la VPN, o pruebe con otra red o con la de su teléfono.',
  tryAgain: 'Intentar de nuevo',
  trying: 'Intentando…',
  chatOnly: 'Continuar solo por chat',
};
