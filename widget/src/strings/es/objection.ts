import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/objection.ts';

import { plural } from '../../locale/plural.ts';

const choose = plural('es');

const problems: Readonly<Record<string, string>> = {
  'already-objected': 'Usted ya presentó una objeción; se puede hacer una sola vez.',
  'nothing-to-object': 'El tiempo para presentar una objeción a esta decisión terminó.',
};

export const objectionWords: Translation<typeof english.objectionWords> = {
  title: '¿No está de acuerdo?',
  lead: 'Una persona que no participó en esta decisión la revisará de nuevo. Puede pedirlo una sola vez.',
  open: 'No estoy de acuerdo',
  label: '¿Qué se entendió mal?',
  hint: 'Cuéntenos con sus propias palabras, entre 10 y 2000 caracteres. Por favor, no escriba ninguna contraseña ni número de tarjeta.',
  tooShort: 'Por favor, escriba al menos 10 caracteres, para que sepamos qué revisar.',
  tooLong: (over) =>
    `${choose(over, { one: 'Sobra un carácter', other: `Sobran ${over} caracteres` })}. Una objeción puede tener hasta 2000.`,
  next: 'Continuar',
  cancel: 'Cancelar',
  sureTitle: '¿Enviar esta objeción?',
  sureText:
    'Se puede enviar una sola vez y después no se puede cambiar. La decisión se mantiene hasta que se revise de nuevo.',
  send: 'Enviar',
  sending: 'Enviando…',
  back: 'Cambiarla',
  problem: (refusal) =>
    problems[refusal] ?? 'No se pudo enviar su objeción. Revise su conexión y luego intente de nuevo.',
};
