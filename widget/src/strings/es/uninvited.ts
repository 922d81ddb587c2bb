import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/uninvited.ts';

export const uninvitedWords: Translation<typeof english.uninvitedWords> = {
  title: 'Abra el enlace de su correo de invitación',
  lead: 'La verificación empieza con el enlace personal del correo que le enviamos. Por favor, abra ese enlace en este navegador.',
  tips: [
    'Si puede, use una computadora con cámara y micrófono.',
    '¿No recibió el correo? Mire también en la carpeta de correo no deseado. Atención al cliente puede enviarlo de nuevo.',
  ],
  realTitle: 'Cómo saber que de verdad somos nosotros',
  real: [
    'El enlace lleva a este centro de ayuda. Compare la dirección en la parte superior de su navegador.',
    'Nunca pedimos una contraseña, un número de tarjeta ni un pago.',
    'Nunca tiene que instalar nada: la llamada es en esta página.',
  ],
};
