import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/review.ts';

export const reviewWords: Translation<typeof english.reviewWords> = {
  title: 'Recibimos su objeción',
  text: 'Una persona que no participó en la decisión la revisará de nuevo. Hasta entonces, la decisión se mantiene.',
  tips: [
    'Entre de nuevo en la fila: conocerá a otro agente, en un chat y una breve videollamada como antes.',
    '¿Necesita una pausa? Vuelva con el enlace de su correo de invitación cuando le convenga.',
    'Conocerá la nueva decisión aquí y por correo.',
  ],
  join: 'Entrar de nuevo en la fila',
};
