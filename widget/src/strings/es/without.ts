import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/without.ts';

export const withoutWords: Translation<typeof english.withoutWords> = {
  title: 'Puede continuar sin cámara',
  lead: 'Aun así conversa por chat con un agente, que le explicará qué es posible.',
  question: '¿Por qué no puede usar una?',
  hint: 'El agente lo lee antes de que conversen. No es obligatorio decirlo.',
  reasons: {
    'no-camera': 'No hay cámara en este dispositivo',
    'not-working': 'No funciona',
    'not-allowed-here': 'No está permitido aquí (trabajo, biblioteca)',
    'rather-not': 'Prefiero no usarla',
    other: 'Otro motivo',
  },
  words: 'En sus palabras (opcional)',
  phone: 'Si le pueden prestar un teléfono o una computadora con cámara, el enlace de su correo funciona también ahí.',
  joinSilently: 'Entrar en la fila sin decir por qué',
};
