import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/phrase-check.ts';

export const phraseCheckWords: Translation<typeof english.phraseCheckWords> = {
  label: 'Las cuatro palabras del correo',
  hint: 'Cada correo sobre su verificación lleva cuatro palabras. Escríbalas aquí, separadas por espacios o guiones.',
  check: 'Comprobar las palabras',
  checking: 'Comprobando…',
  notFour: 'Por favor, escriba exactamente cuatro palabras. Están juntas en una línea del correo.',

  ours: 'Sí, nosotros enviamos estas palabras',
  oursSent: (brand, date) => `${brand} envió un correo con estas palabras: ${date}.`,
  oursOnItsWay: (brand) => `${brand} puso estas palabras en uno de sus correos.`,
  oursNext: [
    'Para mayor seguridad, inicie sesión en la plataforma: el aviso en su cuenta muestra las mismas cuatro palabras.',
    'El enlace de nuestros correos lleva a este centro de ayuda. Compare la dirección en la parte superior de su navegador.',
    'Nunca pedimos una contraseña, un número de tarjeta ni un pago, ni por correo ni en la llamada.',
  ],

  notOurs: 'No, no conocemos estas palabras',
  notOursLead: 'Primero busque un error al escribir. Si las palabras son correctas, el correo no es nuestro.',
  notOursNext: [
    'No abra sus enlaces, no lo responda y no le dé ninguna contraseña.',
    'Si su cuenta está en retención temporal, lo verá al iniciar sesión en la propia plataforma.',
    'Por favor, reenvíe el correo a atención al cliente.',
  ],

  cannotSay: 'En este momento no podemos decirlo',
  cannotSayLead: 'La comprobación no respondió. Eso no dice nada sobre el correo.',
  cannotSayNext: ['Por favor, intente de nuevo en un minuto.', 'Hasta entonces, no use los enlaces del correo.'],
  tooMany: 'Se intentó demasiadas veces hace un momento. Eso no dice nada sobre el correo.',
};
